import path from 'node:path'
import { fileSentence } from '../../../shared/account/file-problem'
import type { Signer } from '../../../shared/history/entry'
import type { ServerAddress } from '../../../shared/team/invitation'
import type { Author } from '../../account/author'
import { type FileContents, readAccountFile } from '../../account-file/read'
import { deviceKey } from '../../profile/device-key'
import { deviceSigner } from '../../profile/device-signer'
import { readIdentity } from '../../profile/identity'
import { profilePaths } from '../../profile/profile-folder'
import { findServer } from '../../team/find-server'
import { hostOf } from '../../team/host-of'
import { type Membership, recallTeam } from '../../team/membership-file'
import { serverSentence } from '../../team/problem-sentence'
import { repairMembership } from '../../team/repair-membership'
import { ServerClock } from '../../team/server-clock'
import { type ServerProblem, ServerRequests } from '../../team/server-requests'
import { ofProfile } from '../profile'
import { refuse } from '../refusal'
import { forgottenSentence } from './forgotten-sentence'

/** Who works here, as teammates know them. */
export interface Me {
  readonly author: Author
  readonly signer: Signer
  readonly clock: ServerClock
  readonly teams: string
}

export const meIn = (profile: string): Promise<Me> =>
  ofProfile(profile, async () => {
    const { identity, deviceKey: file, teams } = profilePaths(profile)
    const [author, key] = await Promise.all([readIdentity(identity), deviceKey(file)])
    return { author, signer: deviceSigner(key), clock: new ServerClock(), teams }
  })

export async function contentsOf(file: string): Promise<FileContents> {
  const contents = await readAccountFile(file)
  return contents.ok ? contents.value : refuse(fileSentence(contents.error, path.basename(file)))
}

/** The team that an account belongs to, as this device knows it, or as its server says where that is damaged. */
export async function membershipOf({ teams, signer, clock }: Me, id: string, file: string): Promise<Membership> {
  const known = await recallTeam(teams, id)
  if (known.kind === 'known') return known.membership
  if (known.kind === 'none')
    return refuse(`“${path.basename(file)}” is not shared with anybody from here; share it with “attest share” first.`)
  const { address } = known
  if (!address) return refuse(forgottenSentence(known))
  const repaired = await repairMembership(teams, id, address, signer, clock)
  return repaired.ok ? repaired.value : refuseFor(repaired.error, address)
}

export const requestsTo = (address: ServerAddress, account: string, { signer, clock }: Me): ServerRequests =>
  new ServerRequests(address, account, signer, clock)

export const refuseFor = (problem: ServerProblem, address: Pick<ServerAddress, 'url'>): never =>
  refuse(serverSentence(problem, hostOf(address)))

/** Which server it is that answers at an address that somebody has typed. */
export async function addressOf(typed: string, certificate: string | undefined): Promise<ServerAddress> {
  const found = await findServer(typed, certificate)
  return found.ok ? found.value : refuse(found.error)
}
