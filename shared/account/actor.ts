import type { PersonId } from './annotation'

/** Who does it and when, by this computer's clock. */
export interface Actor {
  readonly person: PersonId
  readonly at: number
}
