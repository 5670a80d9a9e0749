import type { FileProblem } from '../../shared/account/file-problem'
import { fail, ok, type Result } from '../../shared/result'
import type { OpenAccount } from '../account/open-account'
import { ioProblem } from '../account-file/io-problem'
import type { NamedUpdate } from '../account-file/payloads'
import { type BeforeMerge, stateOf } from './before-merge'

/**
 * Merges what another copy holds into an open account, once its file is kept as it is. What is done in the account while
 * the file is being copied belongs to what is kept, so that then it is copied again.
 * @param name the file that the updates are from
 * @returns the state of the account as merged, as `stateOf` has it
 */
export async function mergeInto(
  account: OpenAccount,
  updates: readonly NamedUpdate[],
  name: string,
  before: BeforeMerge,
): Promise<Result<string, FileProblem>> {
  let kept: string | undefined
  while (kept !== stateOf(account.doc)) {
    const unsaved = await account.settled()
    if (unsaved) return fail(unsaved)
    kept = stateOf(account.doc)
    const problem = await before.keep(account).then(() => undefined, ioProblem)
    if (problem) return fail(problem)
  }
  void account.adopt(updates)
  const merged = stateOf(account.doc)
  // What cannot be saved now waits in memory, as everything does, and the window says so.
  if (!(await account.settled())) await before.noteMerged(account, merged, name).catch(ioProblem)
  return ok(merged)
}
