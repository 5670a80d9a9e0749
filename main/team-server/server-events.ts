import type { Refusal } from '../../shared/team/judge'

/** What a server tells of itself: for its metrics and its log, without content, names or secrets. */
export interface ServerEvents {
  opened(): void
  closed(code: number): void
  refused(refusal: Refusal): void
  saved(updates: number, bytes: number, ms: number): void
  notSaved(): void
}
