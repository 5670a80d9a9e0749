import type { AnnotationId } from '../account/annotation'
import type { Kind } from '../account/kind'
import type { Range } from '../account/range'
import type { AccountId } from '../keeper/protocol'

/** What to look for in all accounts. What is left out or empty does not narrow the search. */
export interface SearchQuery {
  /** Every word must stand in one paragraph or annotation, at the beginning of a word; "words in quotes" as they are. */
  readonly words: string
  readonly kind?: Kind | undefined
  /** Part of the name of who tagged, or of who wrote or published the account. */
  readonly author?: string | undefined
  /** The first and the last day, `2026-03-17`: of tagging, or of the account's publication. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Part of the name of a tag of the codebook that a passage has, or of one above that. */
  readonly coded?: string | undefined
  /** Only accounts that this person has given this tag. */
  readonly tag?: string | undefined
}

/** Some words of a text around what was looked for. */
export interface Excerpt {
  readonly text: string
  /** What was found, as stretches of `text` in UTF-16 code units. */
  readonly marks: readonly Range[]
  readonly cutBefore: boolean
  readonly cutAfter: boolean
}

export type Hit =
  /** A paragraph; `range` is the first of the words found, in the account's text. */
  | { readonly type: 'passage'; readonly range: Range; readonly excerpt: Excerpt }
  | {
      readonly type: 'annotation'
      readonly id: AnnotationId
      readonly kind: Kind
      /** The name of who made it. */
      readonly author: string
      /** ms since 1970. */
      readonly at: number
      readonly range: Range
      readonly excerpt: Excerpt
      readonly note: Excerpt | null
      /** The first reply that was found. */
      readonly reply: { readonly author: string; readonly excerpt: Excerpt } | null
    }
  /** Who wrote or published the account, and where. */
  | { readonly type: 'about'; readonly excerpt: Excerpt }

export interface AccountHits {
  readonly file: string
  readonly id: AccountId
  readonly title: Excerpt
  /** The first of them, in text order. */
  readonly hits: readonly Hit[]
  /** How many there are; at least so many where `more` says so. */
  readonly count: number
  readonly more: boolean
}

export interface SearchResults {
  /** The accounts with a title that has the words first, then those with the most hits. */
  readonly groups: readonly AccountHits[]
  /** In how many accounts … */
  readonly accounts: number
  /** … how much was found; at least so much where `more` says so. */
  readonly count: number
  readonly more: boolean
}
