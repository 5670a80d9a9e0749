import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import type { Author } from '../account/author'
import { deviceKey } from './device-key'
import { computerName, readIdentity } from './identity'
import { Profile } from './profile'
import { profilePaths } from './profile-folder'

export interface PersonAtWork {
  readonly profile: Profile
  readonly author: Author
  readonly key: KeyObject
}

/** Who works here; nobody in particular, with a key for this once, where nothing of a person can be kept. */
export async function readPerson(folder: string): Promise<PersonAtWork> {
  const places = profilePaths(folder)
  const profile = await Profile.open(folder)
  if (profile.problem) {
    const author = { id: '00000000-0000-4000-8000-000000000000', name: computerName(), colour: 1 }
    return { profile, author, key: generateKeyPairSync('ed25519').privateKey }
  }
  const [author, key] = await Promise.all([readIdentity(places.identity), deviceKey(places.deviceKey)])
  return { profile, author, key }
}
