import type { KindCounts } from '../account/count-kinds'
import type { AccountId } from '../keeper/protocol'

// What the library shows of its accounts. All of it is derived from their files, but for the tags, which are this
// person's own.

/** One account file in a folder of the library. */
export interface AccountSummary {
  readonly file: string
  /** The folder of the library in which it lies, perhaps deeper down. */
  readonly folder: string
  /** Null where the file cannot be read as an account; `problem` then says why. */
  readonly id: AccountId | null
  readonly title: string
  readonly author: string
  readonly outlet: string
  readonly url: string
  /** When it was published, or else captured: `2026-03-17`, or empty. */
  readonly day: string
  readonly kinds: KindCounts
  /** Who has tagged in it, by name. */
  readonly people: readonly string[]
  /** In bytes. */
  readonly size: number
  /** ms since 1970, as the disk has it: shown, and nothing is decided by it. */
  readonly changedAt: number
  readonly problem: string | null
}

/** Another file with the same account in it, such as a folder that is synced makes of two edits at once. */
export interface AccountCopy {
  readonly file: string
  readonly size: number
  readonly changedAt: number
  /** It holds all that the first one holds, and nothing else. */
  readonly identical: boolean
}

export interface ListedAccount extends AccountSummary {
  readonly tags: readonly string[]
  readonly copies: readonly AccountCopy[]
}

export interface TrashedAccount {
  /** The folder in the trash that holds it. */
  readonly item: string
  /** Where it came from and goes back to. */
  readonly file: string
  readonly title: string
  /** ms since 1970: shown, and nothing is decided by it. */
  readonly at: number
}

export interface LibraryFolder {
  readonly path: string
  /** The one in which new accounts are made; it stays. */
  readonly first: boolean
  readonly problem: string | null
}

export interface Listing {
  readonly accounts: readonly ListedAccount[]
  readonly trash: readonly TrashedAccount[]
  readonly folders: readonly LibraryFolder[]
}
