import type { Author } from '../account/open-account'
import { deviceKey, publicKeyHex } from './device-key'
import { computerName, readIdentity } from './identity'
import { Profile } from './profile'
import { profilePaths } from './profile-folder'

export interface PersonAtWork {
  readonly profile: Profile
  readonly author: Author
  readonly ownerKey: string
}

/** Who works here; nobody in particular where nothing of a person can be kept. */
export async function readPerson(folder: string): Promise<PersonAtWork> {
  const places = profilePaths(folder)
  const profile = await Profile.open(folder)
  if (profile.problem) {
    const author = { id: '00000000-0000-4000-8000-000000000000', name: computerName(), colour: 1 }
    return { profile, author, ownerKey: '0'.repeat(64) }
  }
  const [author, key] = await Promise.all([readIdentity(places.identity), deviceKey(places.deviceKey)])
  return { profile, author, ownerKey: publicKeyHex(key) }
}
