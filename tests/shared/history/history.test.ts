import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { mapsOf } from '../../../shared/account/schema'
import type { Change, LogEntry } from '../../../shared/history/entry'
import { Narrator } from '../../../shared/history/narrator'
import { causalPast, orderLog } from '../../../shared/history/order'
import { replay } from '../../../shared/history/replay'
import { anyHistory, Replica, replicasAfter, replicaText } from '../../support/replica'

const valuesOf = (doc: Y.Doc) =>
  Object.fromEntries(Object.values(mapsOf(doc)).map((map, i) => [Object.keys(mapsOf(doc))[i], map.toJSON()]))

const entry = (at: number, ...parents: string[]): LogEntry => ({
  parents,
  person: 'p',
  device: 'd'.repeat(32),
  at,
  changes: [],
  writes: [1, at, at],
  sig: '',
})

describe('the order of a log', () => {
  it('is the same in every copy and puts nothing before what its writer had seen', () => {
    fc.assert(
      fc.property(anyHistory, fc.infiniteStream(fc.nat()), (history, random) => {
        const [{ log }] = replicasAfter(history)
        const { keys, entangled } = orderLog(log.entries)
        expect(entangled).toEqual([])
        const place = new Map(keys.map((key, i) => [key, i]))
        for (const [key, { parents }] of log.entries)
          for (const parent of parents) expect(place.get(parent)).toBeLessThan(place.get(key) as number)
        const shuffled = [...log.entries].map((one) => [random.next().value as number, one] as const)
        const elsewhere = new Map(shuffled.sort(([a], [b]) => a - b).map(([, one]) => one))
        expect(orderLog(elsewhere).keys).toEqual(keys)
      }),
    )
  })

  it('follows the clocks of those who had not seen each other, and no clock that is behind what it had seen', () => {
    const entries = new Map([
      ['late', entry(50)],
      ['after-late', entry(3, 'late')],
      ['apart', entry(20)],
      ['same', entry(20)],
    ])
    expect(orderLog(entries).keys).toEqual(['apart', 'same', 'late', 'after-late'])
  })

  it('ends, and says which, where entries name each other as parents', () => {
    const entries = new Map([
      ['a', entry(1, 'b')],
      ['b', entry(2, 'a')],
      ['c', entry(3)],
    ])
    expect(orderLog(entries)).toEqual({ keys: ['a', 'b', 'c'], entangled: ['a', 'b'] })
    expect([...causalPast(entries, 'a')].sort()).toEqual(['a', 'b'])
  })
})

describe('the account as it was', () => {
  it('is at each entry just what its writer had before them, even after everything was merged and compacted', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const seen = new Map<string, unknown>()
        const watched = replicasAfter(history, (replica) => seen.set(replica.last, valuesOf(replica.doc)))
        const [{ doc, log }] = watched
        const compacted = new Y.Doc()
        Y.applyUpdate(compacted, Y.encodeStateAsUpdate(doc))
        for (const [key, values] of seen) {
          expect(valuesOf(replay(doc, log.entries, key))).toEqual(values)
          expect(valuesOf(replay(compacted, log.entries, key))).toEqual(values)
        }
      }),
    )
  })

  it('has what was there before its log was begun', () => {
    const id = '00000000-0000-4000-8000-000000000001'
    const old = Replica.made()
    old.run([{ type: 'annotate', id, kind: 'claim', ranges: [[4, 9]], note: 'old' }])
    old.run([{ type: 'set-field', id, field: 'note', value: 'older than the log' }])
    const now = new Replica(1)
    Y.applyUpdate(now.doc, Y.encodeStateAsUpdate(old.doc))
    now.run([{ type: 'set-field', id, field: 'kind', value: 'actor' }])
    const first = now.last
    now.run([{ type: 'set-field', id, field: 'note', value: 'new' }])
    const was = mapsOf(replay(now.doc, now.log.entries, first))
    expect(was.fields.toJSON()).toEqual({ [`${id}/kind`]: 'actor', [`${id}/note`]: 'older than the log' })
    expect(was.annotations.toJSON()).toEqual(mapsOf(now.doc).annotations.toJSON())
  })
})

describe('a line of the history', () => {
  const id = '00000000-0000-4000-8000-000000000001'
  const made: Change = { map: 'a', key: id, after: { kind: 'claim', ranges: [[4, 9]], by: 'alice', at: 1 } }
  const edit = (field: string, before: unknown, after: unknown): Change => ({
    map: 'm',
    key: `${id}/${field}`,
    before,
    after,
  })

  it.each<[string, readonly Change[]]>([
    ['tagged “clerk” as claim', [made]],
    ['tagged “clerk” as claim and noted “sure”', [{ ...made, after: { ...(made.after as object), note: 'sure' } }]],
    ['changed “clerk” from claim to actor', [made, edit('kind', undefined, 'actor')]],
    ['changed the passage “clerk” to “The clerk said”', [made, edit('ranges', undefined, [[0, 14]])]],
    ['wrote a note on “clerk”: “hm”', [made, edit('note', undefined, 'hm')]],
    ['changed the note on “clerk”: “hm” → “no”', [made, edit('note', 'hm', 'no')]],
    ['changed the note on “clerk”: “\u2068نعم\u2069” → “\u2068لا\u2069”', [made, edit('note', 'نعم', 'لا')]],
    ['deleted the note on “clerk”: “hm”', [made, edit('note', 'hm', '')]],
    ['deleted the claim “clerk”', [made, edit('deleted', undefined, { by: 'alice', at: 2 })]],
    ['restored the claim “clerk”', [made, edit('deleted', { by: 'alice', at: 2 }, null)]],
    [
      'deleted the actor “The clerk said”',
      [
        made,
        edit('kind', undefined, 'actor'),
        edit('ranges', undefined, [[0, 14]]),
        edit('deleted', undefined, { by: 'alice', at: 2 }),
      ],
    ],
    ['named the account “Seal”', [{ map: 'meta', key: 'title', after: 'Seal' }]],
    ['renamed the account: “Seal” → “The seal”', [{ map: 'meta', key: 'title', before: 'Seal', after: 'The seal' }]],
    ['recorded the account it is a copy of: “6e28”', [{ map: 'meta', key: 'copyOf', after: '6e28' }]],
    ['recorded the language: “en”', [{ map: 'meta', key: 'language', after: 'en' }]],
    ['joined this account', [{ map: 'p', key: 'p', after: { name: 'Mara', colour: 1 } }]],
    [
      'changed their name: “Mara” → “Mara K.”',
      [{ map: 'p', key: 'p', before: { name: 'Mara', colour: 1 }, after: { name: 'Mara K.', colour: 1 } }],
    ],
    ['began to sign on the device 0a1b2c3d', [{ map: 'd', key: '0a1b2c3d4e5f', after: {} }]],
    ['wrote “k”, which this version of Attest does not know', [{ map: 'future', key: 'k', after: 1 }]],
    ['changed “clerk” in a way this version of Attest cannot read', [made, edit('weight', undefined, 3)]],
  ])('says: %s', (did, changes) => {
    const narrator = new Narrator(new Y.Doc(), replicaText)
    const lines = changes.flatMap((change, i) => narrator.tell(`k/${i}`, { ...entry(i), changes: [change] }))
    expect(lines.at(-1)).toMatchObject({ did, entry: `k/${changes.length - 1}` })
  })

  const [reply, answer] = ['a1', 'a2'].map((end) => `00000000-0000-4000-8000-0000000000${end}`) as [string, string]
  const said = { on: id, text: 'Says who?', by: 'alice', at: 1 }
  const verdict = (after: unknown): Change => ({ map: 'v', key: `${id}/alice`, after })

  it.each<[string, Change]>([
    ['replied on “clerk”: “Says who?”', { map: 't', key: reply, after: said }],
    [
      'answered a reply on “clerk”: “The clerk.”',
      { map: 't', key: answer, after: { ...said, on: reply, text: 'The clerk.' } },
    ],
    ['changed a reply on “clerk”: “Says who?” → “Who says?”', { map: 'tm', key: `${reply}/text`, after: 'Who says?' }],
    ['deleted a reply on “clerk”', { map: 'tm', key: `${reply}/deleted`, after: { by: 'alice', at: 2 } }],
    [
      'restored a reply on “clerk”',
      { map: 'tm', key: `${reply}/deleted`, before: { by: 'alice', at: 2 }, after: null },
    ],
    ['resolved the thread on “clerk”', { map: 's', key: id, after: { resolved: true, by: 'alice', at: 1 } }],
    ['reopened the thread on “clerk”', { map: 's', key: id, after: { resolved: false, by: 'alice', at: 1 } }],
    ['agreed with “clerk”', verdict({ verdict: 'agree', at: 1 })],
    ['disputed “clerk”: “He was away”', verdict({ verdict: 'dispute', reason: 'He was away', at: 1 })],
    ['was unsure of “clerk”', verdict({ verdict: 'unsure', at: 1 })],
    ['withdrew a verdict on “clerk”', verdict(null)],
    ['gave a verdict this version of Attest cannot read', verdict({ verdict: 'shrug', at: 1 })],
  ])('about what people say, leads to the passage and says: %s', (did, change) => {
    const doc = new Y.Doc()
    mapsOf(doc).replies.set(reply, said)
    mapsOf(doc).replies.set(answer, { ...said, on: reply })
    const narrator = new Narrator(doc, replicaText)
    const lines = [made, change].flatMap((one, i) => narrator.tell(`k/${i}`, { ...entry(i), changes: [one] }))
    expect(lines.at(-1)).toMatchObject({ did, annotation: id, ranges: [[4, 9]] })
  })

  it('has the name of who did it as it was then, and what brings back what it took away', () => {
    const narrator = new Narrator(new Y.Doc(), replicaText)
    const named = (name: string): Change => ({ map: 'p', key: 'p', after: { name, colour: 1 } })
    const gone = edit('deleted', undefined, { by: 'p', at: 1 })
    const told = [[made, named('Mara')], [gone], [named('Mara K.'), edit('note', 'hm', '')]].flatMap((changes, i) =>
      narrator.tell(`k/${i}`, { ...entry(i), changes }),
    )
    expect(told.map(({ name }) => name)).toEqual(['Mara', 'Mara', 'Mara', 'Mara K.', 'Mara K.'])
    expect(told.map(({ restore }) => restore)).toEqual([
      undefined,
      undefined,
      { type: 'restore', id },
      undefined,
      { type: 'set-field', id, field: 'note', value: 'hm' },
    ])
  })

  it('is told of every change of any history', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const [{ doc, log }] = replicasAfter(history)
        const narrator = new Narrator(doc, replicaText)
        const lines = orderLog(log.entries).keys.flatMap((key) => narrator.tell(key, log.entries.get(key) as LogEntry))
        const changes = [...log.entries.values()].flatMap((one) => one.changes)
        expect(lines).toHaveLength(changes.length)
        for (const { did } of lines) expect(did).not.toMatch(/cannot read|does not know|a passage|undefined/)
      }),
    )
  })
})
