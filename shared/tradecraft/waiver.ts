import type { PersonId } from '../account/annotation'

/** Somebody has looked at what a check says, and let it stand for a reason. */
export interface Waiver {
  readonly check: string
  /** What the check stands at. */
  readonly target: string
  readonly reason: string
  readonly by: PersonId
  /** ms since 1970, by the writer's clock. */
  readonly at: number
}
