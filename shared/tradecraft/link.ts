import type { Deletion, PersonId } from '../account/annotation'
import type { Ranges } from '../account/range'
import type { ActorRole, LinkType, Quotation } from './vocabulary'

export type LinkId = string

/** An annotation or an entity of this account, or a claim of another. */
export type LinkEnd = string | { readonly account: string; readonly id: string }

/** What ties one thing to another, with every edit since laid over what was made. */
export interface Link {
  readonly id: LinkId
  readonly type: LinkType
  readonly from: string
  readonly to: LinkEnd
  /** The reporting words of an attribution, in UTF-16 units of the text. */
  readonly cue: Ranges
  readonly quotation: Quotation | null
  /** What whom a claim is about is to it. */
  readonly role: ActorRole | null
  readonly by: PersonId
  /** ms since 1970, by the writer's clock. */
  readonly at: number
  readonly deleted: Deletion | null
}

/** An end as one word, to be compared: an id, or `account:id`. */
export const endKey = (end: LinkEnd): string => (typeof end === 'string' ? end : `${end.account}:${end.id}`)
