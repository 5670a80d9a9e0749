import type { Annotation } from '../../shared/account/annotation'
import { endOf, type Range, startOf } from '../../shared/account/range'

/** Where a passage's line is drawn: 0 nearest the words. `beyond` has no line of its own and is only counted. */
export type Lane = 0 | 1 | 2 | 3

export const lanes = [0, 1, 2] as const satisfies readonly Lane[]
export const beyond = 3 satisfies Lane

/** An annotation with what drawing it needs again and again. Offsets and lengths in UTF-16 units. */
export interface Placed {
  readonly annotation: Annotation
  readonly start: number
  readonly end: number
  /** How much text it covers, without the gaps between its pieces. */
  readonly length: number
  /** The paragraphs it touches, ascending. */
  readonly paragraphs: readonly number[]
  /** Found by `lanes.ts` when first wanted; null until then. */
  lane: Lane | null
}

export function placeAnnotation(annotation: Annotation, paragraphs: readonly number[] = []): Placed {
  let length = 0
  for (const [start, end] of annotation.ranges) length += end - start
  return {
    annotation,
    start: startOf(annotation.ranges),
    end: endOf(annotation.ranges),
    length,
    paragraphs,
    lane: null,
  }
}

/** Outermost first: the longer, then the earlier in the text, then the older; the id makes it total. */
export const compareOuterFirst = (a: Placed, b: Placed): number =>
  b.length - a.length ||
  a.start - b.start ||
  a.annotation.at - b.annotation.at ||
  (a.annotation.id < b.annotation.id ? -1 : a.annotation.id > b.annotation.id ? 1 : 0)

export const covers = ({ annotation }: Placed, from: number, to = from + 1): boolean =>
  annotation.ranges.some(([start, end]) => start < to && end > from)

const isWhole = ({ annotation }: Placed): boolean => annotation.ranges.length === 1

export const overlaps = (a: Placed, b: Placed): boolean =>
  a.start < b.end &&
  b.start < a.end &&
  ((isWhole(a) && isWhole(b)) || a.annotation.ranges.some(([start, end]) => covers(b, start, end)))

/** As long as what interrupts a passage may be to be drawn as part of it, in UTF-16 units: “he said on Tuesday”. */
const longestBridge = 300

/** What lies between the pieces of a passage, where they are near one another. */
export const gapsOf = (placed: Placed | undefined): readonly Range[] =>
  (placed?.annotation.ranges ?? [])
    .map(([, end], i, all): Range => [end, all[i + 1]?.[0] ?? end])
    .filter(([from, to]) => from < to && to - from <= longestBridge)
