import type { EntityId } from '../tradecraft/entity'
import type { LinkId } from '../tradecraft/link'
import type { Difference } from './library-entity'

/** What a person can say of whom the accounts of the library speak of. Ids are UUIDs. */
export type RegistryAction =
  /** The first is the second. */
  | { readonly do: 'merge'; readonly from: string; readonly to: string }
  /** Takes back somebody's word that two of those who are one entity are the same, wherever it stands. */
  | { readonly do: 'unmerge'; readonly id: string; readonly link: LinkId }
  /** They are not the same, and are not suggested any more. */
  | { readonly do: 'say-two'; readonly a: string; readonly b: string; readonly reason: string }
  | { readonly do: 'say-two-no-more'; readonly a: string; readonly b: string }
  /** One of the values that the registry and accounts have is that of all of them. */
  | { readonly do: 'take'; readonly id: EntityId; readonly field: Difference['field']; readonly value: string }
  /** In the registry, and in every account that has entered them. */
  | { readonly do: 'rename'; readonly id: EntityId; readonly name: string }
