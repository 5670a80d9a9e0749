import path from 'node:path'
import { fileSentence } from '../../shared/account/file-problem'
import { fail, ok, type Result } from '../../shared/result'
import type { AtWork } from '../account/at-work'
import { ioProblem } from '../account-file/io-problem'
import { forgetJournal } from '../account-file/journal'
import type { HeldAccount } from './held-account'
import type { Merging } from './merge-desk'
import type { WindowSession } from './window-session'

/**
 * Lets go of an account and puts its file back as it was before the last merge. The sentence says what came of it; where
 * it fails, the account is still held as it was.
 * @param viewers all that have it in view: they take no steps until it comes into view again
 */
export async function undoMerge(
  held: HeldAccount,
  viewers: readonly WindowSession[],
  { atWork, merging }: { readonly atWork: AtWork; readonly merging: Merging },
): Promise<Result<string, string>> {
  const { account } = held
  const name = await merging.before.lastMerge(account)
  if (name === undefined || held.releasing)
    return fail('The account has been changed since the merge; nothing was taken back.')
  if (!account.isOnlyHere) {
    return fail(
      'A merge cannot be taken back while another program has the account open; close it there and try again.',
    )
  }
  for (const viewer of viewers) viewer.rest()
  await held.release()
  const folder = atWork.journalOf?.(account.id)
  const forget = async () => (folder === undefined ? undefined : forgetJournal(folder, account.file))
  const problem = await merging.before.putBack(account, forget).then(() => undefined, ioProblem)
  return ok(
    problem
      ? fileSentence(problem, path.basename(account.file))
      : `The account is as it was before “${name}” was merged. Merging it again brings everything back.`,
  )
}
