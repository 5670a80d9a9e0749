import { directionOf } from './direction'
import { greatest, median } from './extent'
import { type Line, readLine } from './line'
import { isContentsLine, isLoneMark } from './list-mark'
import type { Piece } from './piece'

/** Pieces that stand at one height. */
export type Row = readonly Piece[]

/** Rows of short cells under each other, `[from, to)` of the rows among which they were found. */
export interface Table {
  readonly from: number
  readonly to: number
  readonly columns: readonly Span[]
}

/** From left to right. */
interface Span {
  readonly left: number
  readonly right: number
}

const fewestRows = 3

/** Columns of text are full; columns of cells leave room. As a share of the way from one to the next. */
const fullest = 0.75

export function findTable(rows: readonly Row[]): Table | undefined {
  for (let from = 0; from + fewestRows <= rows.length; ) {
    if (isNoRow(rows[from] as Row)) {
      from++
      continue
    }
    const table = tableFrom(rows, from)
    const within = rows.slice(table.from, table.to)
    if (within.filter((row) => row.length > 1).length >= fewestRows && isOfCells(within, table.columns)) return table
    from = Math.max(from + 1, table.to - 1)
  }
  return undefined
}

/** As many rows as stand under each other in columns. */
function tableFrom(rows: readonly Row[], from: number): Table {
  let columns = covered(rows[from] as Row, [])
  let to = from + 1
  for (; to < rows.length; to++) {
    const row = rows[to] as Row
    const joined = covered(row, columns)
    if (isNoRow(row) || !isNext(rows[to - 1] as Row, row) || joined.length < Math.max(2, columns.length, row.length))
      break
    // The rest of a cell that takes more than one line may stand alone, but the first cell begins a row.
    if (row.length === 1 && columnOf(joined, row[0] as Piece) === (directionOf(row) === 'rtl' ? joined.length - 1 : 0))
      break
    columns = joined
  }
  return { from, to, columns }
}

/** Whether it is no row of cells: an item of a list, whose mark stands apart, or a line of a table of contents. */
function isNoRow(row: Row): boolean {
  const seen = row.map(({ glyphs }) => glyphs.map(({ text }) => text).join(''))
  const [mark = '', ...others] = directionOf(row) === 'rtl' ? [...seen].reverse() : seen
  return (others.length === 1 && isLoneMark(mark)) || isContentsLine(seen.join(' '))
}

const heightOf = (row: Row): number => (row[0] as Piece).y

const isNext = (before: Row, row: Row): boolean =>
  heightOf(row) - heightOf(before) < 3.5 * greatest(row.map(({ size }) => size))

const columnOf = (columns: readonly Span[], piece: Piece): number =>
  columns.findIndex(({ left, right }) => piece.left < right && piece.right > left)

/** What these pieces and what is covered already cover together. */
function covered(row: Row, already: readonly Span[]): readonly Span[] {
  const near = 0.5 * greatest(row.map(({ size }) => size))
  const columns: { left: number; right: number }[] = []
  for (const { left, right } of [...already, ...row].sort((one, other) => one.left - other.left)) {
    const last = columns.at(-1)
    if (last && left < last.right + near) last.right = Math.max(last.right, right)
    else columns.push({ left, right })
  }
  return columns
}

/** Every column but the last leaves room, and no two of them are as full of words as columns of text. */
function isOfCells(rows: readonly Row[], columns: readonly Span[]): boolean {
  const cells = columns.map((_, index) => rows.flat().filter((piece) => columnOf(columns, piece) === index))
  const leaveRoom = cells.slice(0, -1).every((own, index) => {
    const [left, next] = [columns[index] as Span, columns[index + 1] as Span].map((column) => column.left) as [
      number,
      number,
    ]
    return own.length > 1 && median(own.map((cell) => (cell.right - cell.left) / (next - left))) < fullest
  })
  return leaveRoom && cells.filter(isText).length < 2
}

/** Lines of some length, in sizes of the font, that mostly go to the end. */
function isText(cells: readonly Piece[]): boolean {
  const widths = cells.map(({ left, right, size }) => (right - left) / size)
  return median(widths) >= 8 && median(widths) > 0.8 * greatest(widths)
}

/** A row of a table as it is read, its cells parted by tabs. */
export interface TableRow {
  readonly text: string
  readonly repaired: number
  /** Those of its cells, in the order of its words. */
  readonly lines: readonly Line[]
}

/** One without a first cell, close below another, is the rest of that one. */
export function readTable(rows: readonly Row[], columns: readonly Span[]): readonly TableRow[] {
  const isRtl = directionOf(rows.flat()) === 'rtl'
  const first = isRtl ? columns.length - 1 : 0
  const entries: Row[][] = []
  rows.forEach((row, at) => {
    const before = rows[at - 1]
    const isRest =
      before !== undefined &&
      row.every((piece) => columnOf(columns, piece) !== first) &&
      heightOf(row) - heightOf(before) < 1.5 * (row[0] as Piece).size
    if (isRest) entries.at(-1)?.push(row)
    else entries.push([row])
  })
  return entries.map((lines) => {
    const cells = columns.map((_, column) => readCell(lines, (piece) => columnOf(columns, piece) === column))
    if (isRtl) cells.reverse()
    return {
      text: cells.map(({ text }) => text).join('\t'),
      repaired: cells.reduce((sum, { repaired }) => sum + repaired, 0),
      lines: cells.flatMap(({ lines }) => lines),
    }
  })
}

function readCell(lines: readonly Row[], isInIt: (piece: Piece) => boolean): TableRow {
  const parts = lines.map((line) => line.filter(isInIt)).filter((part) => part.length > 0)
  const read = parts.map((part) => readLine(part, directionOf(part)))
  return {
    text: read.map(({ text }) => text).join(' '),
    repaired: read.reduce((sum, line) => sum + line.repaired, 0),
    lines: read,
  }
}
