import type { Refusal } from '../../shared/team/judge'

/** What rooms and connections tell of themselves, without content, names or secrets. */
export interface ServerEvents {
  /** By the server, with this code. */
  closed(code: number): void
  refused(refusal: Refusal): void
  saved(updates: number, bytes: number, ms: number): void
  notSaved(): void
  /** A file stays as long as it is; nothing is lost. */
  notCompacted(why: string): void
  /** What has happened to the team of an account cannot all be read: only its owner is let in. */
  teamUnsure(account: string): void
  /** Something threw that should not have. */
  fault(error: unknown): void
}
