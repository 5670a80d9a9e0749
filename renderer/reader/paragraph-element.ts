import type { Block } from '../../shared/text/block'
import { type Paragraph, type Paragraphs, textOf } from './paragraphs'

const plainStart = /^[A-Za-z]/
const firstLetter = /\p{L}/u
const arabicLetter = /^\p{Script=Arabic}/u

/** Whether a paragraph is to be set in naskh: its first letter decides, as it decides its direction. */
const isArabic = (text: string): boolean =>
  !plainStart.test(text) && arabicLetter.test(firstLetter.exec(text)?.[0] ?? '')

/** Whether blanks in a text mean something: elsewhere they may hang invisibly at the end of a line. */
const isSpaced = (text: string): boolean =>
  ['  ', '\n', '\t'].some((blanks) => text.includes(blanks)) || text.startsWith(' ') || text.endsWith(' ')

/** The title above the account is the page's first heading. */
const tagOf = ({ type, level = 1 }: Block): string => (type === 'heading' ? `h${Math.min(6, level + 1)}` : 'p')

/** One paragraph as one text node; marks are laid into it once it comes near the view. */
export function createParagraphElement(paragraphs: Paragraphs, index: number): HTMLElement {
  const paragraph = paragraphs.all[index] as Paragraph
  const { block, number, continues } = paragraph
  const text = textOf(paragraphs, paragraph)
  const element = document.createElement(tagOf(block))
  const { type } = block
  element.textContent = text
  element.className = `${type}${continues ? ' continues' : ''}${isArabic(text) ? ' naskh' : ''}${isSpaced(text) ? ' spaced' : ''}`
  element.dir = 'auto'
  element.setAttribute('data-p', String(index))
  // Drawn by the style sheet: what is not text of the account must never get into a selection, a search or a copy.
  if (number !== null) element.setAttribute('data-n', String(number))
  if (type === 'item') styleItem(element, block, number !== null)
  return element
}

function styleItem(element: HTMLElement, { mark = '•', level = 1 }: Block, marked: boolean): void {
  element.style.setProperty('--depth', String(level))
  if (marked) element.dataset.mark = mark
}
