import type { List, ListItem, PhrasingContent, RootContent, TableRow } from 'mdast'
import type { Range } from '../../../shared/account/range'
import type { ExportAccount } from '../../../shared/exporting/export-account'
import { referredText } from '../../../shared/exporting/notes/references'
import type { Block, BlockType } from '../../../shared/text/block'
import { rowCells } from '../../../shared/text/row-cells'
import { paragraph, words } from './words'

/** The words of a stretch of the text, with the notes on what ends there. */
type Refer = (stretch: Range) => PhrasingContent[]

/** The text of an account, block by block. */
export function bodyOf({ text, blocks, annotations }: ExportAccount): RootContent[] {
  const pieces = referredText(text, annotations)
  const refer: Refer = (stretch) =>
    pieces(stretch).flatMap((piece) => ('note' in piece ? [reference(piece.note)] : words(piece.words)))
  const body = rowsOfOneType(blocks).flatMap((row) => render[row[0].type](row, refer, text))
  const rest = refer([text.length, text.length])
  return rest.length > 0 ? [...body, paragraph(rest)] : body
}

const reference = (note: number): PhrasingContent => ({
  type: 'footnoteReference',
  identifier: String(note),
  label: String(note),
})

type Row = readonly [Block, ...Block[]]

/** Blocks of one type that follow one another. */
function rowsOfOneType(blocks: readonly Block[]): readonly Row[] {
  const rows: [Block, ...Block[]][] = []
  for (const block of blocks) {
    const last = rows.at(-1)
    if (last?.[0].type === block.type) last.push(block)
    else rows.push([block])
  }
  return rows
}

const render: { readonly [T in BlockType]: (row: Row, refer: Refer, text: string) => RootContent[] } = {
  paragraph: (row, refer) => row.map(({ start, end }) => paragraph(refer([start, end]))),
  // The title is the first heading, "The account" the second.
  heading: (row, refer) =>
    row.map(({ start, end, level = 1 }) => ({
      type: 'heading',
      depth: Math.min(6, level + 2) as 3,
      children: refer([start, end]),
    })),
  quote: (row, refer) => [
    { type: 'blockquote', children: row.map(({ start, end }) => paragraph(refer([start, end]))) },
  ],
  item: (row, refer) => [listOf(row, refer)],
  row: (row, refer, text) => [
    {
      type: 'table',
      children: row.map(
        (block): TableRow => ({
          type: 'tableRow',
          children: rowCells(text, block).map((cell) => ({ type: 'tableCell', children: refer(cell) })),
        }),
      ),
    },
  ],
  code: (row, refer, text) =>
    row.flatMap(({ start, end }): RootContent[] => {
      // Nothing within code can refer to anything.
      const notes = refer([start, end]).filter(({ type }) => type === 'footnoteReference')
      const code: RootContent = { type: 'code', value: text.slice(start, end) }
      return notes.length > 0 ? [code, paragraph(notes)] : [code]
    }),
}

/** Items below one another; each has its mark in its words, unless it is one that every list has. */
function listOf(row: Row, refer: Refer): List {
  const top = listAt()
  const open: { readonly list: List; readonly level: number }[] = [{ list: top, level: row[0].level ?? 1 }]
  for (const { start, end, level = 1, mark = '•' } of row) {
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) open.pop()
    const last = open.at(-1)
    const item = last?.list.children.at(-1)
    if (item && last && level > last.level) {
      const list = listAt()
      item.children.push(list)
      open.push({ list, level })
    }
    const said = mark === '•' || mark === '' ? [] : words(`${mark} `)
    const added: ListItem = {
      type: 'listItem',
      spread: false,
      children: [paragraph([...said, ...refer([start, end])])],
    }
    open.at(-1)?.list.children.push(added)
  }
  return top
}

const listAt = (): List => ({ type: 'list', spread: false, children: [] })
