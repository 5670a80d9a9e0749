import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { buildDocuments, missingUpdates } from '../../../main/account-file/missing-updates'
import type { NamedUpdate } from '../../../main/account-file/payloads'
import { type LogEntries, readLog } from '../../../shared/history/read-log'
import { anyEvents, type Event, play, Replica, saidBy } from '../../support/replicas'

/** The account and the log that some updates make, each as what it says. */
function said(updates: readonly NamedUpdate[]): unknown {
  const ofLog = updates.filter(({ document }) => document === 'log').map(({ update }) => update)
  const account = buildDocuments(updates).get('account') ?? new Y.Doc()
  return { account: saidBy(account), log: entriesOf(readLog(ofLog).entries) }
}

const entriesOf = (entries: LogEntries) => Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))

const merged = (a: readonly NamedUpdate[], b: readonly NamedUpdate[]) => [...a, ...missingUpdates(a, b)]

const events = anyEvents(3, 25)
const three = (events: readonly Event[]) => play(3, events) as readonly [Replica, Replica, Replica]

/** Everybody takes from everybody, in any order. */
const everyPair = (count: number) => {
  const pairs = Array.from({ length: count * count }, (_, n) => [n % count, Math.floor(n / count)] as const)
  return fc.shuffledSubarray(pairs, { minLength: pairs.length })
}

describe('merging', () => {
  it('gives every copy the same account and the same log, whatever was exchanged when, and how often', () => {
    const setting = fc.integer({ min: 2, max: 5 }).chain((count) =>
      fc.record({
        count: fc.constant(count),
        events: anyEvents(count, 30),
        late: fc.array(
          fc.record({ into: fc.nat(count - 1), from: fc.nat(count - 1), every: fc.integer({ min: 1, max: 4 }) }),
          {
            maxLength: 8,
          },
        ),
        order: everyPair(count),
      }),
    )
    fc.assert(
      fc.property(setting, ({ count, events, late, order }) => {
        const all = play(count, events)
        const held = all.map((replica) => [...replica.held])
        // Pieces of what another holds, the newest first, before all of it.
        for (const { into, from, every } of late) {
          const some = (held[from] as NamedUpdate[]).filter((_, n) => n % every === 0)
          all[into]?.take([...some].reverse(), [])
        }
        for (const [into, from] of order) all[into]?.take(held[from] as NamedUpdate[], [])
        const [first, ...others] = all.map((replica) => said(replica.held))
        for (const other of others) expect(other).toEqual(first)
        for (const { doc } of all) expect(saidBy(doc)).toEqual(saidBy((all[0] as Replica).doc))
      }),
      { numRuns: 150 },
    )
  })

  it('comes to the same in either order', () => {
    fc.assert(
      fc.property(events, (events) => {
        const [a, b] = three(events)
        expect(said(merged(a.held, b.held))).toEqual(said(merged(b.held, a.held)))
      }),
      { numRuns: 250 },
    )
  })

  it('comes to the same however three are grouped', () => {
    fc.assert(
      fc.property(events, (events) => {
        const [a, b, c] = three(events)
        const left = merged(merged(a.held, b.held), c.held)
        const right = merged(a.held, merged(b.held, c.held))
        expect(said(left)).toEqual(said(right))
      }),
      { numRuns: 250 },
    )
  })

  it('adds nothing the second time, nor of a copy with itself', () => {
    fc.assert(
      fc.property(events, (events) => {
        const [a, b] = three(events)
        const once = merged(a.held, b.held)
        expect(missingUpdates(once, b.held)).toEqual([])
        expect(missingUpdates(once, a.held)).toEqual([])
        expect(missingUpdates(a.held, a.held)).toEqual([])
      }),
      { numRuns: 250 },
    )
  })

  it('taken back and done again loses nothing, also of what was done in between', () => {
    fc.assert(
      fc.property(events, anyEvents(1, 6), (events, between) => {
        const [a, b] = three(events)
        const before = [...a.held]
        const together = merged(before, b.held)
        // Undo merge puts the copy back as it was; somebody works on, and merges once more.
        const again = new Replica(7)
        again.take(before, [])
        for (const event of between) if (event.type === 'act') again.act(event.action)
        const worked = again.held.slice(before.length)
        expect(said(merged(again.held, b.held))).toEqual(said([...together, ...worked]))
      }),
      { numRuns: 250 },
    )
  })
})
