import { promises as fs } from 'node:fs'
import { draftBeside } from '../draft'
import type { FoundFile } from '../library/scan-folder'
import type { IndexedAccount } from './indexed-account'

// One file of the index for each account file: what is listed of it, its annotations, whom they speak of, and on
// whose word its claims stand. Raised with every change of what is kept or of how words are folded; an index of another
// version is made anew.
const version = 8

interface Head {
  readonly version: number
  readonly account: IndexedAccount
}

/** Does not wait for the disk: what a power cut takes away is read from the account again. */
export async function writeHeadFile(file: string, account: IndexedAccount): Promise<void> {
  const draft = draftBeside(file)
  await fs.writeFile(draft, JSON.stringify({ version, account } satisfies Head))
  await fs.rename(draft, file)
}

/** Undefined unless it was made of this very file as it is now. */
export async function readHeadFile(file: string, found: FoundFile): Promise<IndexedAccount | undefined> {
  try {
    const head = JSON.parse(await fs.readFile(file, 'utf8')) as Head
    return head.version === version && isOf(head.account, found) ? head.account : undefined
  } catch {
    return undefined
  }
}

/** Files only grow or are replaced, so that one of the same size and date has not changed. */
export const isOf = ({ summary }: IndexedAccount, found: FoundFile): boolean =>
  summary.file === found.file &&
  summary.folder === found.folder &&
  summary.size === found.size &&
  summary.changedAt === found.changedAt
