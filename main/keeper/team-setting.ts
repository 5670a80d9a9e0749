import type { Signer } from '../../shared/history/entry'
import type { Author } from '../account/author'

/** Who works in teams here, and where what is theirs is kept. */
export interface TeamSetting {
  readonly author: Author
  readonly signer: Signer
  /** The folder of what is known of teams. */
  readonly teams: string
  /** The folder of what servers have refused. */
  readonly drafts: string
  /** The folder of what this computer hosts. */
  readonly hosted?: string | undefined
}
