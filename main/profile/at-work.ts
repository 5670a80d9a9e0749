import type { KeyObject } from 'node:crypto'
import path from 'node:path'
import type { PersonId } from '../../shared/account/annotation'
import type { Signer } from '../../shared/history/entry'
import type { AtWork } from '../account/open-account'
import type { Compactor } from '../account/shared-file'
import { deviceSigner, signerFor } from './device-signer'
import { profilePaths } from './profile-folder'

/**
 * What a program of this profile brings to the accounts it opens.
 * @param me whose device this is: what is done under other names is signed with other keys
 */
export function atWork(profile: string, me: PersonId, key: KeyObject, compact?: Compactor): AtWork {
  const signers = new Map<PersonId, Signer>()
  const { journal } = profilePaths(profile)
  return {
    signerOf: (person) => {
      const signer = signers.get(person) ?? (person === me ? deviceSigner(key) : signerFor(key, person))
      signers.set(person, signer)
      return signer
    },
    journalOf: (accountId) => path.join(journal, accountId),
    ...(compact && { compact }),
  }
}
