import * as Y from 'yjs'
import type { Genesis } from '../../shared/account/genesis'
import { reportDocument } from '../../shared/account/schema'
import { readReportHead } from '../../shared/report/heads'
import type { Filled } from '../../shared/report/protocol'
import { readReportText } from '../../shared/report/read-report'
import type { ReportId } from '../../shared/report/report'
import type { SectionKind } from '../../shared/report/section'
import { fillSection } from '../../shared/report/sections/fill-section'
import type { AccountText } from '../../shared/text/block'
import type { Elsewhere } from '../../shared/tradecraft/elsewhere'
import type { OpenAccount } from '../account/open-account'
import { askWorker } from '../ask-worker'
import { exportAccount } from '../exporting/export-account'
import { appName } from '../version'

/** An account at one moment and one of its reports, whose sections are to be filled: all that a thread needs to know. */
export interface FillJob {
  readonly id: string
  readonly genesis: Genesis
  readonly source: AccountText
  /** Its document, as a Yjs update. */
  readonly state: Uint8Array
  readonly elsewhere: Elsewhere
  readonly report: ReportId
  /** The report's text, as a Yjs update. */
  readonly text: Uint8Array
  readonly sections: readonly SectionKind[]
}

export type Filler = (job: FillJob) => Promise<Filled>

/** What a thread is to know of an account as it is now. */
export const fillJob = (
  { id, genesis, source, doc, reports }: OpenAccount,
  elsewhere: Elsewhere,
  report: ReportId,
  sections: readonly SectionKind[],
): FillJob => ({
  ...{ id, genesis, source, elsewhere, report, sections },
  state: Y.encodeStateAsUpdate(doc),
  text: Y.encodeStateAsUpdate(reports.doc(reportDocument(report))),
})

/** Fills in this thread. */
export const fillSections: Filler = async ({ state, text, report, sections, elsewhere, ...account }) => {
  const [doc, words] = [new Y.Doc(), new Y.Doc()]
  Y.applyUpdate(doc, state)
  Y.applyUpdate(words, text)
  const head = readReportHead(doc, report)
  if (!head) return {}
  const exported = exportAccount({ ...account, doc }, appName, { elsewhere })
  const about = { head, text: readReportText(words) }
  return Object.fromEntries(sections.map((kind) => [kind, fillSection(kind, exported, about)]))
}

/** @param entry the program that fills what its `workerData` asks for and posts that */
export const fillInWorker =
  (entry: string): Filler =>
  (job) =>
    askWorker(entry, job)
