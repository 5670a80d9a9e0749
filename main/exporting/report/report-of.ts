import { type ExportReport, exportReport } from '../../../shared/exporting/report/export-report'
import { checkedFromExport } from '../../../shared/report/checks/checked-from-export'
import { reportFindings } from '../../../shared/report/checks/checks'
import { exportedPassages } from '../../../shared/report/exported-passages'
import { readReportHead } from '../../../shared/report/heads'
import type { ReportId, ReportText } from '../../../shared/report/report'
import { type Exportable, type ExportChoices, exportAccount } from '../export-account'

/** Which report, and the mark of what it is to be. */
export interface ReportWanted {
  readonly id: ReportId
  /** Empty where it has none. */
  readonly handling: string
}

/**
 * A report of an account with what its checks say now; undefined where there is none that stands. Its passages have their
 * grades, and whether they are disputed, whatever else is left out: without those a reader could not weigh them.
 */
export function reportOf(
  account: Exportable,
  text: ReportText,
  { id, handling }: ReportWanted,
  app: string,
  { elsewhere, protects = false }: Pick<ExportChoices, 'elsewhere' | 'protects'>,
): ExportReport | undefined {
  const head = readReportHead(account.doc, id)
  if (!head || head.deleted) return undefined
  const known = exportAccount(account, app, { ...(elsewhere && { elsewhere }) })
  const all = reportFindings(checkedFromExport(known, head, text, handling || undefined))
  // What is named is replaced here, so that nothing of it is left to be found wrong or let stand.
  const findings = protects ? all.filter(({ check }) => check !== 'protected-name') : all
  const told = protects ? exportAccount(account, app, { ...(elsewhere && { elsewhere }), protects }) : known
  return exportReport(told, { head, text, findings }, exportedPassages(told))
}
