import { directionWithin, lookOf } from './direction'
import { greatest, least } from './extent'
import { type Line, readLine } from './line'
import { isContentsLine, markOf } from './list-mark'
import type { Row } from './tables'

/** Lines that belong together, not yet joined. */
export interface Paragraph {
  readonly lines: readonly Line[]
  /** How far in its lines begin, in points, from where most of the column's do. */
  readonly indent: number
}

/** A line and where it begins and ends along its direction of reading. */
interface Placed {
  readonly line: Line
  readonly start: number
  readonly end: number
}

interface Column {
  readonly start: number
  readonly end: number
  /** How far apart its lines are within a paragraph, in sizes of the font. */
  readonly pitch: number
}

const endsSentence = /[.!?…:؟۔。][\p{Pf}\p{Pe}"'\]\d]*$/u

/** The paragraphs of a column, by gaps, indents, sizes and lines that end early. */
export function paragraphsOf(rows: readonly Row[]): readonly Paragraph[] {
  const look = lookOf(rows.flat())
  const isRtl = look.balance > 0
  const placed = rows.map((row): Placed => {
    const line = readLine(row, directionWithin(look, row))
    return isRtl ? { line, start: -line.right, end: -line.left } : { line, start: line.left, end: line.right }
  })
  const column: Column = {
    start: least(placed.map(({ start }) => start)),
    end: greatest(placed.map(({ end }) => end)),
    pitch: pitchOf(placed),
  }
  const paragraphs: Placed[][] = []
  for (const next of placed) {
    const open = paragraphs.at(-1)
    if (open && !isBreak(open, next, column)) open.push(next)
    else paragraphs.push([next])
  }
  return paragraphs.map((own) => ({
    lines: own.map(({ line }) => line),
    indent: least(own.map(({ start }) => start)) - column.start,
  }))
}

function pitchOf(placed: readonly Placed[]): number {
  const steps = placed.slice(1).flatMap(({ line }, index) => {
    const before = (placed[index] as Placed).line
    return Math.abs(before.size - line.size) < 0.6 ? [(line.y - before.y) / line.size] : []
  })
  const sorted = steps.filter((step) => step > 0).sort((one, other) => one - other)
  // Within paragraphs, rather than between them.
  return sorted[Math.floor(sorted.length * 0.4)] ?? Number.POSITIVE_INFINITY
}

function isBreak(open: readonly Placed[], next: Placed, column: Column): boolean {
  const before = open.at(-1) as Placed
  const { line } = next
  const size = Math.max(line.size, before.line.size)
  const step = line.y - before.line.y
  if (Math.abs(line.size - before.line.size) > 0.08 * size) return true
  if (step > 1.3 * Math.min(column.pitch, 1.7) * size) return true
  if (line.isNote || isContentsLine(before.line.text)) return true
  const isEarly = endsEarly(before, next, column)
  const isOver = isEarly || endsSentence.test(before.line.text)
  const mark = markOf(line.text)
  if (mark && (mark.isSure || isOver || markOf((open[0] as Placed).line.text))) return true
  if (line.isBold !== before.line.isBold && isEarly) return true
  const [isIn, wasIn] = [next, before].map(({ start }) => start > column.start + 0.8 * size)
  if (isIn && !wasIn && isOver && !markOf(before.line.text)) return true
  // What hung or stood further in is over.
  if (!isIn && wasIn && open.length > 1) return true
  return (
    isEarly && (endsSentence.test(before.line.text) || column.end - before.end > 0.25 * (column.end - column.start))
  )
}

/** Whether the first word of the next line would have fitted. */
function endsEarly(before: Placed, { line }: Placed, column: Column): boolean {
  const firstWord = line.text.search(/\s|$/) / Math.max(1, line.text.length)
  return column.end - before.end > firstWord * (line.right - line.left) + 0.5 * line.size
}

/** Whether the sentence that one column ends with goes on at the beginning of the next. */
export function goesOn(before: Paragraph, next: Paragraph): boolean {
  const [last, first] = [before.lines.at(-1) as Line, next.lines[0] as Line]
  return (
    !endsSentence.test(last.text) &&
    last.size === first.size &&
    last.isBold === first.isBold &&
    !first.isNote &&
    !markOf(first.text) &&
    /^[^\p{L}]*(?:\p{Ll}|\p{Lo})/u.test(first.text)
  )
}
