import path from 'node:path'
import * as Y from 'yjs'
import { fileSentence } from '../../shared/account/file-problem'
import type { Role } from '../../shared/team/role'
import { applyUpdates } from '../account/apply-updates'
import type { AtWork } from '../account/at-work'
import { OpenAccount } from '../account/open-account'
import type { Health } from '../account/shared-file'
import { draftCompacted } from '../account-file/compacted-draft'
import { type AccountContents, readAccountFile } from '../account-file/read'
import { atWork } from '../profile/at-work'
import { deviceKey } from '../profile/device-key'
import { readIdentity } from '../profile/identity'
import { profilePaths } from '../profile/profile-folder'
import { recallTeam } from '../team/membership-file'
import { ofProfile } from './profile'
import { Refusal, refuse } from './refusal'
import { forgottenSentence } from './team/forgotten-sentence'

export interface ReadAccount extends AccountContents {
  readonly doc: Y.Doc
}

/** Reads an account without holding it: everything acknowledged is in the file, whoever has it open. */
export async function readAccount(file: string): Promise<ReadAccount> {
  const contents = await readAccountFile(file)
  if (!contents.ok) return refuse(fileSentence(contents.error, path.basename(file)))
  const doc = new Y.Doc()
  const unreadable = applyUpdates(doc, contents.value.updates)
  return { ...contents.value, doc, damaged: contents.value.damaged + unreadable }
}

/** Opens an account to change it, and lets go of it whatever happens. */
export async function withAccount<T>(
  file: string,
  profile: string,
  work: (account: OpenAccount) => Promise<T>,
): Promise<T> {
  const opened = await OpenAccount.open(file, await atWorkIn(profile))
  if (!opened.ok) return refuse(fileSentence(opened.error, path.basename(file)))
  try {
    return await work(opened.value)
  } finally {
    await opened.value.close()
  }
}

/** What the command line brings to an account: the person and the device of its profile. */
export const atWorkIn = (profile: string): Promise<AtWork> =>
  ofProfile(profile, async () => {
    const { identity, deviceKey: file, teams } = profilePaths(profile)
    const [me, key] = await Promise.all([readIdentity(identity), deviceKey(file)])
    return { ...atWork(profile, me.id, key, draftCompacted), roleIn: (id) => roleIn(teams, id) }
  })

/** Nothing is changed while it is not known what this person may do. */
async function roleIn(teams: string, id: string): Promise<Role | undefined> {
  const known = await recallTeam(teams, id)
  if (known.kind === 'damaged') return refuse(forgottenSentence(known))
  return known.kind === 'known' ? known.membership.role : undefined
}

/** Waits until it is on the disk; refuses as soon as the disk does. */
export function savedOrRefused(account: OpenAccount, saved: Promise<void>): Promise<void> {
  const refused = new Promise<never>((_, reject) => {
    const hear = (problem: Health) => problem && reject(new Refusal(fileSentence(problem, path.basename(account.file))))
    account.onHealth(hear)
    hear(account.health)
  })
  return Promise.race([saved, refused])
}
