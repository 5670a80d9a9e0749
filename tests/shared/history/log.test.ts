import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { changesOf } from '../../../shared/history/changes'
import type { LogEntry, Signer } from '../../../shared/history/entry'
import { LogChain } from '../../../shared/history/log-chain'
import { headsOf, readLog } from '../../../shared/history/read-log'

const signer: Signer = {
  device: 'd'.repeat(32),
  publicKey: 'e'.repeat(64),
  sign: (words) => btoa(String(words.length)),
}
const change = { map: 'm', key: 'x/note', after: 'n' }
const writes = [7, 0, 1] as const

const chainOf = (letter: string, seen: ReadonlyMap<string, LogEntry> = new Map()) =>
  new LogChain('account', letter.repeat(32), seen)

describe('what a transaction did', () => {
  it('is told value by value, with what was there before', () => {
    const doc = new Y.Doc()
    const map = doc.getMap('m')
    const told: unknown[] = []
    map.set('kept', 1)
    map.set('edited', 'before')
    doc.on('afterTransaction', (transaction: Y.Transaction) => told.push(...changesOf(transaction)))
    doc.transact(() => {
      map.set('edited', 'between')
      map.set('edited', 'after')
      map.set('made', null)
      doc.getMap('a').set('id', { kind: 'claim' })
    })
    expect(told).toEqual([
      { map: 'm', key: 'edited', before: 'before', after: 'after' },
      { map: 'm', key: 'made', after: null },
      { map: 'a', key: 'id', after: { kind: 'claim' } },
    ])
  })
})

describe('a log', () => {
  it('is read whole from its updates, whichever of them are missing', () => {
    const chain = chainOf('a')
    const updates = Array.from({ length: 20 }, (_, n) => chain.write([change], writes, 'alice', n, signer))
    fc.assert(
      fc.property(fc.subarray(updates), (kept) => {
        expect(readLog(kept).entries.size).toBe(kept.length)
      }),
    )
  })

  it('knits the chains of those who have seen one another, and has one end then', () => {
    const alice = chainOf('a')
    const bob = chainOf('b')
    const first = alice.write([change], writes, 'alice', 1, signer)
    const apart = bob.write([change], writes, 'bob', 2, signer)
    expect(headsOf(readLog([first, apart]).entries)).toHaveLength(2)
    alice.see(readLog([apart]).entries)
    alice.see(readLog([apart, first]).entries)
    const together = alice.write([change], writes, 'alice', 3, signer)
    const { entries } = readLog([together, apart, first])
    expect(headsOf(entries)).toEqual([`${'a'.repeat(32)}/1`])
    const next = chainOf('c', entries).write([change], writes, 'carol', 4, signer)
    expect([...readLog([next]).entries.values()][0]?.parents).toEqual([`${'a'.repeat(32)}/1`])
  })

  it('counts entries that nobody can read, and two that claim the same place', () => {
    const one = chainOf('a').write([change], writes, 'alice', 1, signer)
    const other = chainOf('a').write([change, change], writes, 'alice', 2, signer)
    const doc = new Y.Doc()
    doc.getMap('log').set('nonsense', 7)
    expect(readLog([one, other]).unreadable).toBe(1)
    expect(readLog([Y.encodeStateAsUpdate(doc)])).toMatchObject({ unreadable: 1 })
  })
})
