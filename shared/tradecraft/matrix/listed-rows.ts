import type { EntityId } from '../entity'
import { parseEventTime } from '../event-time'
import { isSaidHere } from './cells'
import type { Matrix, MatrixRow } from './matrix'
import { isOneOrigin } from './row-status'

/** What rows are shown. */
export type RowFilter = 'all' | 'contradicted' | 'single-origin' | 'ungraded' | 'no-source'

export type RowOrder = 'text' | 'origins' | 'grade' | 'time'

const tests: { readonly [F in RowFilter]: (row: MatrixRow, matrix: Matrix) => boolean } = {
  all: () => true,
  contradicted: ({ status }) => status === 'contradicted',
  /** Also of what is contradicted. */
  'single-origin': ({ corroboration, cells }) => isOneOrigin(corroboration, cells),
  ungraded: ({ claims, cells, corroboration }, { board }) =>
    claims.some(({ credibility }) => credibility.length === 0) ||
    corroboration.sources.some((source) => {
      const cell = cells.get(source)
      // Who is named in other accounts alone is graded there.
      return cell && isSaidHere(cell) && board.reliability(source).length === 0
    }),
  'no-source': ({ corroboration }) => corroboration.sources.length === 0,
}

export const rowFilters = Object.keys(tests) as readonly RowFilter[]

export type RowCounts = { readonly [F in RowFilter]: number }

/** So many rows are counted before anything else is let in. */
const atOnce = 500

/** How many rows each filter would show, counted in steps of a few milliseconds each. */
export function* countRowsInSteps(matrix: Matrix): Generator<undefined, RowCounts> {
  const counts = { all: 0, contradicted: 0, 'single-origin': 0, ungraded: 0, 'no-source': 0 }
  for (const [i, row] of matrix.rows.entries()) {
    if (i % atOnce === 0) yield
    for (const name of rowFilters) if (tests[name](row, matrix)) counts[name] += 1
  }
  return counts
}

/** What is not known comes last. */
const keys: { readonly [O in RowOrder]: (row: MatrixRow) => number } = {
  text: ({ number }) => number,
  /** The fewest first: what rests on little is what wants work. */
  origins: ({ corroboration }) => corroboration.origins.length,
  /** The most credible first. */
  grade: ({ claims }) => Number(claims[0].credibility[0]?.value ?? Number.POSITIVE_INFINITY),
  time: ({ time }) => time?.from ?? Number.POSITIVE_INFINITY,
}

/** A stretch of time, in ms since 1970; an end that is left open is infinite. */
export interface Period {
  readonly from: number
  readonly to: number
}

/** Reads two ends as event times are written, each left open where it is empty; undefined where that is no period. */
export function readPeriod(first: string, last: string): Period | undefined {
  const [begin, end] = [first, last].map((written) => (written.trim() === '' ? null : parseEventTime(written)))
  if (begin === undefined || end === undefined) return undefined
  const period = { from: begin?.from ?? Number.NEGATIVE_INFINITY, to: end?.to ?? Number.POSITIVE_INFINITY }
  return period.from <= period.to ? period : undefined
}

export interface RowChoice {
  readonly filter: RowFilter
  readonly order: RowOrder
  /** Only claims of which this source says something. */
  readonly source: EntityId | null
  /** Only claims of what may have happened then, in part; null for those of any time, and of none. */
  readonly period: Period | null
}

const isWithin = ({ times }: MatrixRow, { from, to }: Period): boolean =>
  times.some((time) => time.from <= to && time.to >= from)

export function listRows(matrix: Matrix, { filter, order, source, period }: RowChoice): readonly MatrixRow[] {
  const known = source !== null && matrix.columns.some((column) => column.source === source)
  const listed = matrix.rows.filter(
    (row) => (!known || row.cells.has(source)) && (!period || isWithin(row, period)) && tests[filter](row, matrix),
  )
  const key = keys[order]
  // Of two unknown ones neither is before the other.
  const compare = (a: number, b: number) => (a === b ? 0 : a - b)
  return order === 'text' ? listed : listed.sort((a, b) => compare(key(a), key(b)) || a.number - b.number)
}
