import type { PersonId } from '../../shared/account/annotation'
import type { FileProblem } from '../../shared/account/file-problem'
import type { Signer } from '../../shared/history/entry'
import type { Role } from '../../shared/team/role'
import type { FoundWhole } from './backups'
import type { Compactor } from './compaction'

/** What a program brings to the accounts it opens. */
export interface AtWork {
  /** The device that signs what a person does here. */
  signerOf(person: PersonId): Signer
  /** The folder of an account's journals; without one, none is kept. */
  readonly journalOf?: (accountId: string) => string
  readonly compact?: Compactor
  /** What this person may do in an account that is a team's; undefined where it is nobody else's. */
  readonly roleIn?: (accountId: string) => Promise<Role | undefined>
  /** Keeps a copy of a file as it was found whole, while work on it begins. */
  readonly backUp?: (found: FoundWhole) => Promise<FileProblem | undefined>
}
