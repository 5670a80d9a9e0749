import { createContext, useContext } from 'react'
import type { AnnotationsByTag } from '../shared/codebook/taggings'
import type { Bridge } from '../shared/ipc/bridge'
import type { BoardStore } from './board/board-store'
import type { Findings } from './checks/checks-store'
import type { PreviewStore } from './exporting/preview-store'
import type { Finder } from './find/finder'
import type { HistoryStore } from './history/history-store'
import type { HostStore } from './hosting/host-store'
import type { ImportStore } from './importing/import-store'
import type { AccountStore } from './keeper/account-store'
import type { LibraryStore } from './library/library-store'
import type { StackWalk } from './margin/stack-walk'
import type { ReportLine } from './report/report-line'
import type { ReportSlot } from './report/report-slot'
import type { ReaderSlot } from './shell/reader-slot'
import type { ReadingPlaces } from './shell/reading-places'
import type { SettingsStore } from './shell/settings-store'
import type { ViewState } from './shell/view-state'
import type { Store } from './store/store'
import type { WorkedOut } from './store/worked-out'
import type { TeamStore } from './team/team-store'

/** Everything that a command or a component may act on; made once, in the page's entry. */
export interface Workbench {
  readonly bridge: Bridge
  readonly onMac: boolean
  readonly account: AccountStore
  readonly library: LibraryStore
  readonly settings: SettingsStore
  readonly view: Store<ViewState>
  readonly finder: Finder
  readonly history: HistoryStore
  readonly imports: ImportStore
  readonly preview: PreviewStore
  readonly board: BoardStore
  readonly checks: WorkedOut<Findings>
  readonly tagged: WorkedOut<AnnotationsByTag>
  readonly team: TeamStore
  readonly host: HostStore
  readonly reader: ReaderSlot
  readonly reportLine: ReportLine
  readonly reports: ReportSlot
  readonly stack: StackWalk
  readonly places: ReadingPlaces
  readonly newId: () => string
}

const WorkbenchContext = createContext<Workbench | null>(null)

export const WorkbenchProvider = WorkbenchContext.Provider

export function useWorkbench(): Workbench {
  const bench = useContext(WorkbenchContext)
  if (!bench) throw new Error('no workbench around this component')
  return bench
}
