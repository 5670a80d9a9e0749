import { fold } from '../../../shared/text/fold'

// What a search is to find, said once more and as simply as can be: paragraph by paragraph and letter by letter.

const isLetter = (character: string | undefined) => character !== undefined && /[a-z0-9\u00C0-\u052F]/.test(character)

function says(folded: string, words: string, whole: boolean): boolean {
  for (let at = 0; at + words.length <= folded.length; at++) {
    if (!folded.startsWith(words, at)) continue
    const insideAtStart = isLetter(words[0]) && isLetter(folded[at - 1])
    const insideAtEnd = whole && isLetter(words.at(-1)) && isLetter(folded[at + words.length])
    if (!insideAtStart && !insideAtEnd) return true
  }
  return false
}

/** Whether a text has all the words of a query. */
export function hasWords(text: string, query: string): boolean {
  const folded = fold(text).text
  const parts = fold(query).text.split('"')
  return parts.every((part, i) => {
    if (i % 2 === 1) return part.trim() === '' || says(folded, part.trim(), true)
    return part.split(' ').every((word) => word === '' || says(folded, word, false))
  })
}
