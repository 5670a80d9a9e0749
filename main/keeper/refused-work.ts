import type { Membership } from '../team/membership-file'
import type { ServerClock } from '../team/server-clock'

/** That something has been refused, and why in a word of the server's own. */
export interface RefusedWork {
  readonly reason: string
  readonly membership: Membership
  readonly clock: ServerClock
}
