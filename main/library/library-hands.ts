import type { ReplyId } from '../../shared/account/discussion'
import type { Signer } from '../../shared/history/entry'
import type { AccountId } from '../../shared/keeper/protocol'
import type { Author } from '../account/author'
import type { OpenAccount } from '../account/open-account'

/** What the keeper does for the library, since it alone writes to open accounts. */
export interface LibraryHands {
  readonly profile: string
  readonly author: Author
  signerOf(author: Author): Signer
  /** Opens an account in a window. */
  open(window: number, file: string, notices?: readonly string[]): Promise<void>
  /** The account that a window has in view. */
  inView(window: number): OpenAccount | undefined
  /** Works on an account that need not be open; the sentence says why that could not be. */
  withAccount<T>(file: string, work: (account: OpenAccount) => Promise<T>): Promise<T | string>
  /** Closes an account wherever it is open; the sentence says why that could not be. */
  letGo(file: string): Promise<string | undefined>
  /** Shows a window what merging a copy into the account in view would come to; it goes to the trash once it is merged. */
  merge(window: number, copy: string): Promise<void>
  /** A file is no longer where it was. */
  forget(file: string): void
  /** An account is called otherwise. */
  renamed(file: string, title: string): void
  /** Which replies of an account this person has read … */
  readOf(account: AccountId): Promise<ReadonlySet<ReplyId>>
  /** … and has read by now, whether or not it is open. */
  noteRead(account: AccountId, replies: readonly ReplyId[]): Promise<void>
  /** Shows a file in its folder. */
  reveal(file: string): void
}
