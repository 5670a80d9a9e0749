import type { Aside } from '../../../shared/importing/imported-document'
import type { BlockShape, BlockWriter } from '../block-writer'
import { asideOf } from './html-asides'
import { isBackLink, isNote, isNoteMark, isPageMark, noteMark, pageMarked } from './html-notes'
import {
  attributeOf,
  childrenOf,
  elementsOf,
  type HtmlElement,
  type HtmlNode,
  type HtmlText,
  isElement,
} from './html-tree'
import { breaking, holdsBlocks, isLeftOut, type LeftOut, visibleText } from './html-visible'

/** Where in the page the words stand that come next. */
interface Place {
  readonly shape: BlockShape
  /** How many lists it is in. */
  readonly depth: number
  /** The outermost list or table it belongs to. */
  readonly group?: object
  readonly aside?: Aside
  readonly item?: ListItem
  /** Blanks and line breaks are kept as they are. */
  readonly isCode: boolean
}

/** Its mark belongs to its first words and is empty after them. */
interface ListItem {
  mark: string
}

const top: Place = { shape: { type: 'paragraph' }, depth: 0, isCode: false }

/** Browsers draw the marks around a quotation within a line; a page does not write them. */
function spellQuotes(quote: HtmlElement): void {
  const mark = (value: string) => ({ nodeName: '#text', value, parentNode: quote }) as HtmlText
  quote.childNodes = [mark('“'), ...quote.childNodes, mark('”')]
}

/** Where the pages of a printed book begin. */
export interface HtmlPages {
  /** The page that what comes next stands on. */
  current: string | undefined
  /** What the page that an element begins is called. */
  readonly begunBy: (element: HtmlElement) => string | undefined
}

type Step =
  | { readonly enter: HtmlNode; readonly place: Place }
  /** The words up to here make a block. */
  | { readonly flush: Place }

/**
 * Writes the blocks of a tree in reading order. Without recursion: a page can be nested deeper than calls can.
 * @param marks of list items, where their lists do not say them
 */
export function writeHtmlBlocks(
  root: HtmlNode,
  writer: BlockWriter,
  leftOut: LeftOut,
  pages: HtmlPages = { current: undefined, begunBy: pageMarked },
  marks: ReadonlyMap<HtmlNode, string> = new Map(),
): void {
  for (const element of elementsOf(root)) if (element.tagName === 'q') spellQuotes(element)
  const pending: Step[] = [{ enter: root, place: top }]
  const ordinals = new Map<HtmlNode, number>()
  let words = ''
  let endsBlank = false
  let hasWords = false
  /** On which they begin. */
  let page: string | undefined

  const write = (more: string): void => {
    if (more === '') return
    words += more
    endsBlank = /\s$/.test(more.slice(-1))
  }

  const flush = ({ shape, group, aside, item, isCode }: Place): void => {
    const whole = isCode ? words.replace(/^\n/, '').trimEnd() : words.replace(/ *\n */g, '\n').trim()
    words = ''
    endsBlank = false
    const marked = { ...shape, ...(shape.type === 'item' && { mark: item?.mark ?? '' }), ...(page && { page }) }
    if (writer.add(whole, marked, group, aside) && item) item.mark = ''
    page = undefined
    hasWords = false
  }

  const enter = (node: HtmlNode, place: Place): void => {
    if ('value' in node) {
      if (!hasWords && /\S/.test(node.value)) {
        hasWords = true
        page = pages.current
      }
      if (place.isCode) return write(node.value)
      return write(node.value.replace(/\s+/g, ' ').replace(/^ /, endsBlank ? '' : ' '))
    }
    if (!isElement(node)) return descend(node, place)
    const { tagName } = node
    if (isLeftOut(node, leftOut)) return
    pages.current = pages.begunBy(node) ?? pages.current
    if (isBackLink(node) || isPageMark(node)) return
    if (tagName === 'br') write('\n')
    else if (isNoteMark(node)) write(noteMark(node))
    else if (tagName === 'tr') writeRow(node, place)
    else if (!breaking.test(tagName)) inline(node, place)
    else {
      flush(place)
      const inner = placeIn(node, place)
      pending.push({ flush: inner })
      descend(node, inner)
    }
  }

  const descend = (node: HtmlNode, place: Place): void => {
    for (const child of [...childrenOf(node)].reverse()) pending.push({ enter: child, place })
  }

  const inline = (element: HtmlElement, place: Place): void => {
    const aside = place.aside ?? asideOf(element)
    descend(element, aside ? { ...place, aside } : place)
  }

  const placeIn = (element: HtmlElement, place: Place): Place => {
    const { tagName } = element
    const aside = place.aside ?? asideOf(element)
    const here = aside ? { ...place, aside } : place
    if (/^h[1-6]$/.test(tagName)) {
      // Within a list or a quotation it does not divide the document.
      const divides = place.shape.type === 'paragraph'
      return divides ? { ...here, shape: { type: 'heading', level: Number(tagName.slice(1)) } } : here
    }
    switch (tagName) {
      case 'blockquote':
        return { ...here, shape: { type: 'quote' } }
      case 'pre':
        return { ...here, shape: { type: 'code' }, isCode: true }
      case 'ol':
      case 'ul':
      case 'menu':
        ordinals.set(element, Number.parseInt(attributeOf(element, 'start'), 10) || 1)
        return { ...here, depth: place.depth + 1, group: place.group ?? element }
      case 'table':
        return { ...here, group: place.group ?? element }
      case 'li':
        return { ...here, shape: { type: 'item', level: Math.max(1, place.depth) }, item: { mark: markOf(element) } }
      default:
        return here
    }
  }

  const markOf = (item: HtmlElement): string => {
    const known = marks.get(item)
    if (known !== undefined) return known
    const list = item.parentNode as HtmlNode | null
    if (!list || !isElement(list) || list.tagName !== 'ol') return '•'
    const ordinal = Number.parseInt(attributeOf(item, 'value'), 10) || ordinals.get(list) || 1
    ordinals.set(list, ordinal + 1)
    return isNote(item) ? `[${ordinal}]` : `${ordinal}.`
  }

  /** A row of a table, its cells parted by tabs. A cell that holds a table of its own only lays out the page. */
  const writeRow = (row: HtmlElement, place: Place): void => {
    flush(place)
    const cells = row.childNodes.filter((node) => isElement(node) && /^t[dh]$/.test(node.tagName)) as HtmlElement[]
    if (cells.length < 2 || cells.some(holdsBlocks)) return descend(row, place)
    const said = cells.map((cell) => visibleText(cell, leftOut))
    if (said.every((cell) => cell === '')) return
    const begun = pages.current
    for (const element of elementsOf(row)) pages.current = pages.begunBy(element) ?? pages.current
    writer.add(said.join('\t'), { type: 'row', ...(begun && { page: begun }) }, place.group, place.aside)
  }

  for (let step = pending.pop(); step; step = pending.pop()) {
    if ('flush' in step) flush(step.flush)
    else enter(step.enter, step.place)
  }
  flush(top)
}
