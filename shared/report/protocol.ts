import type { PersonId } from '../account/annotation'
import type { ReportBlock, ReportId } from './report'
import type { SectionKind } from './section'

// What a window and the keeper say to each other of the texts of reports. A window has a copy of each text that it shows;
// updates are those of Yjs, version 1 of its encoding.

/** What a window's caret in a report shows of itself, as the editor makes it. */
export type ShownCaret = Readonly<Record<string, unknown>>

export type ReportAction =
  | { readonly do: 'open' | 'close'; readonly report: ReportId }
  | { readonly do: 'edit'; readonly report: ReportId; readonly seq: number; readonly update: Uint8Array }
  /** Where one writes, or null while one is not to be seen; `client` is the id under which the window writes. */
  | { readonly do: 'show'; readonly report: ReportId; readonly client: number; readonly caret: ShownCaret | null }
  /** Asks with what sections would be filled now. */
  | { readonly do: 'fill'; readonly report: ReportId; readonly sections: readonly SectionKind[] }

/** Somebody else who has the report open now. */
export interface Writer {
  readonly client: number
  readonly person: PersonId
  readonly name: string
  readonly colour: number
  readonly caret: ShownCaret
}

export type Filled = { readonly [K in SectionKind]?: readonly ReportBlock[] }

export type ReportNews =
  /** All of it, once it was opened. */
  | { readonly is: 'text'; readonly report: ReportId; readonly update: Uint8Array }
  /** What others have written meanwhile, or the same person elsewhere. */
  | { readonly is: 'edited'; readonly report: ReportId; readonly update: Uint8Array }
  /** Words that somebody took away unseen stand as paragraphs of their own now. */
  | { readonly is: 'put-back'; readonly report: ReportId; readonly words: readonly string[] }
  /** The edit is on the disk. */
  | { readonly is: 'saved'; readonly seq: number }
  /** The edit was not taken, for a reason that a sentence gives. */
  | { readonly is: 'refused'; readonly report: ReportId; readonly seq: number; readonly sentence: string }
  | { readonly is: 'writers'; readonly report: ReportId; readonly writers: readonly Writer[] }
  | { readonly is: 'filled'; readonly report: ReportId; readonly filled: Filled }
