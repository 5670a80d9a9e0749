import { createHash } from 'node:crypto'
import { readPeople } from '../../shared/account/annotations'
import { accountIdOf } from '../../shared/account/genesis'
import { mapsOf } from '../../shared/account/schema'
import { nameLimit } from '../../shared/account/values'
import type { Author } from '../account/author'
import type { OpenAccount } from '../account/open-account'
import { deviceKey } from '../profile/device-key'
import { signerFor } from '../profile/device-signer'
import { readIdentity } from '../profile/identity'
import { profilePaths } from '../profile/profile-folder'
import { ofProfile } from './profile'
import { refuse } from './refusal'

/**
 * Who a command works as: the person of this profile, or the one named. A name that the account does not know yet
 * gets the same person however many commands start at once.
 */
export async function authorOf(account: OpenAccount, profile: string, name: string | undefined): Promise<Author> {
  const called = name?.trim()
  if (called === '') refuse('The author must have a name.')
  if (called && called.length > nameLimit) refuse(`The name of an author may be ${nameLimit} characters long at most.`)
  const me = await ofProfile(profile, () => readIdentity(profilePaths(profile).identity))
  if (called === undefined || called === me.name) return me
  const people = Object.entries(readPeople(account.doc))
  const known = people.find(([, person]) => person.name === called)
  if (account.role === 'commenter' || (account.role && known && (await hasOwnDevice(account, profile, known[0]))))
    refuse(`In the account of a team you work under your own name, not as “${called}”.`)
  if (known) return { id: known[0], ...known[1] }
  const id = accountIdOf(createHash('sha256').update(`person ${account.id} ${called}`).digest())
  return { id, name: called, colour: (people.length % 6) + 1 }
}

/** Whether somebody has worked in an account on any device but this one. */
async function hasOwnDevice({ doc }: OpenAccount, profile: string, person: string): Promise<boolean> {
  const key = await ofProfile(profile, () => deviceKey(profilePaths(profile).deviceKey))
  const { device: here } = signerFor(key, person)
  return [...mapsOf(doc).devices].some(
    ([device, told]) => device !== here && (told as { person?: unknown } | null)?.person === person,
  )
}
