import type { LexicalEditor } from 'lexical'
import type { AnnotationId } from '../../shared/account/annotation'
import type { ReportId, ReportText } from '../../shared/report/report'
import { createStore, type Store } from '../store/store'

/** What commands can do with the report that is open. */
export interface ReportHandle {
  /** Cites a passage where the caret is or was last; false where there is no such passage. */
  readonly cite: (id: AnnotationId) => boolean
  /** Makes a judgment of the paragraph with the caret, or an ordinary paragraph of it. */
  readonly toggleJudgment: () => void
  /** Fills every section from the account as it is now; says how many there are. */
  readonly fillSections: () => Promise<number>
  readonly focus: () => void
  readonly editor: () => LexicalEditor
}

export interface ReportSlot {
  readonly get: () => ReportHandle | null
  readonly put: (handle: ReportHandle | null) => void
  /** Has the text of the report that is opened next take the keyboard … */
  readonly wantFocus: () => void
  /** … and says once whether it is to. */
  readonly takeFocus: () => boolean
  /** Notes that a report was begun in this window … */
  readonly begin: (report: ReportId) => void
  /** … and says so once, to whoever opens it. */
  readonly takeBegun: (report: ReportId) => boolean
  /** The text of the report that is open, as it was read last; null while none is. */
  readonly text: Store<ReportText | null>
}

export function createReportSlot(): ReportSlot {
  let handle: ReportHandle | null = null
  const begun = new Set<ReportId>()
  let focusWanted = false
  return {
    text: createStore<ReportText | null>(null),
    get: () => handle,
    put: (next) => {
      handle = next
    },
    wantFocus: () => {
      focusWanted = true
    },
    takeFocus: () => {
      const wanted = focusWanted
      focusWanted = false
      return wanted
    },
    begin: (report) => void begun.add(report),
    takeBegun: (report) => begun.delete(report),
  }
}
