import type { BlockShape } from '../block-writer'
import type { FlowWriter, Strand } from '../flow-writer'
import { trimLines } from '../trim-lines'
import type { XmlAttributes } from '../xml'
import { createOdtLists, newItem, type OdtList } from './odt-lists'
import type { OdtPages } from './odt-pages'
import type { OdtStyles } from './odt-styles'

/** A paragraph whose words are still coming. */
interface Paragraph {
  words: string
  /** Whether its last words end in a blank of XML, which any that follow are one with. */
  endsBlank: boolean
  /** On which its first words stand. */
  page: number | undefined
  isHidden: boolean
  readonly shape: BlockShape | undefined
  /** What hangs on it: it comes after it. */
  readonly after: Strand[]
}

/** Where paragraphs follow one another: the document, a cell, a note, a frame. */
interface Place {
  readonly paragraphs: Paragraph[]
  readonly lists: OdtList[]
  /** Consecutive lines of code. */
  code: object | undefined
}

const newPlace = (): Place => ({ paragraphs: [], lists: [], code: undefined })

/** Makes blocks of paragraphs, one within another where a frame or a note hangs on words. */
export interface OdtParagraphs {
  /** Words as they are. */
  readonly put: (words: string) => void
  /** Words of XML, in which any blanks are one. */
  readonly putText: (words: string) => void
  /** @returns what ends it, as with the others */
  readonly open: (name: string, attributes: XmlAttributes) => () => void
  readonly openList: (attributes: XmlAttributes) => () => void
  readonly openItem: (name: string, attributes: XmlAttributes) => void
  readonly openTable: (attributes: XmlAttributes) => () => void
  /** Paragraphs that follow one another by themselves. */
  readonly openPlace: () => () => void
  /** Words that make no block. */
  readonly openWords: (use: (words: string) => void) => () => void
  /** What comes next, or after the paragraph that it hangs on. */
  readonly add: (strand: Strand) => void
  readonly hide: () => void
  readonly isHidden: () => boolean
}

export function createOdtParagraphs(styles: OdtStyles, flow: FlowWriter, pages: OdtPages): OdtParagraphs {
  const lists = createOdtLists(styles)
  const outer: Place[] = []
  let place = newPlace()

  const put = (words: string, endsBlank = false): void => {
    const paragraph = place.paragraphs.at(-1)
    if (!paragraph || paragraph.isHidden) return
    if (words.trim() !== '') paragraph.page ??= pages.current()
    paragraph.words += words
    paragraph.endsBlank = endsBlank
  }

  const add = (strand: Strand): void => {
    const around = place.paragraphs.at(-1)
    if (around) around.after.push(strand)
    else flow.add(strand)
  }

  const close = ({ words, page, isHidden, shape, after }: Paragraph): void => {
    const list = shape?.type === 'heading' ? undefined : place.lists.at(-1)
    const mark = list && !isHidden ? lists.takeMark(list) : ''
    const own: BlockShape = list ? { type: 'item', level: list.level, mark } : (shape ?? { type: 'paragraph' })
    const trimmed = own.type === 'code' ? words.trimEnd() : trimLines(words)
    if (trimmed !== '') {
      place.code = own.type === 'code' ? (place.code ?? {}) : undefined
      const group = list?.group ?? place.code
      add({ words: trimmed, shape: { ...own, ...(page && { page: String(page) }) }, group })
    }
    if (after.length > 0) add(after)
  }

  const begin = (shape: BlockShape | undefined, isHidden: boolean): Paragraph => {
    const paragraph: Paragraph = { words: '', endsBlank: true, page: undefined, isHidden, shape, after: [] }
    place.paragraphs.push(paragraph)
    return paragraph
  }

  return {
    put: (words) => put(words),
    putText(words) {
      const collapsed = words.replace(/[ \t\r\n]+/g, ' ')
      const written = place.paragraphs.at(-1)?.endsBlank ? collapsed.replace(/^ /, '') : collapsed
      if (written !== '') put(written, written.endsWith(' '))
    },
    open(name, attributes) {
      const style = attributes['text:style-name'] ?? ''
      const isOfBody = outer.length === 0
      const breaks = styles.breaksOf('paragraph', style)
      if (isOfBody) pages.begin(breaks)
      const outline = Number.parseInt(attributes['text:outline-level'] ?? '1', 10) || 1
      const heading: BlockShape = { type: 'heading', level: Math.min(6, Math.max(1, outline)) }
      const shape = name === 'text:h' ? heading : styles.shapeOf(style)
      const paragraph = begin(shape, styles.isHidden('paragraph', style))
      return () => {
        place.paragraphs.pop()
        close(paragraph)
        if (isOfBody) pages.end(breaks)
      }
    },
    openList(attributes) {
      const { lists: around } = place
      around.push(lists.open(attributes, around.at(-1)))
      return () => void around.pop()
    },
    openItem(name, attributes) {
      for (const list of place.lists.slice(-1)) list.item = newItem(name === 'text:list-header', attributes)
    },
    openTable(attributes) {
      if (outer.length === 0) pages.begin(styles.breaksOf('table', attributes['table:style-name'] ?? ''))
      place.code = undefined
      flow.openTable()
      return flow.closeTable
    },
    openPlace() {
      outer.push(place)
      place = newPlace()
      return () => {
        place = outer.pop() ?? newPlace()
      }
    },
    openWords(use) {
      const paragraph = begin(undefined, false)
      return () => {
        place.paragraphs.pop()
        use(paragraph.words.trim())
      }
    },
    add,
    hide() {
      for (const paragraph of place.paragraphs.slice(-1)) paragraph.isHidden = true
    },
    isHidden: () => place.paragraphs.at(-1)?.isHidden ?? false,
  }
}
