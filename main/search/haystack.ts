import { findTerm, type Term } from '../../shared/library/terms'

/** Folded text in units that are searched one by one: the paragraphs of an account, or its annotations. */
export interface Haystack {
  readonly text: string
  /** Where each unit begins, and where the last one ends. */
  readonly starts: Uint32Array
}

/** The units that have all of the terms, in order; at most so many, which costs no more than finding them. */
export function findUnits(
  { text, starts }: Haystack,
  terms: readonly Term[],
  most: number,
  isWanted: (unit: number) => boolean = () => true,
): readonly number[] {
  const [rarest, ...others] = [...terms].sort((a, b) => b.text.length - a.text.length)
  const found: number[] = []
  if (!rarest || starts.length < 2) return found
  let at = findTerm(text, rarest, starts[0])
  while (at >= 0 && found.length < most) {
    const unit = lastAtOrBefore(starts, at)
    const end = starts[unit + 1]
    if (end === undefined) break
    // Some begin in one paragraph and end in the next.
    const isWithin = at + rarest.text.length <= end
    const words = isWithin && others.length > 0 ? text.slice(starts[unit], end) : ''
    if (isWithin && others.every((term) => findTerm(words, term) >= 0) && isWanted(unit)) found.push(unit)
    at = findTerm(text, rarest, end)
  }
  return found
}

/** The index of the last of some ascending numbers that is not greater than `value`; -1 where all are. */
export function lastAtOrBefore(ascending: Uint32Array, value: number): number {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] as number) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
