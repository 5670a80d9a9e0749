import type { Range } from '../../shared/account/range'
import { nextFrame } from './frame'
import type { Geometry } from './geometry'
import { type Paragraphs, paragraphAt, sectionOf } from './paragraphs'
import type { RevealOptions } from './reader-types'

/** Room kept between a revealed line and the edge of the view, in pixels. */
export const revealMargin = 48

/** Sections on the way get their true height only when they are drawn, so the first jump may miss. */
const mostTries = 6

interface RevealParts {
  readonly paragraphs: Paragraphs
  readonly geometry: Geometry
  readonly scroller: HTMLElement
  readonly paint: () => void
}

/** Scrolls until a range is where it should be. The first move is made at once, within the caller's task. */
export async function reveal(parts: RevealParts, range: Range, options: RevealOptions = {}): Promise<void> {
  const { scroller, paint } = parts
  if (parts.paragraphs.all.length === 0) return
  for (let tries = 0; tries < mostTries; tries++) {
    const before = scroller.scrollTop
    scroller.scrollTop += distance(parts, range, options)
    const moved = Math.abs(scroller.scrollTop - before)
    if (moved < 1) return
    paint()
    await nextFrame()
  }
}

/** How far to scroll, in pixels, by what can be measured now. */
function distance(
  { paragraphs, geometry, scroller }: RevealParts,
  [start, end]: Range,
  { block }: RevealOptions,
): number {
  const view = scroller.getBoundingClientRect()
  const first = geometry.caretBox(start)
  // The far end of a long passage is not worth laying out its section for.
  const near = sectionOf(paragraphAt(paragraphs, end)) === sectionOf(paragraphAt(paragraphs, start))
  const last = near ? geometry.caretBox(end) : first
  const bottom = Math.max(first.top, last.top) + last.height
  const toStart = first.top - view.top - revealMargin
  if (block === 'start') return toStart
  if (block === 'center') return Math.min(toStart, (first.top + bottom) / 2 - (view.top + view.bottom) / 2)
  if (toStart < 0) return toStart
  const toEnd = bottom - view.bottom + revealMargin
  return toEnd > 0 ? Math.min(toEnd, toStart) : 0
}
