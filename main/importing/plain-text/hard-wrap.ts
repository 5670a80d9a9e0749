/** The margins, in UTF-16 code units, at which mail programs, editors and typists break lines. */
const [narrowest, widest] = [50, 100]

const endsSentence = /[.!?…:;؟۔。][\p{Pf}\p{Pe}"']*$/u

/**
 * Whether lines are one paragraph that was broken at a margin. Then the first word of each line would not have fitted
 * onto the line before, and the breaks fall anywhere: lines that mostly end a sentence are paragraphs of their own.
 */
export function isHardWrapped(lines: readonly string[]): boolean {
  const full = lines.slice(0, -1)
  if (full.length === 0) return false
  const margin = lines.reduce((longest, line) => Math.max(longest, line.length), 0)
  if (margin < narrowest || margin > widest) return false
  const fills = full.every((line, index) => line.length + 1 + firstWordLength(lines[index + 1] ?? '') > margin)
  const sentences = full.filter((line) => endsSentence.test(line)).length
  return fills && sentences * 2 < full.length
}

const firstWordLength = (line: string) => line.search(/\s|$/)
