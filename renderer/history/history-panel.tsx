import { useLayoutEffect, useRef } from 'react'
import { SidePanelHead } from '../controls/side-panel-head'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { ChosenChange } from './chosen-change'
import { HistoryFilters } from './history-filters'
import { HistoryList } from './history-list'
import type { HistoryState } from './history-state'
import './history-panel.css'

/** Every change to the account, newest first, beside the text. */
export function HistoryPanel() {
  const bench = useWorkbench()
  const { history, reader } = bench
  const phase = useStore(history, (state) => state.phase)
  const changes = useStore(history, (state) => state.changes)
  const panel = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const section = panel.current
    return () => {
      const handle = reader.get()
      handle?.setDraft(null)
      // Whoever was in it, when it makes room, goes on in the text.
      if (section?.contains(document.activeElement)) handle?.focus()
    }
  }, [reader])
  return (
    <section
      ref={panel}
      className="side-panel history"
      aria-label="History"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        reader.get()?.focus()
      }}
    >
      <SidePanelHead title="History" count={phase === 'ready' && countOf(changes)} command="view.history" />
      {changes > 0 && <HistoryFilters />}
      <HistoryBody />
      <ChosenChange />
    </section>
  )
}

const countOf = (changes: number): string => `${changes.toLocaleString('en')} ${changes === 1 ? 'change' : 'changes'}`

function HistoryBody() {
  const { history } = useWorkbench()
  const lines = useStore(history, (state) => state.lines)
  const sentence = useStore(history, emptySentence)
  if (sentence !== null) return <p className="history-none">{sentence}</p>
  return lines > 0 ? <HistoryList /> : <div className="history-none" />
}

/** What stands in the place of changes where there are none; null where there are some, or may be. */
function emptySentence({ phase, problem, changes, filter, total, pages, people }: HistoryState): string | null {
  if (phase === 'reading') return 'Reading the history…'
  if (phase === 'failed') return problem
  if (changes === 0) return 'No history was kept of this account before now. It is kept from the next change on.'
  if (total > 0 || pages.size === 0) return null
  const name = people.find(({ person }) => person === filter.person)?.name
  return filter.takenAway
    ? `${name ?? 'Nobody has'} deleted ${name ? 'nothing' : 'anything'} here.`
    : 'Nothing is listed.'
}
