import type { Range } from '../../shared/account/range'
import { type Folded, fold, unfold } from '../../shared/text/fold'

/** Drawing more hits than this helps nobody; the count then says "more than". */
export const mostHits = 5000

export interface Hits {
  readonly ranges: readonly Range[]
  /** Whether there are more than were looked for. */
  readonly more: boolean
}

/** Where a text says something, in text order and not overlapping; folded on both sides. */
export function findHits(haystack: Folded, query: string): Hits {
  const needle = fold(query).text
  const ranges: Range[] = []
  if (needle.trim() === '') return { ranges, more: false }
  for (let at = haystack.text.indexOf(needle); at >= 0; at = haystack.text.indexOf(needle, at + needle.length)) {
    if (ranges.length === mostHits) return { ranges, more: true }
    ranges.push(unfold(haystack, at, at + needle.length))
  }
  return { ranges, more: false }
}

/** The first hit at or after an offset, from the top again when there is none; -1 when there are no hits. */
export function firstHitFrom(ranges: readonly Range[], offset: number): number {
  const index = ranges.findIndex(([, end]) => end > offset)
  return index < 0 ? Math.min(0, ranges.length - 1) : index
}
