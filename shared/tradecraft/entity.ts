import type { Deletion, PersonId } from '../account/annotation'
import type { EntityType } from './vocabulary'

/** The same in every account. A passage that nobody has resolved is an entity of its own, under the annotation's id. */
export type EntityId = string

/** Whoever or whatever accounts speak of or go by, as a person sees it: with every edit since laid over what was made. */
export interface Entity {
  readonly id: EntityId
  readonly type: EntityType
  readonly name: string
  readonly by: PersonId
  /** ms since 1970, by the writer's clock. */
  readonly at: number
  readonly deleted: Deletion | null
}
