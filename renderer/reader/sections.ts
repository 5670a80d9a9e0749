import { createParagraphElement } from './paragraph-element'
import { type Paragraph, type Paragraphs, paragraphsOf, sectionCount } from './paragraphs'

/** The elements of the account on the page. */
export interface Sections {
  readonly count: number
  readonly create: (section: number) => HTMLElement
  readonly section: (index: number) => HTMLElement
  readonly paragraph: (index: number) => HTMLElement
}

/** Good enough for the height of what was never laid out; the browser remembers the true height from then on. */
const charactersPerLine = 78

export function createSections(paragraphs: Paragraphs): Sections {
  const sections: HTMLElement[] = []
  const elements: HTMLElement[] = []
  const known = (list: readonly HTMLElement[], index: number): HTMLElement => {
    const element = list[index]
    if (!element) throw new RangeError(`nothing is drawn at ${index}`)
    return element
  }

  return {
    count: sectionCount(paragraphs),
    section: (index) => known(sections, index),
    paragraph: (index) => known(elements, index),
    create(index) {
      const section = document.createElement('section')
      const [from, to] = paragraphsOf(paragraphs, index)
      let lines = 0
      for (let p = from; p < to; p++) {
        const { start, end } = paragraphs.all[p] as Paragraph
        lines += Math.ceil((end - start) / charactersPerLine)
        const element = createParagraphElement(paragraphs, p)
        elements[p] = element
        section.append(element)
      }
      // In lines, not pixels, so that the estimate follows the reader's own text size.
      section.style.setProperty('--lines', String(lines))
      section.style.setProperty('--paragraphs', String(to - from))
      sections[index] = section
      return section
    },
  }
}
