import { promises as fs } from 'node:fs'
import path from 'node:path'
import { backupBeside } from '../account-file/backup-beside'
import { distinct } from '../account-file/compact-records'
import { Journal } from '../account-file/journal'
import { readAccountId } from '../account-file/read'
import { encodeRecord, scanRecords } from '../account-file/record'
import { encodeUpdates } from '../account-file/update-records'
import type { Backups } from './backups'

/** An account put together without its file. */
export interface SecondCopy {
  readonly bytes: Uint8Array
  /** The day of the backup in it, as `2026-03-17`; null where the copy beside the file was all there was. */
  readonly day: string | null
}

/**
 * All that this computer has of an account whose file cannot be reached: its newest backup, the copy that a compaction has
 * left beside it, and the journal. Undefined where there is neither of the first two: the journal alone has no text.
 */
export async function secondCopyOf(
  file: string,
  { backups, journalOf }: { readonly backups: Backups; readonly journalOf: (accountId: string) => string },
): Promise<SecondCopy | undefined> {
  const folder = path.dirname(file)
  const real = path.join(await fs.realpath(folder).catch(() => folder), path.basename(file))
  const [backup] = await backups.ofPath(real)
  const whole: Buffer[] = []
  let id: string | undefined
  for (const copy of [...(backup ? [backup.file] : []), backupBeside(real)]) {
    const of = await readAccountId(copy).catch(() => undefined)
    if (of === undefined || (id !== undefined && of !== id)) continue
    id = of
    whole.push(await fs.readFile(copy))
  }
  if (id === undefined) return undefined
  const journaled = await new Journal(journalOf(id), real).read()
  const records = distinct([...whole, encodeUpdates(journaled)].flatMap((bytes) => scanRecords(bytes).records))
  return { bytes: Buffer.concat(records.map(encodeRecord)), day: backup?.day ?? null }
}
