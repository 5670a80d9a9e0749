import type { Range } from '../account/range'

/** A piece of a passage without the blanks at its ends, which may lie between blocks; all of it where it is nothing else. */
export function trimBlanks(text: string, [from, to]: Range): Range {
  const isBlank = (at: number) => /\s/.test(text.charAt(at))
  let [start, end] = [from, to]
  while (start < end && isBlank(start)) start++
  while (end > start && isBlank(end - 1)) end--
  return start < end ? [start, end] : [from, to]
}
