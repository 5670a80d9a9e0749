import { ArrowLeft, Printer } from 'lucide-react'
import { useEffect } from 'react'
import { several } from '../../shared/text/phrases'
import { CommandButton } from '../controls/command-button'
import { HandlingChip } from '../shell/handling-chip'
import { useStore } from '../store/use-store'
import { InboxButton } from '../talk/inbox-button'
import { PeopleHere } from '../team/people-here'
import { useWorkbench } from '../workbench'
import type { BoardTab } from './board-store'
import '../shell/top-bar.css'

const tabs: readonly (readonly [tab: BoardTab, name: string])[] = [
  ['matrix', 'Claims and sources'],
  ['actors', 'Actors'],
  ['timeline', 'Timeline'],
]

/** The top of the window while it shows the evidence board. */
export function BoardBar() {
  const { account, board } = useWorkbench()
  const title = useStore(account, (state) => state.head?.title ?? '')
  const laidOut = useStore(board, (state) => state)
  const tab = useStore(board.view, (state) => state.tab)
  useEffect(() => {
    document.title = `Evidence board, ${title} – Attest`
  }, [title])
  const { rows = [], columns = [] } = laidOut?.matrix ?? {}
  return (
    <header className="top-bar">
      <CommandButton command="view.board" icon={ArrowLeft} name="Back to the account" tipSide="start" />
      <span className="top-title">Evidence board</span>
      <HandlingChip />
      <span className="top-about cut">
        {laidOut && `${several(rows.length, 'claim')}, ${several(columns.length, 'source')}`}
        {title && (
          <>
            {' · '}
            <bdi>{title}</bdi>
          </>
        )}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form */}
      <div className="board-tabs" role="group" aria-label="Shown on the board">
        {tabs.map(([one, name]) => (
          <button
            key={one}
            type="button"
            className="board-tab"
            aria-pressed={tab === one}
            onClick={() => board.view.update((state) => ({ ...state, tab: one }))}
          >
            {name}
          </button>
        ))}
      </div>
      <span className="rule" />
      <CommandButton command="board.print" icon={Printer} name="Print the board" enabled={rows.length > 0} />
      <InboxButton />
      <PeopleHere />
    </header>
  )
}
