import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { mapsOf } from '../../../shared/account/schema'
import type { Change, LogEntry } from '../../../shared/history/entry'
import { verifyRights } from '../../../shared/history/verify-rights'

const reply = '00000000-0000-4000-8000-0000000000a1'
const other = '00000000-0000-4000-8000-0000000000a2'
const said = { on: 'x', text: 'So?', by: 'alice', at: 1 }

const entryBy = (person: string, change: Change): LogEntry => ({
  ...{ parents: [], person, device: '0'.repeat(32), at: 1, writes: [1, 0, 1], sig: '' },
  changes: [change],
})

function findingsOf(person: string, change: Change) {
  const doc = new Y.Doc()
  mapsOf(doc).replies.set(reply, said)
  return verifyRights(doc, new Map([['k/0', entryBy(person, change)]]))
}

it.each<[string, string, Change]>([
  ['writes a reply in another’s name', 'bob', { map: 't', key: other, after: said }],
  ['rewrites what was said', 'alice', { map: 't', key: reply, before: said, after: { ...said, text: 'No.' } }],
  ['edits another’s reply', 'bob', { map: 'tm', key: `${reply}/text`, after: 'No.' }],
  ['deletes another’s reply', 'bob', { map: 'tm', key: `${reply}/deleted`, after: { by: 'bob', at: 2 } }],
  [
    'rewrites what was said as if it were brought over',
    'bob',
    { map: 't', key: reply, before: said, after: { ...said, from: { account: 'x', id: 'y' } } },
  ],
  ['gives another’s verdict', 'bob', { map: 'v', key: 'x/alice', after: { verdict: 'agree', at: 1 } }],
])('whoever %s is found out', (_, person, change) => {
  expect(findingsOf(person, change)).toEqual([{ kind: 'not-theirs', entry: 'k/0', map: change.map, key: change.key }])
})

it.each<[string, string, Change]>([
  ['says something', 'bob', { map: 't', key: other, after: { ...said, by: 'bob' } }],
  ['edits what they said', 'alice', { map: 'tm', key: `${reply}/text`, after: 'So what?' }],
  ['gives a verdict', 'bob', { map: 'v', key: 'x/bob', after: null }],
  [
    'brings over what another has said elsewhere',
    'bob',
    { map: 't', key: other, after: { ...said, from: { account: 'x', id: 'y' } } },
  ],
  ['brings over a verdict', 'bob', { map: 'vb', key: 'x/alice', after: { verdict: 'agree', at: 1 } }],
  ['resolves a thread', 'bob', { map: 's', key: 'x', after: { resolved: true, by: 'bob', at: 1 } }],
])('whoever %s is let be', (_, person, change) => {
  expect(findingsOf(person, change)).toEqual([])
})
