import { splitsCharacter } from '../../account/range'

/** What is longest of a title at the head of a page, in UTF-16 units. */
const longest = 90

/** A title as it stands at the head of each page. */
export const shortTitle = (title: string): string =>
  title.length <= longest ? title : `${firstWords(title) || firstCharacters(title)} …`

/** Nothing of a title that begins with one long word. */
const firstWords = (title: string): string => title.slice(0, longest).replace(/\S*$/, '').trimEnd()

const firstCharacters = (title: string): string => title.slice(0, longest - Number(splitsCharacter(title, longest)))
