import path from 'node:path'
import { fileSentence } from '../../shared/account/file-problem'
import { fail, ok, type Result } from '../../shared/result'
import type { AtWork } from '../account/at-work'
import { ioProblem } from '../account-file/io-problem'
import { forgetJournal } from '../account-file/journal'
import type { HeldAccount } from './held-account'
import type { Merging } from './merge-desk'
import type { WindowSession } from './window-session'

/** The file whose merge was taken back, unless `problem` says why its account is still as it was merged. */
interface TakenBack {
  readonly name: string
  readonly problem: string | undefined
}

/**
 * Lets go of an account and puts its file back as it was before the last merge. Where it fails, the
 * account is still held as it was.
 * @param viewers all that have it in view: they take no steps until it comes into view again
 */
export async function undoMerge(
  held: HeldAccount,
  viewers: readonly WindowSession[],
  { atWork, merging }: { readonly atWork: AtWork; readonly merging: Merging },
): Promise<Result<TakenBack, string>> {
  const { account } = held
  const last = await merging.before.lastMerge(account)
  if (!last?.undoable || held.releasing)
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
  return ok({ name: last.name, problem: problem && fileSentence(problem, path.basename(account.file)) })
}
