import { decodeUpdate, encodeUpdate, type NamedUpdate } from './payloads'
import { encodeRecord, type RecordOfFile, recordTypes } from './record'

/** Updates as they stand at the growing end of a file. */
export const encodeUpdates = (updates: readonly NamedUpdate[]): Uint8Array =>
  Buffer.concat(updates.map((update) => encodeRecord({ type: recordTypes.update, payload: encodeUpdate(update) })))

/** The updates among records, snapshots with them, in the order in which they were written. */
export function readUpdates(records: readonly RecordOfFile[]): { read: NamedUpdate[]; unreadable: number } {
  const read: NamedUpdate[] = []
  let unreadable = 0
  for (const { type, payload } of records) {
    if (type !== recordTypes.update && type !== recordTypes.snapshot) continue
    try {
      read.push(decodeUpdate(payload))
    } catch {
      unreadable += 1
    }
  }
  return { read, unreadable }
}
