import { partitionPoint } from '../../shared/partition-point'
import { createParagraphMaker } from './paragraph-element'
import {
  type Paragraph,
  type Paragraphs,
  paragraphsOf,
  partCount,
  partOf,
  sectionCount,
  sectionOf,
  sectionsOf,
} from './paragraphs'

/**
 * The elements of the account on the page: parts, sections in them, paragraphs in these. Sections and paragraphs are
 * made when they are first asked for; a part is as high without them as they will be.
 */
export interface Sections {
  readonly count: number
  readonly partCount: number
  readonly createPart: (part: number) => HTMLElement
  readonly section: (index: number) => HTMLElement
  readonly paragraph: (index: number) => HTMLElement
  /** Makes a section with its paragraphs. */
  readonly fill: (section: number) => void
  /** Has the browser forget how a section is laid out: of what it skips, it keeps that for as long as the elements stand. */
  readonly dropLayout: (section: number) => void
  /** The section at a height (client px), or the one nearest to it. */
  readonly at: (y: number) => number
  /** The smallest element around a paragraph whose box can be asked for without laying out more, and all it holds. */
  readonly around: (paragraph: number) => { readonly element: HTMLElement; readonly from: number; readonly to: number }
  /** Has these laid out, and no others. */
  readonly keepNear: (sections: Iterable<number>) => void
  /** The paragraph that shows a node, or -1. */
  readonly paragraphWith: (node: Node) => number
}

/** Good enough for the height of what was never laid out; the browser remembers the true height from then on. */
const charactersPerLine = 78

/** Below a paragraph, in lines: `--gap` of the style sheet. */
const gap = 0.48

export function createSections(paragraphs: Paragraphs): Sections {
  const parts: HTMLElement[] = []
  /** Of each part that has been opened. */
  const sections: (HTMLElement | undefined)[] = []
  /** Of each section that has been filled. */
  const members: (readonly HTMLElement[] | undefined)[] = []
  const indices = new WeakMap<Node, number>()
  const createParagraph = createParagraphMaker(paragraphs)
  let near = new Set<HTMLElement>()

  function linesOf(section: number): number {
    const [from, to] = paragraphsOf(paragraphs, section)
    let lines = 0
    for (let p = from; p < to; p++) {
      const { start, end } = paragraphs.all[p] as Paragraph
      lines += Math.ceil((end - start) / charactersPerLine) + gap
    }
    return lines
  }

  function createPart(part: number): HTMLElement {
    const element = document.createElement('div')
    element.className = 'part'
    const [from, to] = sectionsOf(paragraphs, part)
    let lines = 0
    for (let index = from; index < to; index++) {
      lines += linesOf(index)
      sections[index] = undefined
      members[index] = undefined
    }
    reserveHeight(element, lines)
    parts[part] = element
    return element
  }

  function section(index: number): HTMLElement {
    const known = sections[index]
    if (known) return known
    const part = parts[partOf(index)]
    if (!part || index >= sectionCount(paragraphs)) throw new RangeError(`there is no section ${index}`)
    const [from, to] = sectionsOf(paragraphs, partOf(index))
    for (let i = from; i < to; i++) {
      const element = document.createElement('section')
      reserveHeight(element, linesOf(i))
      sections[i] = element
      indices.set(element, i)
      part.append(element)
    }
    return sections[index] as HTMLElement
  }

  function fill(index: number): readonly HTMLElement[] {
    const known = members[index]
    if (known) return known
    const [from, to] = paragraphsOf(paragraphs, index)
    const made = Array.from({ length: to - from }, (_, i) => createParagraph(from + i))
    section(index).append(...made)
    members[index] = made
    return made
  }

  function paragraph(index: number): HTMLElement {
    const home = sectionOf(index)
    const element = fill(home)[index - paragraphsOf(paragraphs, home)[0]]
    if (!element) throw new RangeError(`there is no paragraph ${index}`)
    return element
  }

  function dropLayout(index: number): void {
    section(index).replaceChildren(...fill(index))
  }

  function paragraphWith(node: Node): number {
    let child = node
    for (let parent = node.parentNode; parent; parent = parent.parentNode) {
      const home = indices.get(parent)
      if (home !== undefined) {
        const place = fill(home).indexOf(child as HTMLElement)
        return place < 0 ? -1 : paragraphsOf(paragraphs, home)[0] + place
      }
      child = parent
    }
    return -1
  }

  /** Only boxes of parts and sections are asked for: those of paragraphs would have them laid out. */
  function at(y: number): number {
    const endsAbove = (element: HTMLElement | undefined) => (element?.getBoundingClientRect().bottom ?? 0) <= y
    const part = partitionPoint(parts.length, (i) => endsAbove(parts[i]))
    const [from, to] = sectionsOf(paragraphs, Math.min(part, parts.length - 1))
    return Math.min(from + partitionPoint(to - from, (i) => endsAbove(section(from + i))), to - 1)
  }

  function around(index: number): { readonly element: HTMLElement; readonly from: number; readonly to: number } {
    const home = sectionOf(index)
    const part = parts[partOf(home)] as HTMLElement
    const [first, end] = near.has(part) ? [home, home + 1] : sectionsOf(paragraphs, partOf(home))
    return {
      element: near.has(part) ? section(home) : part,
      from: paragraphsOf(paragraphs, first)[0],
      to: paragraphsOf(paragraphs, end - 1)[1],
    }
  }

  function keepNear(wanted: Iterable<number>): void {
    const next = new Set([...wanted].flatMap((index) => [section(index), parts[partOf(index)] as HTMLElement]))
    for (const element of near) if (!next.has(element)) element.classList.remove('near')
    for (const element of next) if (!near.has(element)) element.classList.add('near')
    near = next
  }

  return {
    count: sectionCount(paragraphs),
    partCount: partCount(paragraphs),
    createPart,
    section,
    paragraph,
    fill,
    dropLayout,
    at,
    around,
    keepNear,
    paragraphWith,
  }
}

/** Until it is laid out. In lines, not pixels, so that it follows the reader's own text size. */
function reserveHeight(element: HTMLElement, lines: number): void {
  element.style.setProperty('contain-intrinsic-block-size', `auto ${lines.toFixed(2)}lh`)
}
