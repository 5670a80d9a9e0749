import { promises as fs } from 'node:fs'
import type { FileProblem } from '../../shared/account/file-problem'
import { fail, ok, type Result } from '../../shared/result'
import { draftBeside } from '../draft'
import { backupBeside } from './backup-beside'
import { compactRecords } from './compact-records'
import { writeSynced } from './durable-file'
import { ioProblem } from './io-problem'
import { missingUpdates } from './missing-updates'
import type { NamedUpdate } from './payloads'
import { type AccountContents, readAccount, readAccountFile } from './read'
import { encodeRecord, recordTypes, scanRecords } from './record'

/** The sizes of a file before and after it was compacted, in bytes. */
export interface Compacted {
  readonly before: number
  readonly after: number
}

/** A compacted file under another name, for {@link putInPlace}. */
export interface CompactedDraft extends Compacted {
  readonly draft: string
  /** The file that it was made from: by now the path may name another. */
  readonly madeFrom: { readonly ino: bigint; readonly dev: bigint }
  /** How much of that file it holds, in bytes. */
  readonly end: number
  /** What that file lacked, and only the copy beside it had: the draft holds it. */
  readonly left: readonly NamedUpdate[]
}

/**
 * Writes the compacted file that is to take the place of one to which others may be appending meanwhile. Nothing is changed
 * yet: this is what takes its time, and can be done in a thread of its own.
 * @param snapshots a file to write the new file's snapshots to as well, for a journal to begin with
 */
export async function draftCompacted(file: string, snapshots?: string): Promise<Result<CompactedDraft, FileProblem>> {
  try {
    const handle = await fs.open(file, 'r')
    try {
      return await draftOf(file, handle, snapshots)
    } finally {
      await handle.close()
    }
  } catch (error) {
    return fail(ioProblem(error))
  }
}

async function draftOf(
  file: string,
  handle: fs.FileHandle,
  snapshots: string | undefined,
): Promise<Result<CompactedDraft, FileProblem>> {
  const { ino, dev } = await handle.stat({ bigint: true })
  const bytes = await handle.readFile()
  const contents = readAccount(bytes)
  if (!contents.ok) return contents
  const left = await leftBeside(file, contents.value)
  const compacted = compactRecords(scanRecords(bytes), left)
  const checked = readAccount(compacted)
  if (!checked.ok || checked.value.id !== contents.value.id || checked.value.damaged > 0) {
    throw new Error('the compacted file is not the same account')
  }
  const draft = draftBeside(file)
  await writeSynced(draft, compacted)
  if (snapshots !== undefined) await writeSnapshots(snapshots, compacted)
  const sizes = { before: bytes.length, after: compacted.length }
  return ok({ draft, madeFrom: { ino, dev }, end: contents.value.end, left, ...sizes })
}

/** What a compaction that was killed has left only in the copy beside the file, which the next one replaces. */
async function leftBeside(file: string, { id, drained, updates }: AccountContents): Promise<readonly NamedUpdate[]> {
  const { size } = await fs.stat(backupBeside(file)).catch(() => ({ size: 0 }))
  if (size === 0 || size === drained) return []
  const beside = await readAccountFile(backupBeside(file))
  return beside.ok && beside.value.id === id ? missingUpdates(updates, beside.value.updates) : []
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
