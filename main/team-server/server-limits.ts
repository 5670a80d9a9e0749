/** What one server gives to those who connect. */
export interface ServerLimits {
  /** Longest message, in bytes. */
  readonly messageBytes: number
  /** Items and deletions in one update. */
  readonly items: number
  /** Longest file of an account, in bytes. */
  readonly accountBytes: number
  /** What may wait for a connection that does not read, in bytes. */
  readonly unreadBytes: number
  /** Messages of one connection: so many at once, and so many a second all the time. */
  readonly burst: number
  readonly perSecond: number
  readonly connections: number
  /** To one account: so many to what is annotated and its log, and so many to reports. */
  readonly connectionsOfDevice: number
  readonly connectionsToReports: number
  /** Reports of one account in which anything is written. */
  readonly reports: number
  /** How long an account without guests stays in memory, in ms. */
  readonly idle: number
  /** How often it is looked whether those connected are still there, in ms. Whoever is silent for two is gone. */
  readonly beat: number
}

/** Where a server listens unless told otherwise. */
export const defaultPort = 4488

export const defaultLimits: ServerLimits = {
  messageBytes: 64 * 1024 * 1024,
  items: 400_000,
  accountBytes: 512 * 1024 * 1024,
  unreadBytes: 16 * 1024 * 1024,
  burst: 2000,
  perSecond: 500,
  connections: 5000,
  connectionsOfDevice: 20,
  connectionsToReports: 400,
  reports: 200,
  idle: 10_000,
  beat: 12_000,
}
