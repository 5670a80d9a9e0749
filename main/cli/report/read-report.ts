import type { ExportAccount } from '../../../shared/exporting/export-account'
import { checkedFromExport } from '../../../shared/report/checks/checked-from-export'
import { type ReportFinding, reportFindings } from '../../../shared/report/checks/checks'
import { exportAccount } from '../../exporting/export-account'
import { findReport, type ReadReport, readReports } from '../../report/read-reports'
import { appName } from '../../version'
import { readAccount } from '../account'
import type { Surroundings } from '../command'
import { readElsewhere } from '../library/elsewhere'
import { refuse } from '../refusal'
import { lostRemarks } from '../show'

export interface CheckedHere extends ReadReport {
  readonly account: ExportAccount
  readonly findings: readonly ReportFinding[]
}

/** A report that was named, with the account that it is on and all that its checks say. @param handling the mark of what it is to be */
export async function readReport(
  file: string,
  named: string,
  surroundings: Surroundings,
  done: string,
  handling?: string,
): Promise<CheckedHere> {
  const read = await readAccount(file)
  const found = findReport(readReports(read), named)
  if (!found.ok) return refuse(found.error)
  const { head, text } = found.value
  const account = exportAccount(read, appName, { elsewhere: await readElsewhere(read, surroundings) })
  const findings = reportFindings(checkedFromExport(account, head, text, handling))
  for (const sentence of lostRemarks(read, done)) surroundings.remark(sentence)
  return { head, text, account, findings }
}
