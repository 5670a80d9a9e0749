/** A word of a text, `[from, to)` in UTF-16 code units. */
export interface WordAt {
  readonly word: string
  readonly from: number
  readonly to: number
}

/** U+FFFC stands for what is no text, such as a citation. */
const tokens = /[^\s\ufffc]+/gu

/** What has a digit, or a sign that addresses and names of files have within them, is no word of a language. */
const isNoWord = /[\p{Nd}@\\/_]|[.:]\p{L}/u

const lettersIn = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu

const isLatin = /^[\p{Script=Latin}\p{M}'’]+$/u

/** Acronyms and made-up names: a dictionary has few of them. */
const hasInnerCapital = /.\p{Lu}/su

/** No word of a dictionary is longer, in UTF-16 code units. */
export const longestWord = 60

/** The words whose spelling can be looked up: in Latin letters, and no acronym, number, address or single letter. */
export const checkedWords = (text: string): readonly WordAt[] =>
  wordsWithin(text, isNoWord).filter(
    ({ word }) => word.length > 1 && word.length <= longestWord && isLatin.test(word) && !hasInnerCapital.test(word),
  )

/** All words of a text as `foldWord` has them. */
export const foldedWords = (text: string): readonly string[] =>
  wordsWithin(text, undefined).flatMap(({ word }) => foldWord(word))

/** A word in all its cases is one word; without what makes it somebody’s. */
export const foldWord = (word: string): string => word.toLowerCase().replaceAll('’', "'").replace(/'s$/, '')

/** In so short a paragraph one cannot tell its language by how many of its words are known. */
const fewest = 6

/** Whether a paragraph of so many words, of which so many are not in the dictionary, is in another language. */
export const isForeign = (words: number, unknown: number): boolean => words >= fewest && unknown * 2 > words

function wordsWithin(text: string, unless: RegExp | undefined): WordAt[] {
  const words: WordAt[] = []
  for (const { 0: token, index } of text.matchAll(tokens)) {
    if (unless?.test(token)) continue
    for (const { 0: word, index: within } of token.matchAll(lettersIn)) {
      const from = index + within
      words.push({ word, from, to: from + word.length })
    }
  }
  return words
}
