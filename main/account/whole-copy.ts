import * as Y from 'yjs'
import { encodeGenesis, type Genesis } from '../../shared/account/genesis'
import { accountDocument } from '../../shared/account/schema'
import type { AccountText } from '../../shared/text/block'
import { compactRecords } from '../account-file/compact'
import { encodeSource, encodeUpdate, type NamedUpdate } from '../account-file/payloads'
import { readAccount } from '../account-file/read'
import { type RecordOfFile, recordTypes, type Scan, scanRecords } from '../account-file/record'

/** What there is of an account, in memory and on the disk. */
export interface Remains {
  readonly id: string
  readonly genesis: Genesis
  readonly source: AccountText
  readonly doc: Y.Doc
  /** The bytes of its file as they are now. */
  readonly file: Uint8Array
  /** Records that could not be written to it. */
  readonly waiting: Uint8Array
  /** What the journal has of it. */
  readonly journaled: readonly NamedUpdate[]
}

/** The bytes of a new file that holds all of an account, saved or not, with one snapshot of each document. */
export function wholeCopy(remains: Remains): Uint8Array {
  const inMemory = updateRecord({ document: accountDocument, update: Y.encodeStateAsUpdate(remains.doc) })
  const { records, torn } = recordsOf(remains) ?? { records: withoutFile(remains), torn: 0 }
  return compactRecords({ records: [inMemory, ...records, ...scanRecords(remains.waiting).records], torn })
}

/** Undefined where the file no longer holds this account, as when it was emptied or written over in its place. */
function recordsOf({ id, file }: Remains): Scan | undefined {
  const read = readAccount(file)
  return read.ok && read.value.id === id ? scanRecords(file) : undefined
}

/** The evidence as it was read, and what the journal has of the log. */
const withoutFile = ({ genesis, source, journaled }: Remains): readonly RecordOfFile[] => [
  { type: recordTypes.head, payload: encodeGenesis(genesis) },
  { type: recordTypes.source, payload: encodeSource(source) },
  ...journaled.map(updateRecord),
]

const updateRecord = (update: NamedUpdate): RecordOfFile => ({
  type: recordTypes.update,
  payload: encodeUpdate(update),
})
