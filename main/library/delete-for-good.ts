import { promises as fs } from 'node:fs'
import path from 'node:path'
import type { AccountSummary, TrashedAccount } from '../../shared/library/listing'
import { readAccountFile } from '../account-file/read'
import { profilePaths } from '../profile/profile-folder'
import { changeOrganisation } from './organisation'
import { fileIn } from './trash'

interface Listed {
  readonly accounts: readonly Pick<AccountSummary, 'id'>[]
  readonly trash: readonly TrashedAccount[]
}

/**
 * Removes an account from the trash with what Attest keeps of it elsewhere: backups, what it was before a merge, what was
 * left of an earlier edition, journal, tags and what was read of it. These belong to the account and not to the file, so
 * that they stay as long as another copy of it is in the library or the trash.
 */
export async function deleteForGood(
  profile: string,
  { item }: TrashedAccount,
  { accounts, trash }: Listed,
): Promise<void> {
  const id = await idIn(item)
  await fs.rm(item, { recursive: true, force: true })
  if (id === undefined || accounts.some((account) => account.id === id)) return
  const others = trash.filter((other) => other.item !== item).map((other) => idIn(other.item))
  if ((await Promise.all(others)).includes(id)) return
  const { backups, beforeMerge, journal, leftBehind, read } = profilePaths(profile)
  for (const kept of [backups, beforeMerge, journal, leftBehind, read])
    await fs.rm(path.join(kept, id), { recursive: true, force: true })
  await changeOrganisation(profile, ({ folders, tags: { [id]: _, ...tags } }) => ({ folders, tags }))
}

/** From the file and not from the note beside it, which anyone who shares the folder may have written. */
async function idIn(item: string): Promise<string | undefined> {
  const file = await fileIn(item)
  const contents = file ? await readAccountFile(file) : undefined
  return contents?.ok ? contents.value.id : undefined
}
