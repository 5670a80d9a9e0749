import type { EntityId } from '../tradecraft/entity'
import type { EntityType } from '../tradecraft/vocabulary'
import type { AccountSeen, Mentioned, SaidSame } from './account-entities'

// Whoever the accounts of the library speak of, as a list shows them.

/** Where something is said: in an account, or, null, in the registry. */
export type Place = AccountSeen | null

export interface Sighting extends Mentioned {
  readonly account: AccountSeen
}

/** A name that somebody goes by. */
export interface SeenName {
  readonly name: string
  /** The passage that calls them so, the first in the earliest account; null where they are only entered so. */
  readonly first: Sighting | null
  /** How many passages call them so. */
  readonly count: number
  /** Where they are entered under this name. */
  readonly entered: readonly Place[]
}

/** Somebody's word that two are one, and where it stands. */
export interface Merge extends SaidSame {
  readonly fromName: string
  readonly toName: string
  readonly place: Place
}

/** What the registry or an account has of an entity, and another has otherwise. */
export interface Difference {
  readonly id: EntityId
  readonly field: 'name' | 'entityType'
  readonly values: readonly { readonly value: string; readonly places: readonly Place[] }[]
}

export interface LibraryEntity {
  /** The one that stands for all that are the same. */
  readonly id: EntityId
  /** … and those, itself among them. */
  readonly all: readonly string[]
  readonly name: string
  /** Null where nobody has entered them. */
  readonly type: EntityType | null
  readonly inRegistry: boolean
  /** The name first, then those that are seen most. */
  readonly names: readonly SeenName[]
  readonly merges: readonly Merge[]
  readonly differences: readonly Difference[]
  /** In the order of the accounts, then of the text. */
  readonly mentions: readonly Sighting[]
  /** In how many accounts. */
  readonly accounts: number
}

/** Somebody has said who it is: it is more than a passage that was tagged. */
export const isKnown = ({ type, all }: Pick<LibraryEntity, 'type' | 'all'>): boolean => type !== null || all.length > 1
