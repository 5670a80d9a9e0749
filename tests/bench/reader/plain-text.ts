import type { AccountText } from '../../../shared/text/block'
import type { Shown } from './shown'

const paragraphsInSection = 32

/**
 * What the reader is measured against: the same text, fonts and style sheet, in sections of the same size that the
 * browser lays out when they come near. No numbers, directions, selection, keyboard or annotations.
 */
export function showPlainText(account: AccountText, _annotations: unknown, into: HTMLElement): Shown {
  const { scroller } = createPlainText(account, into)
  return { scroller }
}

/** `texts` has the one text node of each block. */
export function createPlainText({ text, blocks }: AccountText, into: HTMLElement) {
  const scroller = document.createElement('div')
  scroller.className = 'reader'
  const root = document.createElement('div')
  root.className = 'account'
  const texts: Text[] = []
  for (let first = 0; first < blocks.length; first += paragraphsInSection) {
    const section = document.createElement('section')
    const members = blocks.slice(first, first + paragraphsInSection)
    let lines = 0
    for (const { start, end } of members) {
      const words = document.createTextNode(text.slice(start, end))
      const element = document.createElement('p')
      element.append(words)
      section.appendChild(element)
      texts.push(words)
      lines += Math.ceil((end - start) / 78)
    }
    const height = `auto calc(${lines} * var(--leading) + ${members.length} * var(--gap))`
    section.style.setProperty('contain-intrinsic-block-size', height)
    root.appendChild(section)
  }
  scroller.append(root)
  into.append(scroller)
  return { scroller, root, texts }
}
