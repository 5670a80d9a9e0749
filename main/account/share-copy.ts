import type { FileProblem } from '../../shared/account/file-problem'
import type { KeptInCopy } from '../../shared/account/kept-in-copy'
import type { Signer } from '../../shared/history/entry'
import { ok, type Result } from '../../shared/result'
import { createAccountFile, writeNewFile } from '../account-file/create'
import { readOriginalFrom } from '../account-file/read'
import type { Author } from './author'
import type { OpenAccount } from './open-account'
import { redactedCopy } from './redacted-copy'

/**
 * Writes a copy of an account to a new file and says the id of the account in it: of the same one, with all there is; or,
 * where something is to be left out, of another one that cannot be merged back.
 */
export async function shareCopy(
  account: OpenAccount,
  file: string,
  kept: KeptInCopy | 'all',
  me: Author,
  signer: Signer,
): Promise<Result<string, FileProblem>> {
  if (kept === 'all') {
    const written = await writeNewFile(file, await account.wholeCopy())
    return written.ok ? ok(account.id) : written
  }
  const { id, source, doc, genesis } = account
  const original = await readOriginalFrom(account.file, genesis)
  const copy = redactedCopy({ id, source, doc, original }, kept, me, signer)
  const written = await createAccountFile(file, copy.file)
  return written.ok ? ok(copy.id) : written
}
