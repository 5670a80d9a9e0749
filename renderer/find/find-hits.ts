import type { Range } from '../../shared/account/range'
import { type Exactness, foldedOnly, isAsExact } from '../../shared/text/exact-match'
import { type Folded, fold, unfold } from '../../shared/text/fold'

/** Drawing more hits than this helps nobody; the count then says "more than". */
export const mostHits = 5000

export interface Hits {
  readonly ranges: readonly Range[]
  /** Whether there are more than were looked for. */
  readonly more: boolean
}

/** Where a text says something, in text order and not overlapping; folded on both sides, and as exactly as is asked. */
export function findHits(
  text: string,
  folded: Folded,
  query: string,
  exactness: Exactness = foldedOnly,
  most = mostHits,
): Hits {
  const needle = fold(query).text
  const ranges: Range[] = []
  if (needle.trim() === '') return { ranges, more: false }
  for (let at = folded.text.indexOf(needle); at >= 0; ) {
    const range = unfold(folded, at, at + needle.length)
    const isHit = isAsExact(text, range, query, exactness)
    if (isHit && ranges.length === most) return { ranges, more: true }
    if (isHit) ranges.push(range)
    at = folded.text.indexOf(needle, at + (isHit ? needle.length : 1))
  }
  return { ranges, more: false }
}

/** The first hit at or after an offset, from the top again when there is none; -1 when there are no hits. */
export function firstHitFrom(ranges: readonly Range[], offset: number): number {
  const index = ranges.findIndex(([, end]) => end > offset)
  return index < 0 ? Math.min(0, ranges.length - 1) : index
}
