import { Contact, FileText, LibraryBig, type LucideIcon, PanelLeft, Plus, Search, Table2, Tags } from 'lucide-react'
import type { CommandId } from '../../shared/commands'
import { ShowBoard } from '../board/show-board'
import { RailChecks, ShowChecks } from '../checks/show-checks'
import { Keys } from '../commands/keys'
import { runCommand } from '../commands/run-command'
import { CommandButton } from '../controls/command-button'
import { placeNames } from '../library/place-names'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { useNarrow } from './use-narrow'
import type { Place } from './view-state'
import './sidebar.css'

const folderOf = (file: string): string => file.split(/[\\/]/).at(-2) ?? ''

/** The accounts on this computer; beside a narrow window only the rail with what opens them. */
export function Sidebar() {
  const { account, settings, view } = useWorkbench()
  const wanted = useStore(settings, (state) => state.sidebar)
  const over = useStore(view, (state) => state.sidebarOver)
  const narrow = useNarrow()
  const opened = useStore(account, (state) => state.phase !== 'none')
  if (narrow ? !over : !wanted) return <Rail opened={opened} />
  return (
    <>
      {narrow && <Rail opened={opened} />}
      <nav
        className="sidebar"
        aria-label="Accounts"
        data-over={narrow}
        onKeyDown={({ key }) => {
          if (key === 'Escape') view.update((state) => ({ ...state, sidebarOver: false }))
        }}
      >
        <div className="sidebar-top">
          <span className="seal" aria-hidden="true">
            A
          </span>
          <b className="cut">Attest</b>
          <CommandButton command="view.sidebar" icon={PanelLeft} name="Hide the accounts" tipSide="end" />
        </div>
        <FindAnything />
        <ShowPlace place="library" command="view.library" icon={LibraryBig} />
        <ShowPlace place="registry" command="view.registry" icon={Contact} />
        {opened && <ShowBoard />}
        {opened && <ShowPlace place="codebook" command="view.codebook" icon={Tags} />}
        {opened && <ShowChecks />}
        <div className="sidebar-section">
          <h2>Accounts</h2>
          <CommandButton command="account.open" icon={Plus} name="Open or import an account" tipSide="end" small />
        </div>
        <Recents />
      </nav>
    </>
  )
}

function Rail({ opened }: { readonly opened: boolean }) {
  return (
    <nav className="rail" aria-label="Window">
      <span className="seal" aria-hidden="true">
        A
      </span>
      <CommandButton command="view.sidebar" icon={PanelLeft} name="Show the accounts" tipSide="start" />
      <CommandButton command="view.palette" icon={Search} name="Find anything" tipSide="start" />
      <CommandButton command="view.library" icon={LibraryBig} tipSide="start" />
      <CommandButton command="view.registry" icon={Contact} name={placeNames.registry} tipSide="start" />
      {opened && (
        <>
          <CommandButton command="view.board" icon={Table2} tipSide="start" />
          <CommandButton command="view.codebook" icon={Tags} tipSide="start" />
          <RailChecks />
        </>
      )}
      <CommandButton command="account.open" icon={Plus} name="Open or import an account" tipSide="start" />
    </nav>
  )
}

interface ShowPlaceProps {
  readonly place: Place
  readonly command: CommandId
  readonly icon: LucideIcon
}

function ShowPlace({ place, command, icon: Icon }: ShowPlaceProps) {
  const bench = useWorkbench()
  const shown = useStore(bench.view, (state) => state.place === place)
  return (
    <div className="sidebar-find">
      <button
        type="button"
        className="sidebar-row"
        aria-current={shown ? 'page' : undefined}
        onClick={() => runCommand(command, bench)}
      >
        <Icon size={16} strokeWidth={1.6} aria-hidden="true" />
        {placeNames[place]}
        <Keys command={command} />
      </button>
    </div>
  )
}

function FindAnything() {
  const bench = useWorkbench()
  return (
    <div className="sidebar-find">
      <button type="button" className="sidebar-row" onClick={() => runCommand('view.palette', bench)}>
        <Search size={16} strokeWidth={1.6} aria-hidden="true" />
        Find anything
        <Keys command="view.palette" />
      </button>
    </div>
  )
}

function Recents() {
  const { bridge, account, view } = useWorkbench()
  const recents = useStore(view, (state) => state.recents)
  const inAccount = useStore(view, (state) => state.place === 'account')
  const current = useStore(account, (state) => (inAccount ? state.head?.file : undefined))
  const open = (file: string) => {
    view.update((state) => ({ ...state, sidebarOver: false }))
    void bridge.request('account:open-recent', file)
  }
  if (recents.length === 0) return <p className="sidebar-none">Accounts that you open are listed here.</p>
  return (
    <ul className="recents">
      {recents.map(({ file, title }) => (
        <li key={file}>
          <button
            type="button"
            className="recent"
            aria-current={file === current ? 'page' : undefined}
            title={file}
            onClick={() => open(file)}
          >
            <FileText size={15} strokeWidth={1.6} aria-hidden="true" />
            <span className="recent-words">
              <span className="recent-title cut" dir="auto">
                {title}
              </span>
              <span className="recent-place cut">{folderOf(file)}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
