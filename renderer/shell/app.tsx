import { type ComponentType, useEffect } from 'react'
import { BackupBanner } from '../backups/backup-banner'
import { BackupOffer } from '../backups/backup-offer'
import { holdKeys } from '../commands/hold-keys'
import { listenToKeys } from '../commands/keyboard'
import { followMenu } from '../commands/menu'
import { PastBar } from '../history/past-bar'
import { useColumns } from '../history/use-columns'
import { followImports } from '../importing/follow-imports'
import { AddBanner } from '../library/add-banner'
import { WayBack } from '../library/way-back'
import { useStore } from '../store/use-store'
import { followTeammate } from '../team/follow'
import { FollowBar } from '../team/follow-bar'
import { showSelf } from '../team/show-self'
import { TeamBanners } from '../team/team-banners'
import { applySettings } from '../theme/apply-theme'
import { useWorkbench } from '../workbench'
import { DropTarget } from './drop-target'
import { Empty } from './empty'
import { followDialog } from './follow-dialog'
import { KnownText } from './known-text'
import { later } from './later'
import { LiveRegion } from './live-region'
import { NotSavedBanner } from './not-saved-banner'
import { Opening } from './opening'
import { Sidebar } from './sidebar'
import { StatusLine } from './status-line'
import { TopBar } from './top-bar'
import { useTextInView } from './use-text-in-view'
import type { DialogName } from './view-state'
import { Warnings } from './warnings'
import { Workspace } from './workspace'
import '../theme/fonts.css'
import '../theme/base.css'
import '../theme/layout.css'
import '../theme/peers.css'
import './app.css'
import './forms.css'

const dialogs = {
  palette: later(() => import('../palette/palette').then(({ Palette }) => Palette)),
  paste: later(() => import('./paste-dialog').then(({ PasteDialog }) => PasteDialog)),
  name: later(() => import('./name-dialog').then(({ NameDialog }) => NameDialog)),
  backups: later(() => import('../backups/backups-dialog').then(({ BackupsDialog }) => BackupsDialog)),
  share: later(() => import('../sharing/share-dialog').then(({ ShareDialog }) => ShareDialog)),
  merge: later(() => import('../merging/merge-dialog').then(({ MergeDialog }) => MergeDialog)),
  edition: later(() => import('../editions/edition-dialog').then(({ EditionDialog }) => EditionDialog)),
  verification: later(() =>
    import('../verification/verification-dialog').then(({ VerificationDialog }) => VerificationDialog),
  ),
  inbox: later(() => import('../talk/inbox-dialog').then(({ InboxDialog }) => InboxDialog)),
  identify: later(() => import('../registry/identify-dialog').then(({ IdentifyDialog }) => IdentifyDialog)),
  team: later(() => import('../team/team-dialog').then(({ TeamDialog }) => TeamDialog)),
  join: later(() => import('../team/join-dialog').then(({ JoinDialog }) => JoinDialog)),
  meanwhile: later(() => import('../team/meanwhile-dialog').then(({ MeanwhileDialog }) => MeanwhileDialog)),
  refused: later(() => import('../team/refused-dialog').then(({ RefusedDialog }) => RefusedDialog)),
  occurrences: later(() => import('../tagging/occurrences-dialog').then(({ OccurrencesDialog }) => OccurrencesDialog)),
  import: later(() => import('../importing/import-dialog').then(({ ImportDialog }) => ImportDialog)),
  grade: later(() => import('../board/grade-dialog').then(({ GradeDialog }) => GradeDialog)),
  handling: later(() => import('./handling-dialog').then(({ HandlingDialog }) => HandlingDialog)),
  whose: later(() => import('../margin/whose-dialog').then(({ WhoseDialog }) => WhoseDialog)),
  tag: later(() => import('../codebook/tag-dialog').then(({ TagDialog }) => TagDialog)),
  'tag-filter': later(() => import('../codebook/tag-filter-dialog').then(({ TagFilterDialog }) => TagFilterDialog)),
  'codebook-import': later(() => import('../codebook/import-dialog').then(({ ImportDialog }) => ImportDialog)),
  reports: later(() => import('../report/reports-dialog').then(({ ReportsDialog }) => ReportsDialog)),
  export: later(() => import('../exporting/export-dialog').then(({ ExportDialog }) => ExportDialog)),
  shortcuts: later(() => import('./shortcut-help').then(({ ShortcutHelp }) => ShortcutHelp)),
} as const satisfies Record<DialogName, ComponentType>

const HistoryPanel = later(() => import('../history/history-panel').then(({ HistoryPanel }) => HistoryPanel))
const ChecksPanel = later(() => import('../checks/checks-panel').then(({ ChecksPanel }) => ChecksPanel))
const BoardView = later(() => import('../board/board-view').then(({ BoardView }) => BoardView))
const LibraryView = later(() => import('../library/library-view').then(({ LibraryView }) => LibraryView))

const CodebookView = later(() => import('../codebook/codebook-view').then(({ CodebookView }) => CodebookView))

const ReportColumn = later(() => import('../report/report-column').then(({ ReportColumn }) => ReportColumn))

const Welcome = later(() => import('./welcome').then(({ Welcome }) => Welcome))

/** The window. */
export function App() {
  const bench = useWorkbench()
  const welcomed = useStore(bench.settings, (state) => state.welcomed)
  const dialog = useStore(bench.view, (state) => state.dialog)
  const Dialog = dialog && dialogs[dialog]
  useEffect(() => holdKeys(window, bench), [bench])
  useEffect(() => listenToKeys(document, bench), [bench])
  useEffect(() => followMenu(document, bench), [bench])
  useEffect(() => followDialog(bench, 'merge'), [bench])
  useEffect(() => followTeammate(bench, document), [bench])
  useEffect(() => showSelf(bench, document), [bench])
  useEffect(() => followDialog(bench, 'edition'), [bench])
  useEffect(() => followImports(bench), [bench])
  useEffect(() => followDialog(bench, 'verification'), [bench])
  useEffect(() => {
    const { settings } = bench
    return settings.subscribe(() => applySettings(document.documentElement, settings.get()))
  }, [bench])
  return (
    <div className="app">
      {welcomed ? (
        <>
          <Sidebar />
          <TopBar />
        </>
      ) : (
        <WelcomeBar />
      )}
      <main className="app-main">
        <NotSavedBanner />
        <KnownText />
        <Warnings />
        <PastBar />
        <TeamBanners />
        <FollowBar />
        <WayBack />
        <AddBanner />
        <BackupOffer />
        <BackupBanner />
        <div className="app-view">
          <View welcomed={welcomed} />
        </div>
      </main>
      <StatusLine />
      <LiveRegion />
      <DropTarget />
      {Dialog && <Dialog />}
    </div>
  )
}

function View({ welcomed }: { readonly welcomed: boolean }) {
  const { account, view } = useWorkbench()
  const text = useTextInView()
  const coming = useStore(account, ({ opening, head }) => opening ?? head?.title ?? null)
  const place = useStore(view, (state) => state.place)
  const covered = place !== 'account'
  const alone = useStore(view, (state) => state.reportAlone)
  const { history, checks, report } = useColumns()
  if (!welcomed) return <Welcome />
  return (
    <>
      {/* Kept while something else is shown over it, so that one comes back to the line one was at. */}
      <div className="app-account" data-covered={covered} inert={covered}>
        {text ? (
          <div
            className="columns"
            data-history={history}
            data-checks={checks}
            {...(report && { 'data-report': alone ? 'alone' : 'beside' })}
          >
            <Workspace text={text} />
            {history && <HistoryPanel />}
            {checks && <ChecksPanel />}
            {report && <ReportColumn />}
          </div>
        ) : coming === null ? (
          <Empty />
        ) : (
          <Opening name={coming} />
        )}
      </div>
      {covered && (place === 'board' ? <BoardView /> : place === 'codebook' ? <CodebookView /> : <LibraryView />)}
    </>
  )
}

function WelcomeBar() {
  return (
    <header className="top-bar welcome-bar">
      <span className="seal" aria-hidden="true">
        A
      </span>
      <b>Attest</b>
    </header>
  )
}
