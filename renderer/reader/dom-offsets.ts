import { partitionPoint } from '../../shared/partition-point'
import { clampToParagraph, type Paragraph, type Paragraphs, paragraphAt } from './paragraphs'
import type { Sections } from './sections'

export interface DomPosition {
  readonly node: Node
  readonly offset: number
}

/** Translates between offsets in the account (UTF-16) and places in the document. */
export interface DomOffsets {
  /** Where an offset is shown; one between paragraphs at the end of the earlier. */
  readonly positionAt: (offset: number) => DomPosition
  /** The offset at a place inside a paragraph, null anywhere else. Undoes `positionAt`. */
  readonly offsetWithin: (node: Node, offset: number) => number | null
  /** The offset nearest to a place anywhere on the page. */
  readonly offsetNear: (node: Node, offset: number) => number
}

export function createDomOffsets(paragraphs: Paragraphs, sections: Sections, root: HTMLElement): DomOffsets {
  // One for all: every live range left to the garbage collector slows each change of the document until it is gone.
  const probe = document.createRange()

  function positionAt(offset: number): DomPosition {
    const index = paragraphAt(paragraphs, offset)
    const paragraph = paragraphs.all[index]
    if (!paragraph) return { node: root, offset: 0 }
    const element = sections.paragraph(index)
    let left = clampToParagraph(paragraphs, offset) - paragraph.start
    let last: Text | null = null
    for (const text of textNodesIn(element)) {
      if (left <= text.length) return { node: text, offset: left }
      left -= text.length
      last = text
    }
    return last ? { node: last, offset: last.length } : { node: element, offset: 0 }
  }

  function offsetWithin(node: Node, offset: number): number | null {
    const index = sections.paragraphWith(node)
    if (index === -1) return null
    probe.setStart(sections.paragraph(index), 0)
    probe.setEnd(node, offset)
    return (paragraphs.starts[index] as number) + probe.toString().length
  }

  function offsetNear(node: Node, offset: number): number {
    const within = offsetWithin(node, offset)
    if (within !== null) return within
    probe.setStart(node, offset)
    probe.collapse(true)
    const before = partitionPoint(paragraphs.all.length, (p) => probe.comparePoint(sections.paragraph(p), 0) < 0)
    return before === 0 ? (paragraphs.starts[0] ?? 0) : (paragraphs.all[before - 1] as Paragraph).end
  }

  return { positionAt, offsetWithin, offsetNear }
}

export function* textNodesIn(element: Element): Iterable<Text> {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) yield walker.currentNode as Text
}
