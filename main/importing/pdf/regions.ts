import { directionOf } from './direction'
import type { Piece } from './piece'
import { findTable, type Row, type Table } from './tables'

/** A part of a page that is read from top to bottom. */
export interface Region {
  readonly rows: readonly Row[]
  /** That it is a table of these columns. */
  readonly columns?: Table['columns']
}

/** The parts of a page in the order in which they are read, whatever the order in which they were drawn. */
export function regionsOf(pieces: readonly Piece[]): readonly Region[] {
  if (pieces.length === 0) return []
  const rows = rowsOf(pieces)
  const table = findTable(rows)
  if (table) {
    return [
      ...regionsOf(rows.slice(0, table.from).flat()),
      { rows: rows.slice(table.from, table.to), columns: table.columns },
      ...regionsOf(rows.slice(table.to).flat()),
    ]
  }
  const bands = bandsOf(pieces)
  if (!bands) return [{ rows }]
  return bands.flatMap(({ left, right, across }) => {
    if (across.length > 0) return [{ rows: rowsOf(across) }]
    const sides = directionOf([...left, ...right]) === 'rtl' ? [right, left] : [left, right]
    return sides.flatMap(regionsOf)
  })
}

export function rowsOf(pieces: readonly Piece[]): readonly Row[] {
  const rows: Piece[][] = []
  for (const piece of [...pieces].sort((one, other) => one.y - other.y)) {
    const [first] = rows.at(-1) ?? []
    if (first && piece.y - first.y <= 0.3 * Math.min(piece.size, first.size)) rows.at(-1)?.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) => row.sort((one, other) => one.left - other.left))
}

/** A stretch of the page from top to bottom: either what goes across it, or two columns. */
interface Band {
  readonly across: Piece[]
  readonly left: Piece[]
  readonly right: Piece[]
}

/** What makes two columns rather than a list with its marks: lines in each, and their length in sizes of the font. */
const [fewestLines, shortestLine] = [3, 5]

/** Of the places where a column could begin, so many of the commonest are tried. */
const mostTried = 60

/** The page cut at the gutter that parts most of it; undefined where there is only one column. */
function bandsOf(pieces: readonly Piece[]): readonly Band[] | undefined {
  const sorted = [...pieces].sort((one, other) => one.y - other.y)
  let best: { readonly bands: readonly Band[]; readonly parted: number } | undefined
  for (const gutter of gutters(sorted)) {
    const bands = cutAt(sorted, gutter)
    const parted = bands.filter(({ across }) => across.length === 0)
    const count = parted.reduce((sum, { left, right }) => sum + left.length + right.length, 0)
    if (count > (best?.parted ?? 0)) best = { bands, parted: count }
  }
  return best?.bands
}

function gutters(pieces: readonly Piece[]): readonly number[] {
  const starts = new Map<number, number>()
  for (const { left } of pieces) starts.set(Math.floor(left), (starts.get(Math.floor(left)) ?? 0) + 1)
  return [...starts]
    .filter(([, count]) => count >= fewestLines)
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostTried)
    .map(([left]) => left - 0.5)
}

function cutAt(pieces: readonly Piece[], gutter: number): readonly Band[] {
  const bands: Band[] = []
  let open: Band = { across: [], left: [], right: [] }
  const close = () => {
    const last = bands.at(-1)?.across.at(-1)
    const [side, other] = startOf(open.left) < startOf(open.right) ? [open.left, open.right] : [open.right, open.left]
    if (last && side[0] && goesOn(last, side[0]) && startOf(side) < startOf(other) - 1) goAcross(side.splice(0, 1))
    if (isColumn(open.left) && isColumn(open.right) && standBeside(open.left, open.right)) bands.push(open)
    else goAcross([...open.left, ...open.right].sort((one, next) => one.y - next.y))
    open = { across: [], left: [], right: [] }
  }
  const goAcross = (across: readonly Piece[]) => {
    if (across.length === 0) return
    const last = bands.at(-1)
    const band = last && last.across.length > 0 ? last : { across: [], left: [], right: [] }
    if (band !== last) bands.push(band)
    for (const piece of across) band.across.push(piece)
  }
  for (const piece of pieces) {
    if (piece.right <= gutter + 1) open.left.push(piece)
    else if (piece.left >= gutter) open.right.push(piece)
    else {
      close()
      goAcross([piece])
    }
  }
  close()
  return bands
}

const startOf = (sorted: readonly Piece[]): number => sorted[0]?.y ?? Number.POSITIVE_INFINITY

/** Whether a short line is the last one of what goes across, rather than the first one of a column. */
const goesOn = (last: Piece, next: Piece): boolean =>
  next.y - last.y < 1.7 * next.size && next.size === last.size && next.glyphs[0]?.isBold === last.glyphs[0]?.isBold

function isColumn(pieces: readonly Piece[]): boolean {
  const lines = new Set(pieces.map(({ y }) => Math.round(y))).size
  const length = pieces.reduce((sum, { left, right, size }) => sum + (right - left) / size, 0)
  return lines >= fewestLines && length / lines >= shortestLine
}

/** For at least half of the height of the lower one. */
function standBeside(left: readonly Piece[], right: readonly Piece[]): boolean {
  const [[top, bottom], [otherTop, otherBottom]] = [extentOf(left), extentOf(right)]
  const shared = Math.min(bottom, otherBottom) - Math.max(top, otherTop)
  return shared >= 0.5 * Math.min(bottom - top, otherBottom - otherTop)
}

const extentOf = (sorted: readonly Piece[]): readonly [top: number, bottom: number] => [
  (sorted[0] as Piece).y,
  (sorted.at(-1) as Piece).y,
]
