import { promises as fs } from 'node:fs'
import path from 'node:path'
import { fileSentence } from '../../../shared/account/file-problem'
import type { OpenAccount } from '../../account/open-account'
import { ioProblem } from '../../account-file/io-problem'
import { forgetJournal } from '../../account-file/journal'
import { isHeld } from '../../library/is-held'
import { profilePaths } from '../../profile/profile-folder'
import { fetchState } from '../../team/fetch-state'
import { type Membership, nothingSafe, writeMembership } from '../../team/membership-file'
import { draftPlaces, remake } from '../../team/remake'
import { withAccount } from '../account'
import { refuse } from '../refusal'
import { EditRefused, syncNow } from './sync-now'
import type { Me } from './team'

/**
 * Does something with an account that its server has all of. What the server refuses is taken out of the file, which is
 * kept as it was first, so that the next attempt can succeed.
 */
export async function withSynced<T>(
  file: string,
  profile: string,
  membership: Membership,
  me: Me,
  work: (account: OpenAccount) => Promise<T>,
): Promise<T> {
  let id = ''
  try {
    return await withAccount(file, profile, async (account) => {
      id = account.id
      await syncNow(account, membership, me)
      return work(account)
    })
  } catch (error) {
    if (error instanceof EditRefused) await takeOut(error, id, file, profile, membership, me)
    throw error
  }
}

/** Leaves all as it is where a window has the file open, which does the same, or the server cannot be reached. */
async function takeOut(
  { message, reason, entries }: EditRefused,
  id: string,
  file: string,
  profile: string,
  membership: Membership,
  { signer, clock, teams }: Me,
): Promise<void> {
  const state = await fetchState(id, membership, signer, clock)
  if (!state || (await isHeld(file))) return
  const { drafts, journal } = profilePaths(profile)
  const real = await fs.realpath(file)
  const name = path.basename(file)
  const refused = { reason, at: Date.now(), entries: Object.fromEntries(entries) }
  const forget = () => forgetJournal(path.join(journal, id), real)
  const problem = await remake(real, id, state, refused, drafts, forget).then(() => undefined, ioProblem)
  if (problem) return refuse(fileSentence(problem, name))
  await writeMembership(teams, id, { ...membership, safe: nothingSafe })
  refuse(
    `${message} “${name}” is now as the server has it; as it was, it is kept as “${draftPlaces(drafts, id).file}”.`,
  )
}
