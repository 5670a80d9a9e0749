import { memo } from 'react'
import type { HistoryRow } from '../../shared/history/rows'
import { showClock, showDay, showMoment } from '../shell/moment'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'

/** Of every row, in px; the style sheet says the same. */
export const rowHeight = 42

interface HistoryListRowProps {
  readonly row: number
  readonly shown: HistoryRow
  /** How many changes are listed. */
  readonly lines: number
  readonly chosen: boolean
  readonly onChoose: (row: number) => void
}

export const HistoryListRow = memo(function HistoryListRow({
  row,
  shown,
  lines,
  chosen,
  onChoose,
}: HistoryListRowProps) {
  const style = { transform: `translateY(${row * rowHeight}px)` }
  if (shown.kind === 'heading') return <Heading {...shown} style={style} />
  const { name, at, did } = shown.line
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keyboard, and goes from option to option
    <div
      id={`history-row-${row}`}
      className="history-line"
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      aria-posinset={shown.position}
      aria-setsize={lines}
      style={style}
      onClick={() => onChoose(row)}
    >
      <span className="history-time" aria-hidden="true">
        {showClock(at)}
      </span>
      <span className="unseen">{name} </span>
      <span className="history-did">{capitalised(did)}</span>
      <span className="unseen">, {showMoment(at)}</span>
    </div>
  )
})

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** Who, and on which day. Each change below says so again to those who hear it. */
function Heading({
  person,
  name,
  at,
  style,
}: {
  readonly person: string
  readonly name: string
  readonly at: number
  readonly style: { readonly transform: string }
}) {
  const { account } = useWorkbench()
  const colour = useStore(account, (state) => (state.head?.me === person ? undefined : state.people[person]?.colour))
  return (
    <div className="history-heading" aria-hidden="true" style={style}>
      <span className="history-dot" style={{ background: colour ? `var(--peer-${colour})` : 'var(--ink)' }} />
      <b className="cut" dir="auto">
        {name}
      </b>
      <span className="history-day">{showDay(at)}</span>
    </div>
  )
}
