import type { PersonId } from '../account/annotation'
import type { Line } from './narrator'

/** Which lines of a history are listed. */
export interface HistoryFilter {
  /** Only what this person did; null for everyone. */
  readonly person: PersonId | null
  /** Only what took something away. */
  readonly takenAway: boolean
}

/** A history as a list: a heading for each day and person, and under it a row for each change, newest first. */
export type HistoryRow =
  | { readonly kind: 'heading'; readonly person: PersonId; readonly name: string; readonly at: number }
  | {
      readonly kind: 'line'
      readonly line: Line
      readonly position: number
      /** When a server had it, by the server's clock, in ms since 1970; undefined where none is known to. */
      readonly received?: number | undefined
    }

export interface HistoryRows {
  readonly total: number
  /** How many of the rows are lines. */
  readonly lines: number
  row(index: number): HistoryRow | undefined
}

/** @param told oldest first, as the log has it */
export function listRows(told: readonly Line[], { person, takenAway }: HistoryFilter): HistoryRows {
  // Each row is one number, so that a long history is listed anew in no time: the line, or its heading's complement.
  const rows: number[] = []
  const positions = new Map<number, number>()
  let group = ''
  for (let index = told.length - 1; index >= 0; index--) {
    const line = told[index] as Line
    if ((person !== null && line.person !== person) || (takenAway && !line.restore)) continue
    const next = `${line.person} ${new Date(line.at).toDateString()}`
    if (next !== group) rows.push(~index)
    group = next
    positions.set(index, positions.size + 1)
    rows.push(index)
  }
  return {
    total: rows.length,
    lines: positions.size,
    row: (at) => {
      const index = rows[at]
      if (index === undefined) return undefined
      const line = told[index < 0 ? ~index : index] as Line
      if (index < 0) return { kind: 'heading', person: line.person, name: line.name, at: line.at }
      return { kind: 'line', line, position: positions.get(index) as number }
    },
  }
}
