import { promises as fs } from 'node:fs'
import path from 'node:path'
import type { FileProblem } from '../../shared/account/file-problem'
import { fail, ok, type Result } from '../../shared/result'
import { backupBeside } from './backup-beside'
import type { Compacted, CompactedDraft } from './compacted-draft'
import { isInPlace, syncFolder, takeRightsOf } from './durable-file'
import { readFrom } from './read-from'
import { encodeDrained, encodeRecord, scanRecords } from './record'

/**
 * Puts a compacted file in the place of the one that it was made from, with what has been appended to that since: as long as
 * nobody appends meanwhile, the path names at every moment a file that holds all that was ever called saved. Who does
 * append, believing to hold the file, finds afterwards that the path names another, and what he had called saved is
 * carried over. The file as it was stays under {@link backupBeside}. Throws the system's errors.
 * @param old the file that the draft was made from, open since before that was begun
 */
export async function putInPlace(
  file: string,
  old: fs.FileHandle,
  { draft, madeFrom, end, before, after }: CompactedDraft,
): Promise<Result<Compacted, FileProblem>> {
  const { ino, dev } = await old.stat({ bigint: true })
  if (ino !== madeFrom.ino || dev !== madeFrom.dev) return fail({ kind: 'replaced' })
  const carried = await carryOver(old, end, draft)
  await takeRightsOf(file, draft)
  if (!(await isInPlace(file, old))) return fail({ kind: 'replaced' })
  await keepBeside(file)
  // Another program may have done the same meanwhile.
  if (!(await isInPlace(file, old))) return fail({ kind: 'replaced' })
  await fs.rename(draft, file)
  await syncFolder(path.dirname(file))
  if ((await old.stat()).size > carried) await carryOver(old, carried, file)
  return ok({ before, after })
}

/** A second name for the file as it is; where the disk has no links, a copy. */
async function keepBeside(file: string): Promise<void> {
  const backup = backupBeside(file)
  await fs.rm(backup, { force: true })
  await fs.link(file, backup).catch(() => fs.copyFile(file, backup))
  await syncFolder(path.dirname(file))
}

/**
 * Appends the good records of a file from an offset on to another, which says from then on how much of the first it holds.
 * @returns up to where it has them, in bytes: half a record may be one that is being written just now
 */
async function carryOver(from: fs.FileHandle, start: number, to: string): Promise<number> {
  const { records, end } = scanRecords(await readFrom(from, start))
  const handle = await fs.open(to, fs.constants.O_WRONLY | fs.constants.O_APPEND)
  try {
    await handle.writeFile(Buffer.concat([...records.map(encodeRecord), encodeDrained(start + end)]))
    await handle.datasync()
  } finally {
    await handle.close()
  }
  return start + end
}
