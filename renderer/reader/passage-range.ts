import { type Range, splitsCharacter } from '../../shared/account/range'

/** Widens a range until it splits no surrogate pair. */
export const wholeCharacters = (text: string, [start, end]: Range): Range => [
  splitsCharacter(text, start) ? start - 1 : start,
  splitsCharacter(text, end) ? end + 1 : end,
]

/** What of a selection is worth tagging: whole characters, without the blanks and line breaks around them; null if nothing is left. */
export function trimToPassage(text: string, range: Range): Range | null {
  const [start, end] = wholeCharacters(text, range)
  const words = text.slice(start, end)
  const from = start + (words.length - words.trimStart().length)
  const to = start + words.trimEnd().length
  return from < to ? [from, to] : null
}
