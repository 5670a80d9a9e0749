import { standingReports } from '../../shared/report/heads'
import type { ReportId } from '../../shared/report/report'
import type { Workbench } from '../workbench'

/** Shows a report beside the account, in the place of its history or its checks; one goes on in its text. */
export function openReport({ history, reports, view }: Workbench, report: ReportId): void {
  const shown = reports.get()
  if (view.get().report === report && shown) shown.focus()
  else reports.wantFocus()
  if (history.get().phase !== 'closed') history.close()
  view.update((state) => ({ ...state, place: 'account', report, checking: false, sidebarOver: false }))
}

/** Puts the report away that is open; else shows the one there is, or what there is to choose from. */
export function toggleReport(bench: Workbench): void {
  const { account, view, reader } = bench
  const { reports } = account.get().tradecraft
  const { checking, place, report: last } = view.get()
  // One of another account is not shown here.
  const report = last !== null && reports.has(last) ? last : null
  const isCovered = checking || bench.history.get().phase !== 'closed'
  if (report !== null && place === 'account' && !isCovered) {
    view.update((state) => ({ ...state, report: null }))
    reader.get()?.focus()
    return
  }
  const [only, ...others] = standingReports(reports.values())
  if (report !== null) openReport(bench, report)
  else if (only && others.length === 0) openReport(bench, only.id)
  else view.update((state) => ({ ...state, dialog: 'reports' }))
}

/** Cites the passage that is active where one writes. */
export function citeActive({ account, reports }: Workbench): void {
  const { active } = account.get()
  if (active !== null && reports.get()?.cite(active)) account.say('Cited in the report')
}
