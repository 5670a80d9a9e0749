/** Lines of one writer: 0 is whoever wrote the message, 1 whom they quote, 2 whom those quote. */
export interface Passage {
  readonly depth: number
  readonly text: string
}

interface Line {
  readonly depth: number
  readonly words: string
}

/** Mail boxes put the same sign before a line that begins with From. */
const quotation = /^(?!>+From )>(?: ?>)*/

/** The plain text of a message by who wrote it, the signs of quotation taken off. */
export const passagesOf = (text: string): readonly Passage[] =>
  runsOf(text.split('\n').map((line) => lineOf(line, quotation.test(line))))

/**
 * The same of format=flowed (RFC 3676), in which a line that ends in a blank goes on in the next one.
 * @param deletesBlank DelSp: the blank is not one of the text
 */
export function flowedPassagesOf(text: string, deletesBlank: boolean): readonly Passage[] {
  const lines: Line[] = []
  let isOpen = false
  for (const line of text.split('\n')) {
    const next = lineOf(line, true)
    const last = lines.at(-1)
    if (isOpen && last?.depth === next.depth) {
      const before = deletesBlank ? last.words.slice(0, -1) : last.words
      lines[lines.length - 1] = { ...last, words: before + next.words }
    } else lines.push(next)
    // The line before a signature ends in a blank of its own.
    isOpen = next.words.endsWith(' ') && next.words !== '-- '
  }
  return runsOf(lines)
}

function lineOf(line: string, isStuffed: boolean): Line {
  const [signs = ''] = quotation.exec(line) ?? []
  const words = line.slice(signs.length)
  return { depth: signs.replaceAll(' ', '').length, words: isStuffed ? words.replace(/^ /, '') : words }
}

function runsOf(lines: readonly Line[]): readonly Passage[] {
  const runs: { depth: number; words: string[] }[] = []
  for (const { depth, words } of lines) {
    const last = runs.at(-1)
    if (last?.depth === depth) last.words.push(words)
    else runs.push({ depth, words: [words] })
  }
  return runs.map(({ depth, words }) => ({ depth, text: words.join('\n') }))
}
