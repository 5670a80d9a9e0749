import { type Found, findOwn } from './find-own'
import type { Sentence } from './sentence'
import * as vocabulary from './vague-vocabulary'
import { arabicWords, wholeWords } from './whole-words'

const openEnglish = wholeWords(vocabulary.openEnglish)
const hearsayEnglish = wholeWords(vocabulary.hearsayEnglish)
const namedEnglish = wholeWords(vocabulary.namedEnglish)
const openArabic = arabicWords(vocabulary.openArabic)
const hearsayArabic = arabicWords(vocabulary.hearsayArabic)

/** Without its vowels the passive is the active: “it is claimed” reads like “he claims”. */
const passive =
  /(?<!\p{L})(?:[وف]\p{M}*)?ي\u064f(?:ز\p{M}*ع\p{M}*م|ع\p{M}*ت\p{M}*ق\p{M}*د|ق\p{M}*ا\p{M}*ل|ش\p{M}*ا\p{M}*ع)(?!\p{L})/gu

export interface Vague extends Pick<Found, 'from' | 'to' | 'words'> {
  /** Who says so is missing, and not how likely it is. */
  readonly isHearsay: boolean
}

/** Words of a sentence that leave open how sure something is, or who says so; without what others say in it. */
export function vagueIn(sentence: Sentence): readonly Vague[] {
  if (sentence.isReported) return []
  const hearsay = [...findOwn(sentence, hearsayEnglish), ...findOwn(sentence, hearsayArabic), ...passiveIn(sentence)]
  // A passage that is cited says who reports it.
  const isKnown = sentence.citations.length > 0 || findOwn(sentence, namedEnglish).length > 0
  return [
    ...openIn(sentence).map((found) => ({ ...wordsOnly(found), isHearsay: false })),
    ...(isKnown ? [] : hearsay.map((found) => ({ ...wordsOnly(found), isHearsay: true }))),
  ].sort((a, b) => a.from - b.from)
}

/** Words that leave open how likely something is; a question states nothing. */
export const openIn = (sentence: Sentence): readonly Found[] =>
  sentence.isReported || /[?؟][\s\ufffc]*$/u.test(sentence.words)
    ? []
    : [...findOwn(sentence, openEnglish).filter(isNoMonth), ...findOwn(sentence, openArabic)]

const wordsOnly = ({ from, to, words }: Pick<Found, 'from' | 'to' | 'words'>) => ({ from, to, words })

const isNoMonth = ({ words }: Found): boolean => words !== 'May'

const passiveIn = ({ words, from, quoted }: Sentence): readonly Pick<Found, 'from' | 'to' | 'words'>[] =>
  [...words.matchAll(passive)].flatMap(({ 0: found, index }) =>
    quoted.some(([start, end]) => index >= start && index + found.length <= end)
      ? []
      : [{ from: from + index, to: from + index + found.length, words: found }],
  )
