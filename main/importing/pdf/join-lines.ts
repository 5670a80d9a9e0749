/** Words that the document writes with a hyphen, found where they do not stand at the end of a line; in lower case. */
export function hyphenatedWords(lines: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>()
  for (const line of lines) for (const [word] of line.matchAll(/\p{L}+(?:[-‐]\p{L}+)+/gu)) words.add(plain(word))
  return words
}

const plain = (word: string) => word.toLowerCase().replaceAll('‐', '-')

/**
 * The lines of a paragraph as one. A soft hyphen at the end of a line is none; a hard one is none either where the word
 * goes on in lower case, unless the document writes that word with it elsewhere.
 */
export function joinLines(lines: readonly string[], hyphenated: ReadonlySet<string>): string {
  return lines.reduce((text, line) => (text === '' ? line : line === '' ? text : joinTwo(text, line, hyphenated)), '')
}

const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFF60]/u

function joinTwo(text: string, line: string, hyphenated: ReadonlySet<string>): string {
  if (text.endsWith('\u00AD')) return text.slice(0, -1) + line
  if (/[\p{L}\p{N}][-‐]$/u.test(text)) {
    const [head = ''] = /[\p{L}‐-]*[-‐]$/u.exec(text) ?? []
    const [tail = ''] = /^[\p{L}‐-]*\p{L}/u.exec(line) ?? []
    const isBroken = /^\p{Ll}/u.test(line) && /\p{L}[-‐]$/u.test(text) && !hyphenated.has(plain(head + tail))
    return (isBroken ? text.slice(0, -1) : text) + line
  }
  const isUnspaced = ideograph.test(lastOf(text)) && ideograph.test(line.charAt(0))
  return isUnspaced ? text + line : `${text} ${line}`
}

const lastOf = (text: string) => text.charAt(text.length - 1)
