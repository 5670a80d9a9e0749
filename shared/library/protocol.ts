import type { ReplyId } from '../account/discussion'
import type { AccountId } from '../keeper/protocol'
import type { EntityAnswer, EntityQuery } from '../registry/entity-query'
import type { RegistryAction } from '../registry/registry-action'
import type { Elsewhere } from '../tradecraft/elsewhere'
import type { FoundClaim } from './find-claims'
import type { ElsewhereQuery } from './gather-elsewhere'
import type { InboxLetter } from './inbox'
import type { Listing } from './listing'
import type { RestingElsewhere, RestingQuery } from './resting-elsewhere'
import type { SearchQuery, SearchResults } from './search'

// What a window and the keeper say to each other about the library, over the port on which they speak of the account in
// view. Files are named by the paths that a listing or a search has told; any other is refused.

export type LibraryRequest =
  /** As long as a window shows the library, it is told of every change in it. */
  | { readonly type: 'watch'; readonly on: boolean }
  /** From now on the window is told of what others have said in all accounts: at once, and whenever that is other. */
  | { readonly type: 'inbox' }
  /** These have been read by whoever works in the window, in accounts that need not be in view. */
  | { readonly type: 'mark-read'; readonly read: readonly ReadLetters[] }
  /** `file`: only in this account, and then more of it. */
  | { readonly type: 'search'; readonly ask: number; readonly query: SearchQuery; readonly file?: string | undefined }
  /** From now on the window is told of these, and whenever they are other; null ends that. */
  | { readonly type: 'entities'; readonly query: EntityQuery | null }
  | { readonly type: 'registry'; readonly action: RegistryAction }
  /** From now on the window is told what other accounts say of the claims of this one; null ends that. */
  | { readonly type: 'elsewhere'; readonly query: ElsewhereQuery | null }
  /** Looks for claims of other accounts than this. */
  | { readonly type: 'claims'; readonly ask: number; readonly words: string; readonly except: AccountId }
  /** Asks what of other accounts would be worth less if what is named were. */
  | { readonly type: 'resting'; readonly ask: number; readonly query: RestingQuery }
  | { readonly type: 'open'; readonly file: string }
  | { readonly type: 'rename'; readonly file: string; readonly title: string }
  /** Opens the account at what merging this copy into it would come to; once it is merged, the copy goes to the trash. */
  | { readonly type: 'merge-copies'; readonly file: string; readonly copy: string }
  | { readonly type: 'duplicate'; readonly file: string }
  | { readonly type: 'trash'; readonly file: string }
  | { readonly type: 'restore'; readonly item: string }
  | { readonly type: 'delete-for-good'; readonly item: string }
  | { readonly type: 'tag'; readonly id: AccountId; readonly tags: readonly string[] }
  | { readonly type: 'reveal'; readonly file: string }
  | { readonly type: 'remove-folder'; readonly path: string }
  /** Throws the index away and makes it anew. */
  | { readonly type: 'rebuild' }
  /** Copies the account in view into the library and opens it there. */
  | { readonly type: 'add' }

export interface ReadLetters {
  readonly account: AccountId
  readonly replies: readonly ReplyId[]
}

export interface ToLibrary {
  readonly type: 'library'
  readonly request: LibraryRequest
}

export type LibraryNews =
  | { readonly type: 'listed'; readonly listing: Listing }
  /** Newest first. */
  | { readonly type: 'inbox'; readonly letters: readonly InboxLetter[] }
  /** How many account files have been read for the index, of how many; null once all are. */
  | { readonly type: 'progress'; readonly progress: IndexProgress | null }
  | { readonly type: 'entities'; readonly answer: EntityAnswer }
  | { readonly type: 'elsewhere'; readonly elsewhere: Elsewhere }
  | { readonly type: 'claims'; readonly ask: number; readonly found: readonly FoundClaim[] }
  | { readonly type: 'resting'; readonly ask: number; readonly answer: RestingElsewhere }
  | { readonly type: 'found'; readonly ask: number; readonly results: SearchResults }
  /** What was done, or why it was not. */
  | { readonly type: 'said'; readonly sentence: string; readonly refused: boolean }

export interface IndexProgress {
  readonly done: number
  readonly total: number
}

export interface FromLibrary {
  readonly type: 'library'
  readonly news: LibraryNews
}
