import { existsSync } from 'node:fs'
import type { FileProblem } from '../../shared/account/file-problem'
import type { Signer } from '../../shared/history/entry'
import { ok, type Result } from '../../shared/result'
import type { Author } from '../account/author'
import { newAccount } from '../account/new-account'
import { createAccountFile } from '../account-file/create'

// The registry is an account file like any other, so that saving, history, merging and backups are the same. It lies in
// the profile, beside what else is said of all folders of the library at once, and not in one of them: there it would be
// listed, shared and thrown away as an account.

const text = 'This is the registry of a library: whom its accounts speak of, and which of them are one.\n'

/** Makes the registry where there is none yet. */
export async function ensureRegistry(file: string, owner: Author, signer: Signer): Promise<Result<void, FileProblem>> {
  if (existsSync(file)) return ok(undefined)
  const blocks = [{ type: 'paragraph' as const, start: 0, end: text.length }]
  const material = { text, blocks, title: 'Registry of the library', meta: {}, warnings: [] }
  const made = await createAccountFile(file, newAccount(material, owner, signer).file)
  // The app and the command line may both be at it.
  return made.ok || made.error.kind !== 'already-there' ? made : ok(undefined)
}
