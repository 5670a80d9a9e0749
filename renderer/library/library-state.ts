import type { AnnotationId } from '../../shared/account/annotation'
import type { Range } from '../../shared/account/range'
import type { AccountHead, AccountId } from '../../shared/keeper/protocol'
import type { FoundClaim } from '../../shared/library/find-claims'
import type { InboxLetter } from '../../shared/library/inbox'
import type { Listing } from '../../shared/library/listing'
import type { IndexProgress } from '../../shared/library/protocol'
import type { RestingElsewhere } from '../../shared/library/resting-elsewhere'
import type { AccountHits, SearchQuery, SearchResults } from '../../shared/library/search'
import type { EntityAnswer, EntityQuery } from '../../shared/registry/entity-query'
import type { Order } from './sort-accounts'

/** Where to go in an account that is being opened. */
export interface Destination {
  readonly account: AccountId
  /** Null where nothing in it was looked for. */
  readonly range: Range | null
  /** The annotation there, if it is one that was found. */
  readonly annotation: AnnotationId | null
}

/** From where somebody went to a claim of another account. */
export interface Visit {
  readonly from: Pick<AccountHead, 'file' | 'id' | 'title'>
  readonly annotation: AnnotationId
  /** The account gone to. */
  readonly to: AccountId
}

export interface LibraryState {
  /** Null until the keeper has looked. */
  readonly listing: Listing | null
  readonly progress: IndexProgress | null
  readonly query: SearchQuery
  /** Of the query as it was last answered; null where nothing is looked for. */
  readonly results: SearchResults | null
  /** The query has changed since. */
  readonly searching: boolean
  /** Everything that was found in an account, where more than the first of it was asked for. */
  readonly whole: ReadonlyMap<string, AccountHits>
  readonly order: Order
  /** Why what was asked for last was not done; it stands until something else is. */
  readonly problem: string | null
  readonly destination: Destination | null
  /** What others have said in all accounts, newest first; null until the keeper has told. */
  readonly letters: readonly InboxLetter[] | null
  /** What is asked for of those whom accounts speak of; null while nothing is. */
  readonly entityQuery: EntityQuery | null
  /** As it was answered last, perhaps to a query before that. */
  readonly entities: EntityAnswer | null
  /** Claims of other accounts that were looked for, and what for; null until the keeper has answered. */
  readonly claims: { readonly words: string; readonly found: readonly FoundClaim[] } | null
  /** What of other accounts rests on a source, and on which; null until the keeper has answered. */
  readonly resting: { readonly source: string; readonly answer: RestingElsewhere } | null
  /** Accounts that were left for a claim of another, the first of them first. */
  readonly visits: readonly Visit[]
  /** Counts how often the search field was asked for. */
  readonly fieldWanted: number
}

export const noQuery: SearchQuery = { words: '' }

export const initialLibrary: LibraryState = {
  listing: null,
  progress: null,
  query: noQuery,
  results: null,
  searching: false,
  whole: new Map(),
  order: { column: 'title', descending: false },
  problem: null,
  destination: null,
  letters: null,
  entityQuery: null,
  entities: null,
  claims: null,
  resting: null,
  visits: [],
  fieldWanted: 0,
}

/** Whether a query asks for anything. A tag alone narrows the list of accounts. */
export const asksForWords = ({ words, kind, author = '', coded = '', from = '', to = '' }: SearchQuery): boolean =>
  words.trim() !== '' || kind !== undefined || author.trim() !== '' || coded.trim() !== '' || from !== '' || to !== ''
