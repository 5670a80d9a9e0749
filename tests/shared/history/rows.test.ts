import { describe, expect, it } from 'vitest'
import type { Line } from '../../../shared/history/narrator'
import { type HistoryFilter, listRows } from '../../../shared/history/rows'

const day = 24 * 60 * 60 * 1000
const noon = new Date(2026, 2, 17, 12).getTime()

const line = (person: string, at: number, did: string, restore = false): Line => ({
  entry: `${did}/0`,
  change: 0,
  person,
  name: person,
  at,
  did,
  ...(restore && { restore: { type: 'restore', id: did } }),
})

const told = [
  line('Mara', noon - day, 'tagged'),
  line('Mara', noon, 'noted'),
  line('Jonas', noon + 1, 'deleted', true),
  line('Mara', noon + 2, 'renamed'),
  line('Mara', noon + 3, 'emptied', true),
]

const listed = (filter: Partial<HistoryFilter>) => {
  const rows = listRows(told, { person: null, takenAway: false, ...filter })
  const all = Array.from({ length: rows.total }, (_, i) => rows.row(i))
  expect(rows.row(rows.total)).toBe(undefined)
  return all.map((row) => (row?.kind === 'line' ? `${row.position} ${row.line.did}` : `${row?.name} ${row?.at}`))
}

describe('the rows of a history', () => {
  it('are its changes, newest first, under a heading for each day and person', () => {
    expect(listed({})).toEqual([
      `Mara ${noon + 3}`,
      '1 emptied',
      '2 renamed',
      `Jonas ${noon + 1}`,
      '3 deleted',
      `Mara ${noon}`,
      '4 noted',
      `Mara ${noon - day}`,
      '5 tagged',
    ])
  })

  it('are those of one person, or those that took something away, or both', () => {
    expect(listed({ person: 'Jonas' })).toEqual([`Jonas ${noon + 1}`, '1 deleted'])
    expect(listed({ takenAway: true })).toEqual([`Mara ${noon + 3}`, '1 emptied', `Jonas ${noon + 1}`, '2 deleted'])
    expect(listed({ takenAway: true, person: 'Mara' })).toEqual([`Mara ${noon + 3}`, '1 emptied'])
    expect(listed({ person: 'nobody' })).toEqual([])
  })
})
