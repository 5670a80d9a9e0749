import { type FileChild, HeadingLevel, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx'
import type { ExportAccount } from '../../../shared/exporting/export-account'
import type { Block } from '../../../shared/text/block'
import { rowCells } from '../../../shared/text/row-cells'
import type { MarkedRuns } from './marked-runs'
import { paragraphOf, runs } from './words'

/** The text of an account, block by block. */
export function bodyOf({ text, blocks }: ExportAccount, mark: MarkedRuns): FileChild[] {
  const children: FileChild[] = []
  let rows: TableRow[] = []
  const endTable = () => {
    if (rows.length > 0) children.push(new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } }))
    rows = []
  }
  for (const block of blocks) {
    if (block.type === 'row') {
      rows.push(rowOf(text, block, mark))
      continue
    }
    endTable()
    children.push(blockOf(text, block, mark))
  }
  endTable()
  // Passages of blanks after the last block have comments too.
  const rest = mark([text.length, text.length])
  return rest.length > 0 ? [...children, new Paragraph({ children: rest })] : children
}

/** The title is the first heading, "The account" the second. */
const levels = [HeadingLevel.HEADING_3, HeadingLevel.HEADING_4, HeadingLevel.HEADING_5, HeadingLevel.HEADING_6] as const

/** In twentieths of a point. */
const step = 360

function blockOf(
  text: string,
  { type, start, end, level = 1, mark: bullet = '•' }: Block,
  mark: MarkedRuns,
): Paragraph {
  const words = text.slice(start, end)
  const children = mark([start, end])
  switch (type) {
    case 'heading':
      return paragraphOf(words, children, { heading: levels[Math.min(level, levels.length) - 1] ?? levels[0] })
    case 'item':
      if (bullet === '•') return paragraphOf(words, children, { bullet: { level: Math.min(level, 9) - 1 } })
      return paragraphOf(words, [...(bullet === '' ? [] : runs(`${bullet}\t`)), ...children], {
        indent: { start: level * step, hanging: step },
      })
    case 'quote':
      return paragraphOf(words, children, { indent: { start: step, end: step } })
    case 'code':
      return paragraphOf(words, children, { style: 'Code' })
    default:
      return paragraphOf(words, children)
  }
}

const rowOf = (text: string, block: Block, mark: MarkedRuns): TableRow =>
  new TableRow({
    children: rowCells(text, block).map(
      ([start, end]) => new TableCell({ children: [paragraphOf(text.slice(start, end), mark([start, end]))] }),
    ),
  })
