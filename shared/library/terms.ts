import { fold } from '../text/fold'

/** One of the words looked for, folded. */
export interface Term {
  readonly text: string
  /** It was put in quotes: it must end where a word ends, too. */
  readonly whole: boolean
}

/** The words of a query; what stands in quotation marks is one of them. */
export function readTerms(words: string): readonly Term[] {
  return [...fold(words).text.matchAll(/"([^"]*)"?|[^ "]+/g)]
    .map(([word, quoted]) => ({ text: (quoted ?? word).trim(), whole: quoted !== undefined }))
    .filter(({ text }) => text !== '')
}

/**
 * Digits, Latin, Greek and Cyrillic, of which one word is never written together with the next. Arabic and Hebrew write
 * articles and conjunctions together with what follows, Chinese and Japanese all words.
 */
const standsAlone = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0xc0 && code <= 0x52f)

/** Where a term stands in a folded text, at or after an offset; -1 where it does not. */
export function findTerm(text: string, { text: words, whole }: Term, from = 0): number {
  const first = standsAlone(words.charCodeAt(0))
  const last = whole && standsAlone(words.charCodeAt(words.length - 1))
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    const begins = !first || at === 0 || !standsAlone(text.charCodeAt(at - 1))
    const end = at + words.length
    const ends = !last || end === text.length || !standsAlone(text.charCodeAt(end))
    if (begins && ends) return at
  }
  return -1
}
