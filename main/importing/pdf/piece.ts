import { commonest, type Glyph, isAccent, isBlankGlyph } from './glyph'

/** Glyphs on one line without a wide gap: part of a line, or all of it, or a cell of a table. */
export interface Piece {
  /** From left to right, blanks too. */
  readonly glyphs: readonly Glyph[]
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/** Gaps wider than this, in sizes of the font, part columns and cells; blanks of justified lines are rarely as wide. */
const widestBlank = 0.9

/** A glyph at most so much smaller than its neighbours, and off their line, belongs to them as a mark. */
const markSize = 0.8

/** All glyphs of a page as pieces, from top to bottom and left to right. A glyph drawn twice for weight counts once. */
export function piecesOf(glyphs: readonly Glyph[]): readonly Piece[] {
  const letters = glyphs.filter((glyph) => !isAccent(glyph))
  const pieces = attachMarks(rowsOf(letters).flatMap(splitAtGaps))
  return letters.length === glyphs.length ? pieces : attachAccents(pieces, glyphs.filter(isAccent))
}

/** To the line over or under which they are drawn; those of no line are one of their own. */
function attachAccents(pieces: readonly Piece[], accents: readonly Glyph[]): readonly Piece[] {
  const own = new Map<Piece, Glyph[]>()
  const stray: Glyph[] = []
  for (const accent of accents) {
    const line = lineOfAccent(pieces, accent)
    if (!line) stray.push(accent)
    else own.set(line, [...(own.get(line) ?? []), accent])
  }
  const byPlace = (one: Glyph, other: Glyph) => one.x - other.x
  return [
    ...pieces.map((piece) => {
      const marks = own.get(piece)
      return marks ? { ...piece, glyphs: [...piece.glyphs, ...marks].sort(byPlace) } : piece
    }),
    ...rowsOf(stray).flatMap(splitAtGaps),
  ].sort((one, other) => one.y - other.y)
}

function lineOfAccent(pieces: readonly Piece[], { x, y, size }: Glyph): Piece | undefined {
  let nearest: Piece | undefined
  for (let at = firstFrom(pieces, y - size); at < pieces.length && (pieces[at] as Piece).y < y + 1.2 * size; at++) {
    const piece = pieces[at] as Piece
    const isOver = x > piece.left - 0.5 * size && x < piece.right + 0.5 * size
    if (isOver && (!nearest || Math.abs(piece.y - y) < Math.abs(nearest.y - y))) nearest = piece
  }
  return nearest
}

/** The index of the first piece that stands at this height or below. */
function firstFrom(pieces: readonly Piece[], y: number): number {
  let [from, to] = [0, pieces.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((pieces[middle] as Piece).y < y) from = middle + 1
    else to = middle
  }
  return from
}

/** Glyphs that stand on the same line across the page. */
function rowsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const rows: Glyph[][] = []
  let row: Glyph[] = []
  let [y, size] = [Number.NEGATIVE_INFINITY, 0]
  for (const glyph of [...glyphs].sort((one, other) => one.y - other.y)) {
    if (row.length > 0 && glyph.y - y <= 0.2 * Math.min(size, glyph.size)) row.push(glyph)
    else {
      row = [glyph]
      rows.push(row)
      y = glyph.y
      size = glyph.size
    }
  }
  return rows
}

function splitAtGaps(row: readonly Glyph[]): Piece[] {
  const pieces: Piece[] = []
  const sorted = [...row].sort((one, other) => one.x - other.x)
  let open: Glyph[] = []
  let right = Number.NEGATIVE_INFINITY
  const close = () => {
    if (open.length > 0) pieces.push(createPiece(open))
    open = []
  }
  let last: Glyph | undefined
  for (const glyph of sorted) {
    if (isBlankGlyph(glyph)) {
      open.push(glyph)
      continue
    }
    if (last && isOverprint(last, glyph)) continue
    if (last && glyph.x - right > widestBlank * Math.max(glyph.size, last.size)) close()
    open.push(glyph)
    right = open.length === 1 ? glyph.x + glyph.width : Math.max(right, glyph.x + glyph.width)
    last = glyph
  }
  close()
  return pieces.filter(({ glyphs }) => !glyphs.every(isBlankGlyph))
}

const isOverprint = (first: Glyph, second: Glyph): boolean =>
  first.text === second.text && second.width > 0 && second.x - first.x < 0.2 * second.width

function createPiece(glyphs: readonly Glyph[]): Piece {
  const inked = glyphs.filter((glyph) => !isBlankGlyph(glyph))
  const size = commonest(inked, (glyph) => Math.round(glyph.size * 2) / 2) ?? 0
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { x, width } of inked) {
    left = Math.min(left, x)
    right = Math.max(right, x + width)
  }
  return { glyphs, left, right, y: commonest(inked, ({ y }) => y) ?? 0, size }
}

/** Small pieces above or below a line that they touch become part of it; those above are raised. */
function attachMarks(pieces: readonly Piece[]): Piece[] {
  const joined = new Map<Piece, Glyph[]>()
  const taken = new Set<Piece>()
  pieces.forEach((mark, index) => {
    const line = lineOfMark(pieces, index)
    if (!line) return
    taken.add(mark)
    const marks = mark.glyphs.map((glyph) => ({ ...glyph, ...(glyph.y < line.y && { isRaised: true }) }))
    joined.set(line, [...(joined.get(line) ?? []), ...marks])
  })
  return pieces
    .filter((piece) => !taken.has(piece))
    .map((piece) => {
      const marks = joined.get(piece)
      return marks ? createPiece([...piece.glyphs, ...marks].sort((one, other) => one.x - other.x)) : piece
    })
}

function lineOfMark(pieces: readonly Piece[], index: number): Piece | undefined {
  const mark = pieces[index] as Piece
  const reach = 2 * mark.size
  const touches = (line: Piece | undefined): line is Piece =>
    line !== undefined &&
    mark.size <= markSize * line.size &&
    mark.y > line.y - 0.7 * line.size &&
    mark.y < line.y + 0.35 * line.size &&
    mark.left < line.right + 0.3 * line.size &&
    mark.right > line.left - 0.3 * line.size
  for (let at = index + 1; at < pieces.length && (pieces[at] as Piece).y - mark.y < reach; at++) {
    if (touches(pieces[at])) return pieces[at]
  }
  for (let at = index - 1; at >= 0 && mark.y - (pieces[at] as Piece).y < reach; at--) {
    if (touches(pieces[at])) return pieces[at]
  }
  return undefined
}
