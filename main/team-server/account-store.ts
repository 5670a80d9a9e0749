import type { Genesis } from '../../shared/account/genesis'
import type { NamedUpdate } from '../account-file/payloads'
import type { TeamEvent } from './team-event'

/** What is kept of one account, and nothing of who is connected: several servers could share it. */
export interface AccountStore {
  readonly genesis: Genesis
  /** Everything of its documents, to be taken once. */
  takeUpdates(): readonly NamedUpdate[]
  readonly events: readonly TeamEvent[]
  /** How much of what has happened to the team cannot be read. */
  readonly eventsDamaged: number
  /** Says whether the updates are on the disk; a disk that refuses them is not waited for. */
  append(updates: readonly NamedUpdate[]): Promise<boolean>
  appendEvent(event: TeamEvent): Promise<boolean>
  /** In bytes. */
  readonly size: number
  close(): Promise<void>
}

/** Where accounts are kept. */
export interface Stores {
  /** Undefined where there is no such account. */
  open(account: string): Promise<AccountStore | undefined>
}
