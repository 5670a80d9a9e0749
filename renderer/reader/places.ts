import type { Range } from '../../shared/account/range'
import type { Geometry } from './geometry'
import type { Painter } from './painter'
import { endOfParagraphs, type Paragraphs, paragraphAt } from './paragraphs'
import type { Sections } from './sections'

/** What part of the account is on screen, and how far down an offset lies. */
export interface Places {
  readonly topOf: (offset: number) => number | null
  readonly firstVisibleOffset: () => number
  readonly visibleRange: () => Range
}

/** How much of a line has to show for it to count as visible, in pixels. */
const sliver = 4

export function createPlaces(
  paragraphs: Paragraphs,
  sections: Sections,
  geometry: Geometry,
  painter: Painter,
  scroller: HTMLElement,
): Places {
  const lineAtHeight = (y: number) => geometry.lineAt(geometry.offsetAt(0, y))

  function firstVisibleOffset(): number {
    if (paragraphs.all.length === 0) return 0
    return lineAtHeight(scroller.getBoundingClientRect().top + sliver).start
  }

  function visibleRange(): Range {
    if (paragraphs.all.length === 0) return [0, 0]
    return [firstVisibleOffset(), lineAtHeight(scroller.getBoundingClientRect().bottom - sliver).end]
  }

  function topOf(offset: number): number | null {
    const index = paragraphAt(paragraphs, offset)
    if (index < 0) return null
    const origin = scroller.getBoundingClientRect().top - scroller.scrollTop
    if (painter.isNear(index)) return geometry.caretBox(offset).top - origin
    const { element, from, to } = sections.around(index)
    const start = paragraphs.starts[from] ?? 0
    const end = paragraphs.all[to - 1]?.end ?? endOfParagraphs(paragraphs)
    const { top, height } = element.getBoundingClientRect()
    return top - origin + (height * (offset - start)) / (end - start)
  }

  return { topOf, firstVisibleOffset, visibleRange }
}
