import { FilePlus2, History, PanelRight, Search } from 'lucide-react'
import { useEffect } from 'react'
import { BoardBar } from '../board/board-bar'
import { CodebookBar } from '../codebook/codebook-bar'
import { CommandButton } from '../controls/command-button'
import { IconButton } from '../controls/icon-button'
import { ExportButton } from '../exporting/export-button'
import { LibraryBar } from '../library/library-bar'
import { useStore } from '../store/use-store'
import { InboxButton } from '../talk/inbox-button'
import { ReviewButton } from '../talk/review-button'
import { PeopleHere } from '../team/people-here'
import { ShareButton } from '../team/share-button'
import { useWorkbench } from '../workbench'
import { HandlingChip } from './handling-chip'
import { showWritten } from './moment'
import './top-bar.css'

/** What is in view, and what can be done with all of it. */
export function TopBar() {
  const { view } = useWorkbench()
  const place = useStore(view, (state) => state.place)
  if (place === 'account') return <AccountBar />
  if (place === 'codebook') return <CodebookBar />
  return place === 'board' ? <BoardBar /> : <LibraryBar />
}

function AccountBar() {
  const { account, history, view } = useWorkbench()
  const head = useStore(account, (state) => state.head)
  const ready = useStore(account, (state) => state.phase === 'ready')
  const past = useStore(account, (state) => state.past !== null)
  const historyOpen = useStore(history, (state) => state.phase !== 'closed')
  const marginOver = useStore(view, (state) => state.marginOver)
  const { outlet, author, publishedAt } = head?.meta ?? {}
  useEffect(() => {
    document.title = head ? `${head.title} – Attest` : 'Attest'
  }, [head])
  const about = [outlet ?? author, publishedAt && showWritten(publishedAt)].filter(Boolean).join(', ')
  return (
    <header className="top-bar">
      <span className="top-title cut" dir="auto">
        {head?.title ?? 'Attest'}
      </span>
      <HandlingChip />
      <span className="top-about cut" dir="auto">
        {about}
      </span>
      <CommandButton command="find.open" icon={Search} name="Find in this account" enabled={ready} />
      <ReviewButton enabled={ready && !past} />
      <InboxButton />
      <CommandButton command="view.history" icon={History} name="History" enabled={ready} pressed={historyOpen} />
      <CommandButton command="account.open" icon={FilePlus2} name="Open or import an account" />
      <span className="margin-toggle">
        <IconButton
          icon={PanelRight}
          name={marginOver ? 'Hide the annotations' : 'Show the annotations'}
          tipSide="end"
          aria-pressed={marginOver}
          aria-disabled={!ready}
          onClick={() => view.update((state) => ({ ...state, marginOver: !state.marginOver }))}
        />
      </span>
      <span className="rule" />
      <PeopleHere />
      <ShareButton enabled={ready && !past && !head?.readOnly} />
      <ExportButton enabled={ready && !past} />
    </header>
  )
}
