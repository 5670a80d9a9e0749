import { expect, it } from 'vitest'
import type { Change, LogEntry } from '../../../shared/history/entry'
import type { Line } from '../../../shared/history/narrator'
import { Apart, markBoth } from '../../../shared/team/apart'

const note = (id: string, after: string): Change => ({ map: 'f', key: `${id}/note`, before: '', after })

const entry = (person: string, ...changes: readonly Change[]): LogEntry => ({
  parents: [],
  person,
  device: '0'.repeat(32),
  at: 1,
  changes,
  writes: [1, 0, 1],
  sig: '',
})

const line = (change: number): Line => ({ entry: 'd/0', change, person: 'dalia', name: 'Dalia', at: 1, did: 'noted' })

it('tells of each value that both have changed whose stands, and of no other', () => {
  const theirs = new Map([['d/0', entry('dalia', note('trucks', 'two'), note('lamp', 'lit'), note('door', 'open'))]])
  const mine = new Map([['m/0', entry('mona', note('trucks', 'three'), note('lamp', 'dark'))]])
  const now: Record<string, string> = { 'trucks/note': 'two', 'lamp/note': 'dark', 'door/note': 'open' }
  const marked = markBoth([line(0), line(1), line(2)], theirs, mine, (_, key) => now[key])
  expect(marked.map(({ both }) => both)).toEqual(['theirs stands', 'yours stands', undefined])
})

it('knows what was written after what was done here from what was written beside it', () => {
  const [me, dalia, jonas] = ['a', 'b', 'c'].map((letter) => letter.repeat(32))
  const apart = new Apart(new Map([[`${me}/3`, entry('mona')]]))
  const after = (...parents: readonly string[]) => ({ ...entry('dalia'), parents })
  const first = new Map([
    [`${dalia}/0`, after(`${me}/2`)],
    [`${dalia}/1`, after()],
    [`${jonas}/0`, after(`${me}/3`)],
  ])
  expect([...apart.unawareIn(first).keys()]).toEqual([`${dalia}/0`, `${dalia}/1`])
  const then = new Map([
    [`${dalia}/2`, after(`${jonas}/0`)],
    [`${dalia}/3`, after()],
    [`${me}/4`, after()],
  ])
  expect([...apart.unawareIn(then).keys()]).toEqual([])
})
