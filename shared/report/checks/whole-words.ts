import { fold } from '../../text/fold'

/** Before and behind whole words of any script. */
export const wordStart = '(?<![\\p{L}\\p{N}])'
export const wordEnd = '(?![\\p{L}\\p{N}])'

/** “and” and “so” are written together with an Arabic word. */
const joined = '(?:[وف])?'

/** Words as they are found in folded text. A blank in them is any blank. @param sources parts of regular expressions */
export const wholeWords = (sources: readonly string[]): RegExp =>
  new RegExp(`${wordStart}(?:${sources.map((source) => source.replaceAll(' ', '\\s+')).join('|')})${wordEnd}`, 'gu')

/** The same of Arabic words, however they are vowelled, alone or after “and”. */
export const arabicWords = (words: readonly string[]): RegExp => wholeWords([`${joined}(?:${arabicSources(words)})`])

/** Their letters as they are folded, for a part of a regular expression; other signs are left as they are. */
export const arabicSources = (sources: readonly string[]): string =>
  sources.map((source) => source.replace(/[\p{Script=Arabic}\p{M}]+/gu, (word) => fold(word).text)).join('|')
