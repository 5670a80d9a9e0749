import type { People, PersonId } from '../account/annotation'
import type { AnnotationColumns } from '../account/columns'
import type { Discussion } from '../account/discussion'
import type { EntryKey } from '../history/entry'
import type { HistoryFilter, HistoryRow } from '../history/rows'
import type { Tradecraft } from '../tradecraft/tradecraft'

// What is said about the history of an account while a window looks at it. It is read from the file only then.

/** One of those who have written in an account. */
export interface HistoryPerson {
  readonly person: PersonId
  /** What they were called last. */
  readonly name: string
  readonly changes: number
}

/** Which moment: just before or just after what an entry tells. */
export interface PastMoment {
  readonly entry: EntryKey
  readonly side: 'before' | 'after'
}

/** What a historian is asked. */
export type HistoryQuestion =
  | {
      readonly type: 'history-page'
      readonly filter: HistoryFilter
      readonly from: number
      /** How many rows. */
      readonly count: number
    }
  | { readonly type: 'history-view'; readonly moment: PastMoment }

/** What a historian answers, and tells by itself. */
export type HistoryNews =
  /** There is a history, or more of it than before: pages are to be asked for again. */
  | { readonly type: 'history-grown'; readonly changes: number; readonly people: readonly HistoryPerson[] }
  | {
      readonly type: 'history-page'
      readonly filter: HistoryFilter
      readonly from: number
      readonly rows: readonly HistoryRow[]
      /** How many rows there are under this filter, and how many of them are changes. */
      readonly total: number
      readonly lines: number
    }
  /** The account as it was; its annotations follow in parts, and then `history-viewed`. */
  | {
      readonly type: 'history-view'
      readonly moment: PastMoment
      readonly title: string
      readonly meta: Readonly<Record<string, string>>
      readonly people: People
      readonly discussions: readonly Discussion[]
      readonly tradecraft: Tradecraft
      /** Who wrote the entry, and when by their clock. */
      readonly name: string
      readonly at: number
    }
  | { readonly type: 'history-annotations'; readonly columns: AnnotationColumns }
  | { readonly type: 'history-viewed'; readonly moment: PastMoment }
  | { readonly type: 'history-failed'; readonly sentence: string }
