import type { FileProblem } from '../../shared/account/file-problem'
import type { MergedState } from '../../shared/keeper/protocol'
import { fail, ok, type Result } from '../../shared/result'
import type { OpenAccount } from '../account/open-account'
import { ioProblem } from '../account-file/io-problem'
import type { NamedUpdate } from '../account-file/payloads'
import { type BeforeMerge, stateOf } from './before-merge'

/**
 * Merges what another copy holds into an open account, once its file is kept as it is. What is done in the account while
 * the file is being copied belongs to what is kept, so that then it is copied again.
 * @param report what that comes to, to be kept with it
 * @returns whether nothing else has been done in it by the time all of that is saved
 */
export async function mergeInto(
  account: OpenAccount,
  updates: readonly NamedUpdate[],
  report: MergedState,
  before: BeforeMerge,
): Promise<Result<boolean, FileProblem>> {
  let kept: string | undefined
  while (kept !== stateOf(account)) {
    const unsaved = await account.settled()
    if (unsaved) return fail(unsaved)
    kept = stateOf(account)
    const problem = await before.keep(account).then(() => undefined, ioProblem)
    if (problem) return fail(problem)
  }
  void account.adopt(updates)
  const merged = stateOf(account)
  // What cannot be saved now waits in memory, as everything does, and the window says so.
  if (!(await account.settled())) await before.noteMerged(account, merged, report).catch(ioProblem)
  return ok(merged === stateOf(account))
}
