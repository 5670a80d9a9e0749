import type { ExportAccount } from './export-account'
import { readableTime } from './time'

/** A name, and the entity whose it is or was. */
export interface Called {
  readonly id: string
  readonly name: string
}

/** A change as an export tells it: who did what, and when by their clock. */
export interface ExportedChange {
  /** ms since 1970. */
  readonly at: number
  readonly name: string
  readonly did: string
  /** What it belongs to that an export can be made without. */
  readonly of?: 'comments' | 'grades' | undefined
  /** What it has called somebody: names that were replaced since are names as well. */
  readonly called?: Called | undefined
}

/** What its appendix is called, in every form. */
export const historyTitle = 'History'

/** “2026-03-20 08:01 UTC: Alice tagged …”, oldest first; none where the history is not to be in it. */
export const historyLines = ({ history = [] }: ExportAccount): readonly string[] =>
  history.map(({ at, name, did }) => `${readableTime(at)}: ${name} ${did}`)
