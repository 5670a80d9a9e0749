import { createHash } from 'node:crypto'
import { readPeople } from '../../shared/account/annotations'
import { accountIdOf } from '../../shared/account/genesis'
import { nameLimit } from '../../shared/account/values'
import type { Author } from '../account/author'
import type { OpenAccount } from '../account/open-account'
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
  if (known) return { id: known[0], ...known[1] }
  const id = accountIdOf(createHash('sha256').update(`person ${account.id} ${called}`).digest())
  return { id, name: called, colour: (people.length % 6) + 1 }
}
