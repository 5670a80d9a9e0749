import type * as Y from 'yjs'
import { mapsOf, reportDocument } from '../../shared/account/schema'
import { readReportHead, standingReports } from '../../shared/report/heads'
import { readReportText } from '../../shared/report/read-report'
import type { ReportHead, ReportText } from '../../shared/report/report'
import { fail, ok, type Result } from '../../shared/result'
import { ReportTexts } from '../account/report-texts'
import type { NamedUpdate } from '../account-file/payloads'

/** A report of an account that was read from its file. */
export interface ReadReport {
  readonly head: ReportHead
  readonly text: ReportText
}

interface Read {
  readonly doc: Y.Doc
  readonly updates: readonly NamedUpdate[]
}

/** Those that stand, the oldest first. */
export function readReports({ doc, updates }: Read): readonly ReadReport[] {
  const texts = new ReportTexts(() => undefined)
  texts.read(updates)
  const heads = [...mapsOf(doc).reports.keys()].flatMap((id) => readReportHead(doc, id) ?? [])
  return standingReports(heads).map((head) => ({ head, text: readReportText(texts.doc(reportDocument(head.id))) }))
}

/**
 * The report that was named: by its title, however that is written, or by the beginning of its title or of its id.
 * @returns where there is none, or more than one, a sentence that says which there are
 */
export function findReport(reports: readonly ReadReport[], typed: string): Result<ReadReport, string> {
  const wanted = typed.trim().toLowerCase()
  const titled = (is: (title: string) => boolean) => reports.filter(({ head }) => is(head.title.trim().toLowerCase()))
  const ways = [
    titled((title) => title === wanted),
    titled((title) => title.startsWith(wanted)),
    reports.filter(({ head }) => head.id.startsWith(wanted)),
  ]
  const found = wanted === '' ? [] : (ways.find((some) => some.length > 0) ?? [])
  const [report, ...others] = found
  if (report && others.length === 0) return ok(report)
  if (reports.length === 0) return fail('There is no report in this account.')
  const listed = (report ? found : reports).map(({ head }) => `“${head.title}” (${head.id.slice(0, 8)})`).join(', ')
  return fail(report ? `“${typed}” could be ${listed}.` : `There is no report “${typed}”; there are ${listed}.`)
}
