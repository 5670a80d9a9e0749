import type { Line } from '../../shared/history/narrator'
import type { LogEntries } from '../../shared/history/read-log'
import type { Membership } from '../team/membership-file'
import type { ServerClock } from '../team/server-clock'

/** What has been refused: entries of the log that the server never took, and why in a word of its own. */
export interface RefusedWork {
  readonly entries: LogEntries
  readonly lines: readonly Line[]
  readonly reason: string
  readonly membership: Membership
  readonly clock: ServerClock
}
