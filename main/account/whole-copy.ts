import { encodeGenesis, type Genesis } from '../../shared/account/genesis'
import { accountDocument } from '../../shared/account/schema'
import type { AccountText } from '../../shared/text/block'
import { compactRecords } from '../account-file/compact-records'
import { encodeSource, encodeUpdate, type NamedUpdate } from '../account-file/payloads'
import { readAccount } from '../account-file/read'
import { type RecordOfFile, type Records, recordTypes, scanRecords } from '../account-file/record'

/** What there is of an account, in memory and on the disk. */
export interface Remains {
  readonly id: string
  readonly genesis: Genesis
  readonly source: AccountText
  /** Of the `account` document, as one update. */
  readonly state: Uint8Array
  /** The texts of its reports that are in memory, as one update each. */
  readonly texts: readonly NamedUpdate[]
  /** What is not surely in its file: some of that state, and the entries that tell of it. */
  readonly unsaved: readonly NamedUpdate[]
  /** The bytes of its file, read after that state was taken: what was saved by then is in them. */
  readonly file: Uint8Array
  /** What the journal has of it. */
  readonly journaled: readonly NamedUpdate[]
}

/** The bytes of a new file that holds all of an account with its reports, saved or not, with one snapshot of each document. */
export function wholeCopy(remains: Remains): Uint8Array {
  const { state, texts, unsaved, journaled } = remains
  const known = [{ document: accountDocument, update: state }, ...texts, ...unsaved, ...journaled].map(updateRecord)
  const { records, torn } = recordsOf(remains) ?? { records: evidenceOf(remains), torn: 0 }
  return compactRecords({ records: [...known, ...records], torn })
}

/** Undefined where the file no longer holds this account, as when it was emptied or written over in its place. */
function recordsOf({ id, file }: Remains): Records | undefined {
  const read = readAccount(file)
  return read.ok && read.value.id === id ? scanRecords(file) : undefined
}

const evidenceOf = ({ genesis, source }: Remains): readonly RecordOfFile[] => [
  { type: recordTypes.head, payload: encodeGenesis(genesis) },
  { type: recordTypes.source, payload: encodeSource(source) },
]

const updateRecord = (update: NamedUpdate): RecordOfFile => ({
  type: recordTypes.update,
  payload: encodeUpdate(update),
})
