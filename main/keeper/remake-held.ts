import path from 'node:path'
import { fileSentence } from '../../shared/account/file-problem'
import { fail, ok, type Result } from '../../shared/result'
import { forgetJournal } from '../account-file/journal'
import { fetchState } from '../team/fetch-state'
import { amendMembership } from '../team/membership-file'
import { draftPlaces } from '../team/refused-draft'
import { remake } from '../team/remake'
import type { HeldAccount } from './held-account'
import type { KeeperSetting } from './keeper-setting'
import type { RefusedWork } from './refused-work'
import type { WindowSession } from './window-session'

/**
 * Lets go of an account in which there is what its server refuses, and makes its file anew as the server has it, with what
 * is permitted of the rest; else nothing of it could ever be sent again. Where that fails, the file is as it was, and the
 * sentence says why.
 * @param viewers all that have it in view: they take no steps until it comes into view again
 */
export async function remakeHeld(
  held: HeldAccount,
  viewers: readonly WindowSession[],
  { reason, membership, clock }: RefusedWork,
  { atWork, team }: KeeperSetting,
): Promise<Result<void, string>> {
  const { account } = held
  if (!team || held.releasing) return fail('The account is being closed.')
  const { file, id } = account
  const name = path.basename(file)
  const state = await fetchState(id, membership, team.signer, clock)
  if (!state) return fail(`The server has refused a change in “${name}”, and cannot be reached now; all of it is kept.`)
  for (const viewer of viewers) viewer.rest()
  await held.release()
  const folder = atWork.journalOf?.(id)
  const { author, signer, drafts } = team
  const remade = await remake(file, {
    ...{ author, signer, state, reason, draft: draftPlaces(drafts, id) },
    forget: async () => (folder === undefined ? undefined : forgetJournal(folder, file)),
  })
  if (!remade.ok) return fail(fileSentence(remade.error, name))
  const { role, safe } = state
  await amendMembership(team.teams, id, membership.address.server, { role, safe })
  return ok(undefined)
}
