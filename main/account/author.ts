import type { Person, PersonId } from '../../shared/account/annotation'

/** Who is at work: stamped on what they do. */
export interface Author extends Person {
  readonly id: PersonId
}
