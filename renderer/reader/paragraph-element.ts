import type { Block } from '../../shared/text/block'
import { type Paragraph, type Paragraphs, textOf } from './paragraphs'

/** ASCII up to its first letter, which sets the direction: that of the page, so that nothing needs to be said of it. */
const latinStart = /^[ -@[-`{-~]*[A-Za-z]/
const firstLetter = /\p{L}/u
const arabicLetter = /^\p{Script=Arabic}/u

/** Whether a paragraph is to be set in naskh: its first letter decides, as it decides its direction. */
const isArabic = (text: string): boolean => arabicLetter.test(firstLetter.exec(text)?.[0] ?? '')

/** Whether blanks in a text mean something: elsewhere they may hang invisibly at the end of a line. */
const isSpaced = (text: string): boolean =>
  ['  ', '\n', '\t'].some((blanks) => text.includes(blanks)) || text.startsWith(' ') || text.endsWith(' ')

/** The title above the account is the page's first heading. */
const tagOf = ({ type, level = 1 }: Block): string => (type === 'heading' ? `h${Math.min(6, level + 1)}` : 'p')

/**
 * Makes the elements of paragraphs, each with one text node; marks are laid into it once it comes near the view. An
 * account has tens of thousands of paragraphs: elements are copies of one with the same classes, which is cheaper than
 * setting them.
 */
export function createParagraphMaker(paragraphs: Paragraphs): (index: number) => HTMLElement {
  const models = new Map<string, HTMLElement>()

  function copyModel(tag: string, classes: string, dir: string): HTMLElement {
    const name = `${tag} ${dir} ${classes}`
    let model = models.get(name)
    if (!model) {
      model = document.createElement(tag)
      model.className = classes
      if (dir) model.dir = dir
      models.set(name, model)
    }
    return model.cloneNode() as HTMLElement
  }

  return (index) => {
    const paragraph = paragraphs.all[index] as Paragraph
    const { block, gutter, continues } = paragraph
    const { type } = block
    const text = textOf(paragraphs, paragraph)
    const latin = latinStart.test(text)
    const naskh = !latin && isArabic(text) ? ' naskh' : ''
    const classes = `${type}${continues ? ' continues' : ''}${naskh}${isSpaced(text) ? ' spaced' : ''}`
    const element = copyModel(tagOf(block), classes, paragraphs.direction ?? (latin ? '' : 'auto'))
    element.append(text)
    // Drawn by the style sheet: what is not text of the account must never get into a selection, a search or a copy.
    if (gutter?.beside !== undefined) element.setAttribute('data-n', gutter.beside)
    if (gutter?.page !== undefined) element.setAttribute('data-p', gutter.page)
    if (type === 'item') styleItem(element, block, gutter !== null)
    if (type === 'row') element.style.setProperty('--cells', String(text.split('\t').length))
    return element
  }
}

function styleItem(element: HTMLElement, { mark = '•', level = 1 }: Block, marked: boolean): void {
  element.style.setProperty('--depth', String(level))
  if (marked) element.dataset.mark = mark
}
