import type { AnnotationId } from '../../shared/account/annotation'
import type { Kind } from '../../shared/account/kind'
import type { RecentAccount } from '../../shared/ipc/contract'

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

/** What is shown in the middle of the window. */
export type Place = 'account' | 'library' | 'trash'

/** What is open and how it stands in this window, apart from the account itself. */
export interface ViewState {
  readonly place: Place
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
  /** The annotation whose note wants the keyboard. */
  readonly noteWanted: AnnotationId | null
}

export const initialView: ViewState = {
  place: 'account',
  dialog: null,
  name: '',
  recents: [],
  sidebarOver: false,
  marginOver: false,
  lastKind: 'claim',
  noteWanted: null,
}
