import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createSignatureCheck } from '../../../main/profile/check-signature'
import { mapsOf } from '../../../shared/account/schema'
import type { EntryKey, LogEntry } from '../../../shared/history/entry'
import type { ReadLog } from '../../../shared/history/read-log'
import { verifyLog } from '../../../shared/history/verify-log'
import { accountId, anyHistory, ownerKey, type Replica, replicasAfter } from '../../support/replica'

const check = createSignatureCheck()

const verify = (doc: Y.Doc, log: Pick<ReadLog, 'entries' | 'unreadable'>) =>
  verifyLog({ id: accountId, ownerKey, isToldFromBeginning: false, doc, log }, check)

const found = (doc: Y.Doc, entries: ReadonlyMap<EntryKey, LogEntry>) =>
  verify(doc, { entries: new Map(entries), unreadable: 0 }).findings

/** The document as a compacted file has it. */
function compacted({ doc }: Replica): Y.Doc {
  const again = new Y.Doc()
  Y.applyUpdate(again, Y.encodeStateAsUpdate(doc))
  return again
}

/** Changes one leaf of a JSON value: a bit of a number, a letter of a text. */
function flip(value: unknown, path: number): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'string') return value === '' ? 'x' : value.replace(/.$/su, (last) => (last === 'a' ? 'b' : 'a'))
  if (value === null || typeof value === 'boolean') return 'else'
  if (value === undefined) return 0
  const members = Object.keys(value as object)
  if (members.length === 0) return Array.isArray(value) ? [0] : { more: 0 }
  const chosen = members[path % members.length] as string
  const flipped = flip((value as Record<string, unknown>)[chosen], Math.floor(path / members.length))
  return Array.isArray(value)
    ? value.map((one, i) => (String(i) === chosen ? flipped : one))
    : { ...value, [chosen]: flipped }
}

const choose = <T>(from: readonly T[], at: number): T => from[at % from.length] as T

describe('an honest log', () => {
  it('holds after any history of several copies, merged or not, compacted or not', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        for (const replica of replicasAfter(history)) {
          const whole = { findings: [], entries: replica.log.entries.size, before: 0 }
          expect(verify(replica.doc, replica.log)).toEqual(whole)
          expect(verify(compacted(replica), replica.log)).toEqual(whole)
        }
      }),
    )
  })

  it('holds where the account is older than its log, and says how much it cannot know', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const [old] = replicasAfter(history)
        const doc = new Y.Doc()
        const olderMaps = ['a', 'm', 'meta', 'p'] as const
        for (const map of olderMaps)
          for (const [key, value] of old.doc.getMap(map).entries()) doc.getMap(map).set(key, value)
        const before = olderMaps.reduce((sum, map) => sum + doc.getMap(map).size, 0)
        expect(verify(doc, { entries: new Map(), unreadable: 0 })).toEqual({ findings: [], entries: 0, before })
      }),
    )
  })
})

describe('a log that somebody has been at', () => {
  it('is found out where anything in an entry is other than its writer wrote it', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(), fc.nat(), (history, which, where) => {
        const [{ doc, log }] = replicasAfter(history)
        const key = choose([...log.entries.keys()], which)
        const altered = flip(log.entries.get(key), where) as LogEntry
        expect(found(doc, new Map(log.entries).set(key, altered))).not.toEqual([])
      }),
    )
  })

  it('is found out where an entry is missing, whether or not its values still stand', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(), (history, which) => {
        const [{ doc, log }] = replicasAfter(history)
        const key = choose([...log.entries.keys()], which)
        const left = new Map([...log.entries].filter(([other]) => other !== key))
        expect(found(doc, left)).not.toEqual([])
      }),
    )
  })

  it('is found out where all of it was taken out', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        for (const { doc } of replicasAfter(history)) expect(found(doc, new Map())).not.toEqual([])
      }),
    )
  })

  it('is found out where signatures are exchanged, or entries put in each other’s place', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(), fc.nat(), (history, one, other) => {
        const [{ doc, log }] = replicasAfter(history)
        const keys = [...log.entries.keys()]
        const [a, b] = [choose(keys, one), choose(keys, other)]
        if (a === b) return
        const [first, second] = [log.entries.get(a) as LogEntry, log.entries.get(b) as LogEntry]
        const exchanged = new Map(log.entries)
          .set(a, { ...first, sig: second.sig })
          .set(b, { ...second, sig: first.sig })
        expect(found(doc, exchanged)).toContainEqual({ kind: 'signature-wrong', entry: a })
        expect(found(doc, new Map(log.entries).set(a, second).set(b, first))).not.toEqual([])
      }),
    )
  })
})

describe('an account that somebody has been at', () => {
  const written = () => {
    const [replica] = replicasAfter([
      {
        kind: 'run',
        at: 0,
        commands: [{ type: 'annotate', id: '00000000-0000-4000-8000-000000000001', kind: 'claim', ranges: [[0, 3]] }],
      },
    ])
    return replica
  }

  it.each<[string, (doc: Y.Doc) => void, string]>([
    ['a value that nobody told', (doc) => mapsOf(doc).fields.set('x/note', 'forged'), 'untold'],
    ['another value in the place of a told one', (doc) => mapsOf(doc).meta.set('title', 'Forged'), 'untold'],
    ['a value taken away', (doc) => mapsOf(doc).meta.delete('title'), 'taken-away'],
    [
      'a device whose key is not its own',
      (doc) => mapsOf(doc).devices.set('0'.repeat(32), { person: 'alice', publicKey: ownerKey }),
      'device-key-wrong',
    ],
  ])('is found out by %s', (_, forge, kind) => {
    const { doc, log } = written()
    forge(doc)
    expect(found(doc, log.entries)).toContainEqual(expect.objectContaining({ kind }))
  })

  it('is found out where it has lost what its log tells', () => {
    const { log } = written()
    expect(found(new Y.Doc(), log.entries)).toContainEqual(expect.objectContaining({ kind: 'told-not-there' }))
  })

  it('is found out where a device vouches for two people', () => {
    const { doc, log } = written()
    const [device] = [...mapsOf(doc).devices.keys()] as [string]
    mapsOf(doc).devices.set(device, { person: 'mallory', publicKey: ownerKey })
    expect(found(doc, log.entries)).toContainEqual({ kind: 'device-shared', device, people: ['alice', 'mallory'] })
  })

  it('is found out where another than its owner has begun the log', () => {
    const { doc, log } = written()
    const other = { id: accountId, ownerKey: '0'.repeat(64), isToldFromBeginning: false, doc, log }
    expect(verifyLog(other, check).findings).toContainEqual(expect.objectContaining({ kind: 'not-begun-by-owner' }))
  })
})
