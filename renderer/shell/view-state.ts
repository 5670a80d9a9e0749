import type { TargetId } from '../../shared/account/discussion'
import type { Kind } from '../../shared/account/kind'
import type { TagId } from '../../shared/codebook/tag'
import type { ChosenCodebook, RecentAccount } from '../../shared/ipc/contract'
import type { EntityQuery } from '../../shared/registry/entity-query'
import type { ReportId } from '../../shared/report/report'
import type { Whose } from '../margin/whose'
import type { Subject } from '../tagging/occurrences'
import type { WantedField } from './wanted-field'

export type DialogName =
  | 'palette'
  | 'paste'
  | 'name'
  | 'shortcuts'
  | 'backups'
  | 'share'
  | 'merge'
  | 'edition'
  | 'verification'
  | 'inbox'
  | 'identify'
  | 'team'
  | 'join'
  | 'meanwhile'
  | 'refused'
  | 'occurrences'
  | 'import'
  | 'whose'
  | 'grade'
  | 'handling'
  | 'tag'
  | 'tag-filter'
  | 'codebook-import'
  | 'reports'
  | 'export'

/** What is shown in the middle of the window. */
export type Place = 'account' | 'board' | 'library' | 'trash' | 'registry' | 'codebook'

/** What is open and how it stands in this window, apart from the account itself. */
export interface ViewState {
  readonly place: Place
  /** Which of those whom accounts speak of are listed, and who is looked at. */
  readonly registry: EntityQuery
  /** Which tag is looked at in the codebook, or which kind. */
  readonly chosenTag: TagId | Kind
  /** The tag to whose annotations the list is kept, with those below it. */
  readonly tagFilter: TagId | null
  /** A codebook that waits to be imported. */
  readonly importing: ChosenCodebook | null
  /** Whether new accounts begin with a codebook, and with which: as the text of its file. */
  readonly keptCodebook: string | null
  /** The report with which the export dialog begins; null leaves it to what was exported the last time. */
  readonly exporting: ReportId | null
  /** At most one dialog at a time. */
  readonly dialog: DialogName | null
  /** The person at work, as others see them. */
  readonly name: string
  readonly recents: readonly RecentAccount[]
  /** The sidebar laid over a window too narrow to stand beside the text. */
  readonly sidebarOver: boolean
  /** The margin drawn over the text where there is no room beside it. */
  readonly marginOver: boolean
  /** The kind tagged last: the first choice for the next. */
  readonly lastKind: Kind
  /** The kind as which every selection is tagged at once, while that is so. */
  readonly locked: Kind | null
  /** Whose occurrences are to be tagged. */
  readonly subject: Subject | null
  readonly wanted: WantedField | null
  /** Whose passages one goes through, once that was chosen. */
  readonly whose: Whose | null
  /** Whether the checks stand beside the text. */
  readonly checking: boolean
  /** The report of the account in view that is open … */
  readonly report: ReportId | null
  /** … and whether the account is put aside for it. */
  readonly reportAlone: boolean
  /** Whether its checks lie over it where there is no room beside it. */
  readonly reportChecksOver: boolean
  /** Whether the whole board is made ready to be printed. */
  readonly printing: boolean
  /** Whether only what needs review is listed. */
  readonly reviewing: boolean
  /** Replies that were begun and not sent, by what they are about. */
  readonly unsent: ReadonlyMap<TargetId, string>
}

export const initialView: ViewState = {
  place: 'account',
  registry: { words: '', show: 'known', chosen: null },
  chosenTag: 'claim',
  tagFilter: null,
  importing: null,
  keptCodebook: null,
  exporting: null,
  dialog: null,
  name: '',
  recents: [],
  sidebarOver: false,
  marginOver: false,
  lastKind: 'claim',
  locked: null,
  subject: null,
  wanted: null,
  whose: null,
  checking: false,
  report: null,
  reportAlone: false,
  reportChecksOver: false,
  printing: false,
  reviewing: false,
  unsent: new Map(),
}
