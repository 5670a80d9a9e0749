import type { Annotation } from '../../shared/account/annotation'
import { type Range, startOf } from '../../shared/account/range'

/** How much text a passage covers, in UTF-16 units. */
export const lengthOf = ({ ranges }: Annotation): number =>
  ranges.reduce((sum, [start, end]) => sum + end - start, 0)

/** Outermost first: the longer, then the earlier in the text, then the older; the id makes it total. */
export const compareOuterFirst = (a: Annotation, b: Annotation): number =>
  lengthOf(b) - lengthOf(a) ||
  startOf(a.ranges) - startOf(b.ranges) ||
  a.at - b.at ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

export const covers = ({ ranges }: Annotation, from: number, to = from + 1): boolean =>
  ranges.some(([start, end]) => start < to && end > from)

export const overlaps = (a: Annotation, b: Annotation): boolean =>
  a.ranges.some(([start, end]: Range) => covers(b, start, end))
