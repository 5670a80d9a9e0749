import { createRoot } from 'react-dom/client'
import { createBoardStore } from '../renderer/board/board-store'
import { receiveKeeperPorts } from '../renderer/bridge'
import { createChecksStore } from '../renderer/checks/checks-store'
import { createTaggedStore } from '../renderer/codebook/tagged-store'
import { createPreviewStore } from '../renderer/exporting/preview-store'
import { createFinder } from '../renderer/find/finder'
import { createHistoryStore } from '../renderer/history/history-store'
import { createHostStore } from '../renderer/hosting/host-store'
import { createImportStore } from '../renderer/importing/import-store'
import { createAccountStore } from '../renderer/keeper/account-store'
import { followElsewhere } from '../renderer/keeper/follow-elsewhere'
import { createKeeperClient } from '../renderer/keeper/keeper-client'
import { createLibraryStore } from '../renderer/library/library-store'
import { createStackWalk } from '../renderer/margin/stack-walk'
import { createReportLine } from '../renderer/report/report-line'
import { createReportSlot } from '../renderer/report/report-slot'
import { App } from '../renderer/shell/app'
import { ErrorBoundary } from '../renderer/shell/error-boundary'
import { holdWindow } from '../renderer/shell/hold-window'
import { createReaderSlot } from '../renderer/shell/reader-slot'
import { createReadingPlaces } from '../renderer/shell/reading-places'
import { createSettingsStore } from '../renderer/shell/settings-store'
import { initialView, type ViewState } from '../renderer/shell/view-state'
import { createStore } from '../renderer/store/store'
import { askForInbox } from '../renderer/talk/ask-for-inbox'
import { takeInvitations } from '../renderer/team/take-invitations'
import { createTeamStore } from '../renderer/team/team-store'
import { adoptSheet } from '../renderer/theme/adopt-sheet'
import { applySettings } from '../renderer/theme/apply-theme'
import { themeSheet } from '../renderer/theme/theme-sheet'
import { type Workbench, WorkbenchProvider } from '../renderer/workbench'

adoptSheet(document, themeSheet)

const bridge = window.attest
const client = createKeeperClient()
const account = createAccountStore(client, Date.now)
followElsewhere(client, account)
// From the first moment on: the port may be here before the answer to what follows.
receiveKeeperPorts(window, client.connect)
holdWindow({ bridge, account })

const start = await bridge.request('app:start', undefined)
// Who cannot be remembered is not asked.
const known = start.profileProblem ? { ...start.settings, welcomed: true } : start.settings
const settings = createSettingsStore(bridge, known)
applySettings(document.documentElement, start.settings)
const view = createStore<ViewState>({ ...initialView, name: start.name, recents: start.recents })
bridge.on('recents', (recents) => view.update((state) => ({ ...state, recents })))
if (start.profileProblem) account.warn(start.profileProblem)

const board = createBoardStore(account)
const reader = createReaderSlot()
const bench: Workbench = {
  bridge,
  onMac: start.platform === 'darwin',
  account,
  library: createLibraryStore(client, account, view),
  settings,
  view,
  finder: createFinder(account),
  history: createHistoryStore(client, account),
  imports: createImportStore(client),
  preview: createPreviewStore(client, account),
  board,
  checks: createChecksStore(account, board, settings, Date.now),
  tagged: createTaggedStore(account),
  team: createTeamStore(client, account, Date.now),
  host: createHostStore(bridge, start.hosting),
  reader,
  reportLine: createReportLine(client, account),
  reports: createReportSlot(),
  stack: createStackWalk({ account, reader, view }),
  places: createReadingPlaces(bridge, start.places),
  newId: () => crypto.randomUUID(),
}

takeInvitations(bench, start.invitation)
askForInbox(client)

createRoot(document.getElementById('root') as HTMLElement).render(
  <ErrorBoundary onError={console.error}>
    <WorkbenchProvider value={bench}>
      <App />
    </WorkbenchProvider>
  </ErrorBoundary>,
)
