import { partitionPoint } from './partition-point'
import type { Sections } from './sections'

/** First and last section of which something can be seen; both -1 when there is nothing to see. */
export function visibleSections(sections: Sections, scroller: HTMLElement): readonly [first: number, last: number] {
  const view = scroller.getBoundingClientRect()
  const above = partitionPoint(sections.count, (i) => sections.section(i).getBoundingClientRect().bottom <= view.top)
  const begun = partitionPoint(sections.count, (i) => sections.section(i).getBoundingClientRect().top < view.bottom)
  return [Math.min(above, sections.count - 1), begun - 1]
}
