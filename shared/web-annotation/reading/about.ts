import type { PersonId } from '../../account/annotation'
import type { ReadItem } from './item'
import type { Place } from './place'
import type { IdOf } from './reading'
import type { Rest } from './rest'

/** What is known of a document while it is read. */
export interface About {
  readonly place: Place
  readonly idOf: IdOf
  readonly rest: Rest
  /** Whether nothing had an id before; then it is taken. */
  isNew(id: string): boolean
  /** Who made something and when, in ms since 1970. */
  signed(item: ReadItem): { readonly by: PersonId; readonly at: number }
}
