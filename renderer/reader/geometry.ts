import { partitionPoint } from '../../shared/partition-point'
import { type DomOffsets, textNodesIn } from './dom-offsets'
import { clampToParagraph, type Paragraph, type Paragraphs, paragraphAt, paragraphsOf } from './paragraphs'
import type { Sections } from './sections'
import { step } from './steps'

/** Where a caret stands, in client pixels. */
export interface CaretBox {
  readonly left: number
  readonly top: number
  readonly height: number
}

/** One line as it is laid out: the first and the last offset (UTF-16) at which a caret stands on it. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly top: number
  readonly height: number
}

/**
 * Measures text by offsets. Nothing here asks what lies under a point: a toolbar over the text would be in the way.
 * Measuring in a section that is not laid out makes the browser lay out that one.
 */
export interface Geometry {
  readonly caretBox: (offset: number) => CaretBox
  readonly lineAt: (offset: number) => Line
  readonly offsetOnLine: (line: Line, x: number) => number
  /** The offset nearest to a point, client pixels. */
  readonly offsetAt: (x: number, y: number) => number
  /** The boxes of the words between two offsets of one paragraph, without the room that marks take up. */
  readonly textBoxes: (start: number, end: number) => readonly DOMRect[]
  readonly isRightToLeft: (offset: number) => boolean
}

export function createGeometry(paragraphs: Paragraphs, sections: Sections, offsets: DomOffsets): Geometry {
  // One for all: every live range left to the garbage collector slows each change of the document until it is gone.
  const range = document.createRange()

  const middleOf = (offset: number) => {
    const { top, height } = caretBox(offset)
    return top + height / 2
  }

  function caretBox(offset: number): CaretBox {
    const { node, offset: at } = offsets.positionAt(offset)
    range.setStart(node, at)
    range.collapse(true)
    // At a soft line break there are two; the last is the one on the next line.
    const box = [...range.getClientRects()].at(-1)
    if (box?.height) return box
    const element = node instanceof Element ? node : (node.parentElement as Element)
    const { left, right, top, height } = element.getBoundingClientRect()
    return { left: isRightToLeft(offset) ? right : left, top, height: Math.min(height, 24) }
  }

  function isRightToLeft(offset: number): boolean {
    const index = paragraphAt(paragraphs, offset)
    return index >= 0 && getComputedStyle(sections.paragraph(index)).direction === 'rtl'
  }

  function lineAt(offset: number): Line {
    const box = caretBox(offset)
    const { start, end } = paragraphs.all[paragraphAt(paragraphs, offset)] ?? { start: 0, end: 0 }
    const middle = box.top + box.height / 2
    const length = end - start + 1
    const before = partitionPoint(length, (i) => middleOf(start + i) < middle - box.height / 2)
    const through = partitionPoint(length, (i) => middleOf(start + i) < middle + box.height / 2)
    const last = start + Math.max(before, through - 1)
    return { start: start + before, end: wholeCharacter(start + before, last), top: box.top, height: box.height }
  }

  /** The last place a caret can rest at or before an offset. */
  function wholeCharacter(from: number, offset: number): number {
    if (offset <= from) return from
    const previous = step(paragraphs, offset, 'character', -1)
    return step(paragraphs, previous, 'character', 1) === offset ? offset : previous
  }

  function offsetOnLine(line: Line, x: number): number {
    let nearest = line.start
    let least = Number.POSITIVE_INFINITY
    for (let at = line.start; at <= line.end; ) {
      const distance = Math.abs(caretBox(at).left - x)
      if (distance < least) [nearest, least] = [at, distance]
      const next = step(paragraphs, at, 'character', 1)
      if (next <= at) break
      at = next
    }
    return nearest
  }

  function offsetAt(x: number, y: number): number {
    const bottomOf = (element: HTMLElement) => element.getBoundingClientRect().bottom
    const [from, to] = paragraphsOf(paragraphs, sections.at(y))
    const index = from + partitionPoint(to - from, (i) => bottomOf(sections.paragraph(from + i)) <= y)
    const paragraph = paragraphs.all[Math.min(index, to - 1)]
    if (!paragraph) return 0
    const { start, end } = paragraph
    const offset = start + partitionPoint(end - start, (i) => caretBox(start + i).top + caretBox(start + i).height <= y)
    return offsetOnLine(lineAt(offset), x)
  }

  function textBoxes(start: number, end: number): readonly DOMRect[] {
    const index = paragraphAt(paragraphs, start)
    if (index < 0) return []
    const boxes: DOMRect[] = []
    let at = (paragraphs.all[index] as Paragraph).start
    const last = clampToParagraph(paragraphs, end)
    for (const text of textNodesIn(sections.paragraph(index))) {
      const from = Math.max(start, at)
      const to = Math.min(last, at + text.length)
      if (from < to) {
        range.setStart(text, from - at)
        range.setEnd(text, to - at)
        boxes.push(...range.getClientRects())
      }
      at += text.length
    }
    return boxes
  }

  return { caretBox, lineAt, offsetOnLine, offsetAt, textBoxes, isRightToLeft }
}
