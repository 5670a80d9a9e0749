import type { ReportId } from '../../shared/report/report'
import type { Workbench } from '../workbench'

/** Shows what can be exported, with a report chosen, or with what was exported the last time. */
export function openExport({ account, view }: Pick<Workbench, 'account' | 'view'>, report: ReportId | null): void {
  // What is being written belongs to what is exported.
  account.saveDrafts()
  view.update((state) => ({ ...state, exporting: report, dialog: 'export' }))
}
