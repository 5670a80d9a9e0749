import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import { buildDocuments } from './missing-updates'
import { encodeUpdate, type NamedUpdate } from './payloads'
import { encodeRecord, type RecordOfFile, type Records, recordsBeforeTears, recordTypes, tornRecord } from './record'
import { readUpdates } from './update-records'

/**
 * The records of a file with one snapshot of each document in place of its updates. Everything else is kept: the
 * evidence, now at both ends, records of types that this version does not know, and what was cut short, so that it
 * still can be told why the rest of it is missing.
 * @param beside what the file lacks and is to hold as well
 */
export function compactRecords(scan: Records, beside: readonly NamedUpdate[] = []): Uint8Array {
  const { records } = scan
  const ofTypes = (...types: readonly number[]) => records.filter(({ type }) => types.includes(type))
  const { head, source, asset, update, snapshot, torn, drained } = recordTypes
  const evidence = [...distinct(ofTypes(head)), ...distinct(ofTypes(source))]
  const known: readonly number[] = [head, source, asset, update, snapshot, torn, drained]
  const others = records.filter(({ type }) => !known.includes(type))
  const snapshots = [...buildDocuments([...readUpdates(records).read, ...beside])].map(([document, doc]) => {
    const state = Y.encodeStateAsUpdate(doc)
    if (!isReadBack(state)) throw new Error('a document does not read back as it was written')
    return { type: snapshot, payload: encodeUpdate({ document, update: state }) }
  })
  const cutShort = recordsBeforeTears(scan).filter(({ type }) => type === update)
  const tears = cutShort.flatMap((record) => [record, tornRecord(0)])
  const all = [...evidence, ...distinct(ofTypes(asset)), ...others, ...snapshots, ...tears, ...evidence]
  return Buffer.concat(all.map(encodeRecord))
}

/** Whether the document that a state makes has that state. */
function isReadBack(state: Uint8Array): boolean {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const again = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return Buffer.from(again).equals(state)
}

/** Each record once, by what it holds. */
export function distinct(records: readonly RecordOfFile[]): readonly RecordOfFile[] {
  const hashOf = ({ type, payload }: RecordOfFile) => `${type} ${createHash('sha256').update(payload).digest('hex')}`
  return [...new Map(records.map((record) => [hashOf(record), record])).values()]
}
