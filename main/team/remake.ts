import { promises as fs } from 'node:fs'
import path from 'node:path'
import type { LogEntry } from '../../shared/history/entry'
import { backupBeside, distinct } from '../account-file/compact'
import { takeRightsOf, writeDurably } from '../account-file/durable-file'
import { encodeUpdate, type NamedUpdate } from '../account-file/payloads'
import { encodeRecord, recordTypes, scanRecords } from '../account-file/record'
import { makeFolder, privately } from '../make-folder'
import { writeJsonFile } from '../profile/json-file'

/** What a server has refused, and why in a word of its own. */
export interface RefusedEdits {
  readonly reason: string
  /** ms since 1970. */
  readonly at: number
  /** Those of the log that tell of them, by their keys. */
  readonly entries: Readonly<Record<string, LogEntry>>
}

/** Where the file is kept as it was, and what was refused. */
export const draftPlaces = (drafts: string, account: string) => ({
  file: path.join(drafts, account, 'refused.attest'),
  edits: path.join(drafts, account, 'refused.json'),
})

/**
 * Makes an account's file anew as the server has it, with its evidence as it is. The file as it was is kept first, with
 * what was refused. Nobody may have it open. Throws the system's error, and then the file is as it was.
 * @param forget clears the account's journal
 */
export async function remake(
  file: string,
  account: string,
  state: readonly NamedUpdate[],
  refused: RefusedEdits,
  drafts: string,
  forget: () => Promise<void>,
): Promise<void> {
  const bytes = await fs.readFile(file)
  const places = draftPlaces(drafts, account)
  makeFolder(path.dirname(places.file), privately)
  await keepOlder(places.file)
  await writeDurably(places.file, bytes, (draft) => fs.rename(draft, places.file))
  await writeJsonFile(places.edits, refused)
  const { records } = scanRecords(bytes)
  const { update, snapshot, torn, drained } = recordTypes
  const gone: readonly number[] = [update, snapshot, torn, drained]
  const evidence = distinct(records.filter(({ type }) => !gone.includes(type)))
  const snapshots = state.map((named) => ({ type: snapshot, payload: encodeUpdate(named) }))
  await writeDurably(file, Buffer.concat([...evidence, ...snapshots].map(encodeRecord)), async (draft) => {
    await takeRightsOf(file, draft)
    await forget()
    await fs.rm(backupBeside(file), { force: true })
    await fs.rename(draft, file)
  })
}

/** What was refused before is kept, too. */
async function keepOlder(file: string): Promise<void> {
  const { mtimeMs } = await fs.stat(file).catch(() => ({ mtimeMs: 0 }))
  if (mtimeMs > 0) await fs.rename(file, file.replace(/\.attest$/, `-${Math.round(mtimeMs)}.attest`))
}
