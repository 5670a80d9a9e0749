import { type AccountEntities, noEntities } from './account-entities'
import { type AccountSays, libraryEntities } from './library-entities'
import type { LibraryEntity } from './library-entity'
import { type LikelySame, likelySame } from './likely-same'
import { areTwoBy, type SaidTwo } from './not-the-same'

/** What the registry of a library says. */
export interface RegistrySays {
  readonly entities: AccountEntities
  readonly two: readonly SaidTwo[]
}

export const emptyRegistry: RegistrySays = { entities: noEntities, two: [] }

/** Everybody whom the accounts of a library speak of. */
export interface Cast {
  readonly registry: RegistrySays
  /** In the order of their names. */
  readonly entities: readonly LibraryEntity[]
  /** By all ids that each goes by. */
  readonly byId: ReadonlyMap<string, LibraryEntity>
  readonly likely: readonly LikelySame[]
}

/** @param accounts as of `libraryEntities` */
export function castOf(accounts: readonly AccountSays[], registry: RegistrySays): Cast {
  const compare = new Intl.Collator('en', { numeric: true }).compare
  const entities = [...libraryEntities(accounts, registry.entities)].sort(
    (a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1),
  )
  const byId = new Map(entities.flatMap((entity) => entity.all.map((id) => [id, entity])))
  const areTwo = areTwoBy(registry.two)
  return { registry, entities, byId, likely: likelySame(entities, (a, b) => areTwo(a.all, b.all)) }
}
