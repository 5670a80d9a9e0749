import type { List, Root, RootContent, Table } from 'mdast'
import type { BlockShape, BlockWriter } from '../block-writer'
import { readHtmlWords } from './html-words'
import { footnoteMark, type Losses, wordsOf } from './markdown-words'

/** Where in the document a block stands. */
interface Place {
  /** What a paragraph is here. */
  readonly shape: BlockShape
  /** How many lists it is in. */
  readonly depth: number
  /** The outermost list or table it belongs to. */
  readonly group?: object
  /** The list item it is in; its mark belongs to its first words and is empty after them. */
  readonly item?: { mark: string }
}

const top: Place = { shape: { type: 'paragraph' }, depth: 0 }

/** Writes a document's blocks in reading order, its footnotes last. */
export function writeBlocks(tree: Root, writer: BlockWriter, losses: Losses): void {
  const footnotes = tree.children.filter((node) => node.type === 'footnoteDefinition')

  const write = (nodes: readonly RootContent[], place: Place): void => {
    for (const node of nodes) writeNode(node, place)
  }

  const add = (words: string, shape: BlockShape, { item, group }: Place): void => {
    const marked = shape.type === 'item' ? { ...shape, mark: item?.mark ?? '' } : shape
    if (writer.add(words, marked, group) && item) item.mark = ''
  }

  const writeNode = (node: RootContent, place: Place): void => {
    switch (node.type) {
      case 'heading': {
        // Within a list or a quotation it does not divide the document.
        const divides = place.shape.type === 'paragraph'
        return add(
          wordsOf(node.children, losses),
          divides ? { type: 'heading', level: node.depth } : place.shape,
          place,
        )
      }
      case 'paragraph':
        return add(wordsOf(node.children, losses), place.shape, place)
      case 'blockquote':
        return write(node.children, { ...place, shape: { type: 'quote' } })
      case 'list':
        return writeList(node, { ...place, depth: place.depth + 1, group: place.group ?? node })
      case 'code':
        return add(node.value, { type: 'code' }, place)
      case 'table':
        return writeTable(node, { ...place, group: place.group ?? node })
      case 'html':
        return writeHtml(node.value, place)
      default:
        return
    }
  }

  const writeList = (list: List, place: Place): void => {
    for (const [index, { checked, children }] of list.children.entries()) {
      const bullet = list.ordered ? `${(list.start ?? 1) + index}.` : '•'
      const mark = typeof checked === 'boolean' ? (checked ? '☑' : '☐') : bullet
      write(children, { ...place, shape: { type: 'item', level: place.depth }, item: { mark } })
    }
  }

  const writeTable = (table: Table, place: Place): void => {
    for (const row of table.children) {
      const cells = row.children.map((cell) => wordsOf(cell.children, losses).replace(/\s+/g, ' '))
      add(cells.join('\t'), { type: 'row' }, place)
    }
  }

  const writeHtml = (html: string, place: Place): void => {
    const { paragraphs, hidden } = readHtmlWords(html)
    losses.hidden += hidden
    for (const words of paragraphs) add(words, place.shape, place)
  }

  write(tree.children, top)
  for (const footnote of footnotes) {
    const item = { mark: footnoteMark(footnote) }
    write(footnote.children, { shape: { type: 'item', level: 1 }, depth: 1, group: footnotes, item })
  }
}
