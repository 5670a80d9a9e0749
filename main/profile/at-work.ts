import type { KeyObject } from 'node:crypto'
import path from 'node:path'
import type { PersonId } from '../../shared/account/annotation'
import type { Signer } from '../../shared/history/entry'
import type { AtWork } from '../account/at-work'
import { Backups } from '../account/backups'
import type { Compactor } from '../account/compaction'
import { roleIn } from '../team/membership-file'
import { deviceSigner, signerFor } from './device-signer'
import { profilePaths } from './profile-folder'

/**
 * What a program of this profile brings to the accounts it opens.
 * @param me whose device this is: what is done under other names is signed with other keys
 */
export function atWork(profile: string, me: PersonId, key: KeyObject, compact?: Compactor): AtWork {
  const signers = new Map<PersonId, Signer>()
  const { journal, backups: folder, teams } = profilePaths(profile)
  const backups = new Backups(folder)
  return {
    signerOf: (person) => {
      const signer = signers.get(person) ?? (person === me ? deviceSigner(key) : signerFor(key, person))
      signers.set(person, signer)
      return signer
    },
    journalOf: (accountId) => path.join(journal, accountId),
    roleIn: (accountId) => roleIn(teams, accountId),
    backUp: (found) => backups.keep(found, today()),
    ...(compact && { compact }),
  }
}

/** `2026-11-25`, where this computer is. */
function today(): string {
  const now = new Date()
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
