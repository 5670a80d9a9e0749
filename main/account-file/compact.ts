import { createHash } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import * as Y from 'yjs'
import type { FileProblem } from '../../shared/account/file-problem'
import { fail, ok, type Result } from '../../shared/result'
import { isInPlace, syncFolder, takeRightsOf, writeDurably } from './durable-file'
import { ioProblem } from './io-problem'
import { buildDocuments } from './missing-updates'
import { encodeUpdate } from './payloads'
import { readAccount } from './read'
import { readFrom } from './read-from'
import {
  encodeDrained,
  encodeRecord,
  type RecordOfFile,
  type Records,
  recordsBeforeTears,
  recordTypes,
  scanRecords,
  tornRecord,
} from './record'
import { readUpdates } from './update-records'

/**
 * Where the file is kept as it was before the last compaction, until it has been opened cleanly again. A name of our own:
 * a copy that a person keeps under `.bak` is theirs.
 */
export const backupBeside = (file: string): string => `${file}.compacted.bak`

export interface Compacted {
  readonly before: number
  /** Both in bytes. */
  readonly after: number
}

/**
 * The records of a file with one snapshot of each document in place of its updates. Everything else is kept: the
 * evidence, now at both ends, records of types that this version does not know, and what was cut short, so that it
 * still can be told why the rest of it is missing.
 */
export function compactRecords(scan: Records): Uint8Array {
  const { records } = scan
  const ofTypes = (...types: readonly number[]) => records.filter(({ type }) => types.includes(type))
  const { head, source, asset, update, snapshot, torn, drained } = recordTypes
  const evidence = [...distinct(ofTypes(head)), ...distinct(ofTypes(source))]
  const known: readonly number[] = [head, source, asset, update, snapshot, torn, drained]
  const others = records.filter(({ type }) => !known.includes(type))
  const snapshots = [...buildDocuments(readUpdates(records).read)].map(([document, doc]) => {
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

/**
 * Puts a compacted file in the place of a file that others may be appending to meanwhile: they find, after each append,
 * that the path names another file, and append to that again; what they had called saved before is carried over here.
 * The file as it was stays under {@link backupBeside}. To be called by whoever holds the file.
 * @param snapshots a file to write the new file's snapshots to as well, for a journal to begin with
 */
export async function compactFile(file: string, snapshots?: string): Promise<Result<Compacted, FileProblem>> {
  try {
    const handle = await fs.open(file, 'r')
    try {
      return await compactOpen(file, handle, snapshots)
    } finally {
      await handle.close()
    }
  } catch (error) {
    return fail(ioProblem(error))
  }
}

async function compactOpen(
  file: string,
  handle: fs.FileHandle,
  snapshots: string | undefined,
): Promise<Result<Compacted, FileProblem>> {
  const bytes = await handle.readFile()
  const contents = readAccount(bytes)
  if (!contents.ok) return contents
  const compacted = compactRecords(scanRecords(bytes))
  const checked = readAccount(compacted)
  if (!checked.ok || checked.value.id !== contents.value.id || checked.value.damaged > 0) {
    throw new Error('the compacted file is not the same account')
  }
  if (!(await isInPlace(file, handle))) return fail({ kind: 'replaced' })
  await writeDurably(file, compacted, async (draft) => {
    await takeRightsOf(file, draft)
    await keepBeside(file)
    await fs.rename(draft, file)
  })
  await carryOver(file, handle, contents.value.end)
  if (snapshots !== undefined) await writeSnapshots(snapshots, compacted)
  return ok({ before: bytes.length, after: compacted.length })
}

/** All of them or none: a journal can go on as it was. */
async function writeSnapshots(to: string, compacted: Uint8Array): Promise<void> {
  const records = scanRecords(compacted).records.filter(({ type }) => type === recordTypes.snapshot)
  try {
    await fs.writeFile(to, Buffer.concat(records.map(encodeRecord)), { mode: 0o600 })
  } catch {
    await fs.rm(to, { force: true }).catch(() => undefined)
  }
}

/** A second name for the file as it is; where the disk has no links, a copy. */
async function keepBeside(file: string): Promise<void> {
  const backup = backupBeside(file)
  await fs.rm(backup, { force: true })
  await fs.link(file, backup).catch(() => fs.copyFile(file, backup))
  await syncFolder(path.dirname(file))
}

/** Appends to the new file what had been appended to the old one while the new one was being made, and says so. */
async function carryOver(file: string, old: fs.FileHandle, from: number): Promise<void> {
  const late = await readFrom(old, from)
  const records = scanRecords(late).records.map(encodeRecord)
  const handle = await fs.open(file, fs.constants.O_WRONLY | fs.constants.O_APPEND)
  try {
    await handle.writeFile(Buffer.concat([...records, encodeDrained(from + late.length)]))
    await handle.datasync()
  } finally {
    await handle.close()
  }
}
