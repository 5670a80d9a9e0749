import type { Range } from '../account/range'
import { fold } from './fold'

/** How much more than the folded words has to agree for something to be found. */
export interface Exactness {
  /** Not inside a longer word. */
  readonly wholeWord: boolean
  /** Capitals. */
  readonly case: boolean
  /** Accents, vowel signs and forms of a letter. */
  readonly accents: boolean
}

export const foldedOnly: Exactness = { wholeWord: false, case: false, accents: false }

const wordSign = /[\p{L}\p{N}\p{M}_]/u

/** Scripts that set no blanks between words: there every place may be the end of one. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

const isInWord = (sign: string): boolean => wordSign.test(sign) && !unspaced.test(sign)

const signBefore = (text: string, at: number): string => {
  const low = text.charCodeAt(at - 1)
  return text.slice(low >= 0xdc00 && low <= 0xdfff ? at - 2 : at - 1, at)
}

const signAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0)

/** Whether neither end of a stretch is inside a word. */
function isWholeWord(text: string, [start, end]: Range): boolean {
  const parts = (at: number) =>
    at > 0 && at < text.length && isInWord(signBefore(text, at)) && isInWord(signAt(text, at))
  return !parts(start) && !parts(end)
}

const blanks = /\s+/g

/** Folded but for capitals. */
const keepCase = (words: string): string =>
  [...words].map((sign) => (sign === sign.toLowerCase() ? fold(sign).text : fold(sign).text.toUpperCase())).join('')

/** Whether a stretch that says some words once both are folded says them as exactly as is asked. */
export function isAsExact(text: string, range: Range, words: string, exactness: Exactness): boolean {
  if (exactness.wholeWord && !isWholeWord(text, range)) return false
  const alike = (shape: (words: string) => string) =>
    shape(text.slice(...range).replace(blanks, ' ')) === shape(words.replace(blanks, ' '))
  if (exactness.accents && !alike((some) => some.normalize('NFC').toLowerCase())) return false
  return !exactness.case || alike(keepCase)
}
