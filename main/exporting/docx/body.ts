import {
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx'
import type { Range } from '../../../shared/account/range'
import type { ExportAccount } from '../../../shared/exporting/export-account'
import type { Block } from '../../../shared/text/block'
import { directionIn, directionOf } from '../../../shared/text/direction'
import { rowCells } from '../../../shared/text/row-cells'
import type { MarkedRuns } from './marked-runs'
import { paragraphOf, runs } from './words'

/** The text of an account, block by block. */
export function bodyOf({ text, blocks, meta }: ExportAccount, mark: MarkedRuns): FileChild[] {
  const direction = directionIn(meta)
  const write: Write = ([start, end], form, before = []) => {
    const words = text.slice(start, end)
    return paragraphOf(words, [...before, ...mark([start, end])], form, direction ?? directionOf(words))
  }
  const children: FileChild[] = []
  let rows: TableRow[] = []
  const endTable = () => {
    if (rows.length > 0) children.push(new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } }))
    rows = []
  }
  for (const block of blocks) {
    if (block.type === 'row') {
      rows.push(rowOf(rowCells(text, block), write))
      continue
    }
    endTable()
    children.push(blockOf(block, write))
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

/** Writes a stretch of the text as a paragraph. @param before what stands before its words */
type Write = (stretch: Range, form?: IParagraphOptions, before?: readonly ParagraphChild[]) => Paragraph

function blockOf({ type, start, end, level = 1, mark: bullet = '•' }: Block, write: Write): Paragraph {
  switch (type) {
    case 'heading':
      return write([start, end], { heading: levels[Math.min(level, levels.length) - 1] ?? levels[0] })
    case 'item': {
      if (bullet === '•') return write([start, end], { bullet: { level: Math.min(level, 9) - 1 } })
      const hanging = { indent: { start: level * step, hanging: step } }
      return write([start, end], hanging, bullet === '' ? [] : runs(`${bullet}\t`))
    }
    case 'quote':
      return write([start, end], { indent: { start: step, end: step } })
    case 'code':
      return write([start, end], { style: 'Code' })
    default:
      return write([start, end])
  }
}

const rowOf = (cells: readonly Range[], write: Write): TableRow =>
  new TableRow({ children: cells.map((cell) => new TableCell({ children: [write(cell)] })) })
