import type { Line } from '../../shared/history/narrator'
import type { HistoryFilter, HistoryRow } from '../../shared/history/rows'
import type { HistoryPerson } from '../../shared/keeper/history-protocol'

/** The history beside the text, as far as it has been told. */
export interface HistoryState {
  readonly phase: 'closed' | 'reading' | 'ready' | 'failed'
  /** Why it cannot be read. */
  readonly problem: string | null
  /** How many changes there are in all. */
  readonly changes: number
  readonly people: readonly HistoryPerson[]
  readonly filter: HistoryFilter
  /** How many rows there are under the filter, and how many of them are changes. */
  readonly total: number
  readonly lines: number
  /** Rows that have come, by the page they are on; the rest is asked for when it comes into view. */
  readonly pages: ReadonlyMap<number, readonly HistoryRow[]>
  readonly chosen: Chosen | null
}

/** The line that is chosen, and its row. */
export interface Chosen {
  readonly row: number
  readonly line: Line
}

/** How many rows are asked for at once. */
export const pageLength = 100

export const everything: HistoryFilter = { person: null, takenAway: false }

export const closedHistory: HistoryState = {
  phase: 'closed',
  problem: null,
  changes: 0,
  people: [],
  filter: everything,
  total: 0,
  lines: 0,
  pages: new Map(),
  chosen: null,
}

export const rowAt = ({ pages }: HistoryState, row: number): HistoryRow | undefined =>
  pages.get(Math.floor(row / pageLength))?.[row % pageLength]

export const sameFilter = (a: HistoryFilter, b: HistoryFilter): boolean =>
  a.person === b.person && a.takenAway === b.takenAway
