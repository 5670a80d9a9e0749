import { divideIntoParagraphs, paragraphsOf, sectionCount, textOf } from '../../../renderer/reader/paragraphs'
import type { AccountText } from '../../../shared/text/block'

/** What the reader is measured against: the same text in the same sections, as bare elements without any annotation. */
export function showPlainText(account: AccountText, into: HTMLElement): HTMLElement {
  const paragraphs = divideIntoParagraphs(account)
  const scroller = document.createElement('div')
  scroller.className = 'reader'
  const root = document.createElement('div')
  root.className = 'account'
  for (let i = 0; i < sectionCount(paragraphs); i++) {
    const section = document.createElement('section')
    const [from, to] = paragraphsOf(paragraphs, i)
    let lines = 0
    for (const paragraph of paragraphs.all.slice(from, to)) {
      const element = document.createElement('p')
      element.textContent = textOf(paragraphs, paragraph)
      section.append(element)
      lines += Math.ceil((paragraph.end - paragraph.start) / 78)
    }
    section.style.setProperty('--lines', String(lines))
    section.style.setProperty('--paragraphs', String(to - from))
    root.append(section)
  }
  scroller.append(root)
  into.append(scroller)
  return scroller
}
