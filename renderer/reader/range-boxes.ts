import type { Range } from '../../shared/account/range'
import type { Geometry } from './geometry'
import { type Paragraph, type Paragraphs, paragraphAt } from './paragraphs'
import type { Sections } from './sections'

/** Where a range is on the page (client pixels): the box of its last line, and the box around all of it. */
export interface RangeBoxes {
  readonly rect: DOMRect
  readonly bounds: DOMRect
}

/** Looks at the first and the last line only: all boxes of a long selection would lay out the whole account. */
export function measureRange(
  paragraphs: Paragraphs,
  sections: Sections,
  geometry: Geometry,
  [start, end]: Range,
): RangeBoxes {
  const index = paragraphAt(paragraphs, end - 1)
  const paragraph = paragraphs.all[index] as Paragraph
  const boxes = geometry.textBoxes(Math.max(start, paragraph.start), end)
  const last = boxes.at(-1)
  if (!last) return { rect: new DOMRect(), bounds: new DOMRect() }

  const rect = surround(boxes.filter(({ top, bottom }) => top < last.bottom && bottom > last.top))
  const first = geometry.caretBox(start)
  if (first.top + first.height > rect.top) return { rect, bounds: rect }
  const { left, width } = sections.paragraph(index).getBoundingClientRect()
  return { rect, bounds: new DOMRect(left, first.top, width, rect.bottom - first.top) }
}

function surround(boxes: readonly DOMRect[]): DOMRect {
  const left = Math.min(...boxes.map((box) => box.left))
  const top = Math.min(...boxes.map((box) => box.top))
  const right = Math.max(...boxes.map((box) => box.right))
  const bottom = Math.max(...boxes.map((box) => box.bottom))
  return new DOMRect(left, top, right - left, bottom - top)
}
