import * as Y from 'yjs'
import type { Command } from '../../shared/account/command'
import { reportDocument } from '../../shared/account/schema'
import { readReportHead } from '../../shared/report/heads'
import type { ReportId } from '../../shared/report/report'
import { templateBlocks } from '../../shared/report/templates'
import { fail, ok, type Result } from '../../shared/result'
import { inspectText } from '../../shared/team/inspect-text'
import { isAtLeast } from '../../shared/team/role'
import type { OpenAccount } from './open-account'
import type { ReportTexts } from './report-texts'

/** As many items as one edit may have. */
const limits = { items: 1_000_000 }

/** As long as one edit of a report may be, in bytes: a pasted book has fewer. */
const editLimit = 16 * 1024 * 1024

/** Gives reports that are begun their first words; before the account says that there are such: there is never one without a text. */
export function beginReports(reports: ReportTexts, commands: readonly Command[]): void {
  for (const command of commands)
    if (command.type === 'make-report') reports.begin(reportDocument(command.id), templateBlocks[command.template])
}

/** Takes what somebody has written into a report; refused with a sentence that says why. */
export function writeReport(
  account: OpenAccount,
  report: ReportId,
  update: Uint8Array,
  origin: unknown,
): Result<void, string> {
  if (account.readOnly) return fail('The account can only be read here: what was written in the report was not saved.')
  const { role } = account
  if (role !== undefined && !isAtLeast(role, 'editor'))
    return fail(`As ${role} of this team you read its reports; what was written was not saved.`)
  if (!readReportHead(account.doc, report)) return fail('There is no such report in this account.')
  if (update.length > editLimit) return fail('That is too much to take in at once; what was written was not saved.')
  const document = reportDocument(report)
  const doc = account.reports.doc(document)
  // The window is not trusted: what it sends is held to what a teammate's is.
  if (!inspectText(doc, update, limits).ok) return fail('What was written could not be read and was not saved.')
  account.reports.take({ document, update }, () => Y.applyUpdate(doc, update, origin))
  return ok(undefined)
}
