import { createParagraphMaker } from './paragraph-element'
import { type Paragraph, type Paragraphs, paragraphsOf, sectionCount } from './paragraphs'

/** The elements of the account on the page. */
export interface Sections {
  readonly count: number
  readonly create: (section: number) => HTMLElement
  readonly section: (index: number) => HTMLElement
  readonly paragraph: (index: number) => HTMLElement
  /** The paragraph that shows a node, or -1. */
  readonly paragraphWith: (node: Node) => number
}

/** Good enough for the height of what was never laid out; the browser remembers the true height from then on. */
const charactersPerLine = 78

export function createSections(paragraphs: Paragraphs): Sections {
  const sections: HTMLElement[] = []
  const elements: HTMLElement[] = []
  const indices = new WeakMap<Node, number>()
  const createParagraph = createParagraphMaker(paragraphs)
  const known = (list: readonly HTMLElement[], index: number): HTMLElement => {
    const element = list[index]
    if (!element) throw new RangeError(`nothing is drawn at ${index}`)
    return element
  }

  return {
    count: sectionCount(paragraphs),
    section: (index) => known(sections, index),
    paragraph: (index) => known(elements, index),
    paragraphWith(node) {
      let child = node
      for (let parent = node.parentNode; parent; parent = parent.parentNode) {
        const section = indices.get(parent)
        if (section !== undefined) return elements.indexOf(child as HTMLElement, paragraphsOf(paragraphs, section)[0])
        child = parent
      }
      return -1
    },
    create(index) {
      const section = document.createElement('section')
      const [from, to] = paragraphsOf(paragraphs, index)
      let lines = 0
      for (let p = from; p < to; p++) {
        const { start, end } = paragraphs.all[p] as Paragraph
        lines += Math.ceil((end - start) / charactersPerLine)
        const element = createParagraph(p)
        elements[p] = element
        section.appendChild(element)
      }
      // In lines, not pixels, so that the estimate follows the reader's own text size.
      const height = `auto calc(${lines} * var(--leading) + ${to - from} * var(--gap))`
      section.style.setProperty('contain-intrinsic-block-size', height)
      sections[index] = section
      indices.set(section, index)
      return section
    },
  }
}
