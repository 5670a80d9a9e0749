import { promises as fs } from 'node:fs'
import path from 'node:path'
import type { FileProblem } from '../../shared/account/file-problem'
import type { AccountSummary } from '../../shared/library/listing'
import { fail, ok, type Result } from '../../shared/result'
import { ioProblem } from '../account-file/io-problem'
import { readAccountFile } from '../account-file/read'
import { makeFolder } from '../make-folder'
import { CopyComparison } from './copies'
import { copyToFree } from './free-name'

export interface AddedAccount {
  /** Where it is in the library. */
  readonly file: string
  /** The library had the account, and this is that one: nothing was copied; or with other contents: now it has both. */
  readonly before: 'identical' | 'different' | null
}

/** Copies an account file from elsewhere into a folder of the library. The file it came from stays as it is. */
export async function addAccount(
  file: string,
  folder: string,
  accounts: readonly AccountSummary[],
): Promise<Result<AddedAccount, FileProblem>> {
  const contents = await readAccountFile(file)
  if (!contents.ok) return contents
  const known = accounts.filter(({ id }) => id === contents.value.id)
  try {
    const identical = await findIdentical(file, known)
    if (identical) return ok({ file: identical.file, before: 'identical' })
    makeFolder(folder)
    const name = `${path.basename(file).replace(/\.attest$/i, '')}.attest`
    const added = await copyToFree(file, path.join(folder, name))
    return ok({ file: added, before: known.length > 0 ? 'different' : null })
  } catch (error) {
    return fail(ioProblem(error))
  }
}

async function findIdentical(file: string, known: readonly AccountSummary[]): Promise<AccountSummary | undefined> {
  const { size, mtimeMs: changedAt } = await fs.stat(file)
  const comparison = new CopyComparison()
  for (const account of known) {
    if (await comparison.areIdentical({ file, size, changedAt }, account)) return account
  }
  return undefined
}
