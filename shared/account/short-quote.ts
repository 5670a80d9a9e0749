import { quoteOf, type Ranges } from './range'

/** The words of a passage on one line, cut between two words where they are too many. */
export const shortQuote = (text: string, ranges: Ranges, most = 80): string =>
  shortWords(quoteOf(text, ranges.slice(0, most)), most)

/** Words on one line, cut between two of them where they are too many, and never inside a character. */
export function shortWords(words: string, most = 80): string {
  const line = words
    .slice(0, most * 4)
    .replace(/\s+/g, ' ')
    .trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  const blank = cut.lastIndexOf(' ')
  return `${(blank > most / 2 ? cut.slice(0, blank) : [...cut].slice(0, -1).join('')).replace(/[\s,;:]+$/, '')}…`
}
