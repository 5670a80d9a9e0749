import type { Genesis } from '../../shared/account/genesis'
import type { Includes } from '../../shared/exporting/includes'
import { fail, type Result } from '../../shared/result'
import type { AccountText } from '../../shared/text/block'
import type { Elsewhere } from '../../shared/tradecraft/elsewhere'
import type { WrittenFormat } from './contents'
import type { ReportWanted } from './report/report-of'

/** A form of what is exported, the document that the account was made from, or the first pages as HTML, to be looked at. */
export type OutputKind = WrittenFormat | 'annotated-pdf' | 'original' | 'preview'

/** What is to be made of an account. */
export interface ExportWanted {
  /** One after the other. `name` is that of the file it goes to, which must not tell a protected name either. */
  readonly outputs: readonly { readonly kind: OutputKind; readonly name: string }[]
  readonly includes: Includes
  /** Whether protected sources are called by their release labels only. */
  readonly protects: boolean
  /** One of its reports in place of the account; undefined for the account itself. */
  readonly report?: ReportWanted | undefined
}

/** An account at one moment, and what is to be made of it: all that a thread needs to know. */
export interface ExportJob {
  readonly id: string
  /** From which its log and its original are read. */
  readonly file: string
  readonly genesis: Genesis
  readonly source: AccountText
  /** Its document, as a Yjs update. */
  readonly state: Uint8Array
  /** The document of the report that is wanted, in the same way. */
  readonly report?: Uint8Array | undefined
  readonly elsewhere: Elsewhere
  /** The folder of the fonts that a printed report carries. */
  readonly fonts: string
  /** The folder of the CMaps by which a PDF is read. */
  readonly cmaps: string
  readonly wanted: ExportWanted
}

/** What came of one output. */
export interface Made {
  /** UTF-8 where it is text; or why there is none, as a sentence. */
  readonly contents: Result<Uint8Array<ArrayBuffer>, string>
  /** How many sources are called by their release labels in it. */
  readonly replaced: number
  /** Words of their names that still stand alone in the text. */
  readonly partsLeft: readonly string[]
  /** Whether it is of all that is wanted: a preview is of the first pages. */
  readonly isWhole: boolean
  /** The sentences of the checks of a report that stand: it is marked as a draft with them. */
  readonly standing: readonly string[]
  /** How many passages are not in it, since they stand nowhere on the pages. */
  readonly unplaced?: number
}

/** An output of which nothing came, and why. */
export const notMade = (why: string): Made => ({
  contents: fail(why),
  replaced: 0,
  partsLeft: [],
  isWhole: true,
  standing: [],
})

/** Makes the outputs one after the other. Once the signal is given it throws, and whatever worked on it has ended. */
export type Exporter = (job: ExportJob, signal: AbortSignal) => AsyncIterable<Made>
