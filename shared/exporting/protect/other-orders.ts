import { type NameText, nameText } from './name-text'
import { type FindName, findersOf } from './spellings'

/** More words are a description of somebody, which no list turns around. */
const mostWords = 6

/** What a list has before the comma, or behind it: in letters that have capitals, with one. */
const isPartOfList = (part: string): boolean => /^\P{L}*\p{Lu}/u.test(part)

/**
 * Finds names of several words in the other order that lists and registers have them in (Sayed, Omar): only with a capital on
 * both sides of the comma, since a sentence may go on behind one with any word (the clerk, the guard).
 */
export const findersInOtherOrders = (name: string): readonly FindName[] => {
  const inOrder = name.trim().replace(/^([^,]+),\s*([^,]+)$/, '$2 $1')
  const turned = inOrder === name.trim() ? [] : findersOf(inOrder)
  const inverse = inverted(inOrder).flatMap(findersOf)
  return inverse.length === 0 ? turned : [...turned, inLists(inOrder, inverse)]
}

/** Which of its words are the surname nobody can tell: van der Berg, Ann and Berg, Ann van der. */
function inverted(name: string): readonly string[] {
  if (name.includes(',')) return []
  const words = name.split(/\s+/)
  if (words.length > mostWords) return []
  return words.slice(1).flatMap((_, i) => {
    const [given, surname] = [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')]
    return isPartOfList(given) && hasCapital(surname) ? [`${surname}, ${given}`] : []
  })
}

/** A surname may begin with a word that has none. */
const hasCapital = (surname: string): boolean => /(?:^|\s)\P{L}*\p{Lu}/u.test(surname)

/** Most texts are soon known to have none: a note is looked through for every name. */
function inLists(name: string, finders: readonly FindName[]): FindName {
  const words = nameText(name).text.split(/[^\p{L}\p{N}]+/u)
  const longest = words.reduce((most, word) => (word.length > most.length ? word : most))
  return function* (read) {
    if (!(read.text.includes(',') && read.text.includes(longest))) return
    for (const find of finders)
      for (const [from, to] of find(read)) if (isWithCapitals(read, from, to)) yield [from, to]
  }
}

function isWithCapitals(read: NameText, from: number, to: number): boolean {
  const [surname = '', given = ''] = read.written(from, to).split(',')
  return hasCapital(surname) && isPartOfList(given)
}
