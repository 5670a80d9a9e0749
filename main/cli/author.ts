import { createHash } from 'node:crypto'
import { readPeople } from '../../shared/account/annotations'
import { accountIdOf } from '../../shared/account/genesis'
import type { Author, OpenAccount } from '../account/open-account'
import { readIdentity } from '../profile/identity'
import { profilePaths } from '../profile/profile-folder'
import { ofProfile } from './profile'

/**
 * Who a command works as: the person of this profile, or the one named. A name that the account does not know yet
 * gets the same person however many commands start at once.
 */
export async function authorOf(account: OpenAccount, profile: string, name: string | undefined): Promise<Author> {
  const me = await ofProfile(profile, () => readIdentity(profilePaths(profile).identity))
  if (name === undefined || name === me.name) return me
  const people = Object.entries(readPeople(account.doc))
  const known = people.find(([, person]) => person.name === name)
  if (known) return { id: known[0], ...known[1] }
  const id = accountIdOf(createHash('sha256').update(`person ${account.id} ${name}`).digest())
  return { id, name, colour: (people.length % 6) + 1 }
}
