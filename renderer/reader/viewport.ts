import { type Paragraphs, paragraphsOf } from './paragraphs'
import { partitionPoint } from './partition-point'
import type { Sections } from './sections'

/** Paragraphs, from the first to the one after the last. */
export type Stretch = readonly [from: number, to: number]

/** What the window shows of an account. */
export interface Viewport {
  /** The paragraphs of which something can be seen. */
  readonly seen: Stretch
  /** As many again on either side, so that scrolling finds them ready. */
  readonly reserve: Stretch
  /** Those of all sections that can be seen and of their neighbours: measuring them lays out little or nothing. */
  readonly near: Stretch
}

/** Of an account that has paragraphs. */
export function readViewport(paragraphs: Paragraphs, sections: Sections, scroller: HTMLElement): Viewport {
  const view = scroller.getBoundingClientRect()
  const isAbove = (element: HTMLElement) => element.getBoundingClientRect().bottom <= view.top
  const hasBegun = (element: HTMLElement) => element.getBoundingClientRect().top < view.bottom

  const above = partitionPoint(sections.count, (i) => isAbove(sections.section(i)))
  const begun = partitionPoint(sections.count, (i) => hasBegun(sections.section(i)))
  const first = Math.min(above, sections.count - 1)
  const last = Math.max(first, begun - 1)
  const [start, afterFirst] = paragraphsOf(paragraphs, first)
  const [lastStart, end] = paragraphsOf(paragraphs, last)
  const from = start + partitionPoint(afterFirst - start, (i) => isAbove(sections.paragraph(start + i)))
  const to = lastStart + partitionPoint(end - lastStart, (i) => hasBegun(sections.paragraph(lastStart + i)))
  const near: Stretch = [
    paragraphsOf(paragraphs, Math.max(0, first - 1))[0],
    paragraphsOf(paragraphs, Math.min(sections.count - 1, last + 1))[1],
  ]
  const reserve: Stretch = [Math.max(near[0], 2 * from - to), Math.min(near[1], 2 * to - from)]
  return { seen: [from, to], reserve, near }
}
