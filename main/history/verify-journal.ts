import type { Checked } from '../../shared/history/verdict'
import { notAmong } from '../account-file/covers'
import { missingUpdates } from '../account-file/missing-updates'
import type { NamedUpdate } from '../account-file/payloads'
import { type AccountContents, readAccountFile } from '../account-file/read'

/** Reads what this computer's journal has of an account's file. */
export type ReadJournal = (accountId: string, file: string) => Promise<readonly NamedUpdate[]>

/** Whether a file has all that was saved to it on this computer, as far as a journal was kept; else nothing is said. */
export async function verifyJournal(
  file: string,
  { id, updates }: AccountContents,
  readJournal: ReadJournal,
): Promise<readonly Checked[]> {
  const journaled = await readJournal(id, file)
  if (journaled.length === 0) return []
  const lacks = isLacking(updates, journaled) && (await lacksStill(file, journaled))
  return [
    {
      name: 'journal',
      holds: 'All that was saved to the file on this computer since its journal was begun is in it.',
      findings: lacks
        ? ['The file lacks changes that were saved to it on this computer; opening it with Attest puts them back.']
        : [],
    },
  ]
}

/** What was saved while the file was being verified is in the journal, and was in the file before that. */
async function lacksStill(file: string, journaled: readonly NamedUpdate[]): Promise<boolean> {
  const now = await readAccountFile(file)
  return !now.ok || isLacking(now.value.updates, journaled)
}

const isLacking = (ours: readonly NamedUpdate[], theirs: readonly NamedUpdate[]): boolean =>
  missingUpdates(ours, notAmong(ours, theirs)).length > 0
