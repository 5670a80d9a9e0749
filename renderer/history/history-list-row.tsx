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
  const received = receivedWords(at, shown.received)
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
      {received !== null && (
        <span className="history-received" title={`The server had it on ${showMoment(shown.received as number)}`}>
          {received}
        </span>
      )}
      <span className="unseen">, {showMoment(at)}</span>
    </div>
  )
})

/** By how much the clocks of a writer and a server may differ, and a change be under way, before both are told; in ms. */
const apart = 5 * 60_000

/** When a server had a change, by its own clock, in two short lines; null where that is when it was made by its writer's. */
export function receivedWords(at: number, received: number | undefined): string | null {
  if (received === undefined || Math.abs(received - at) < apart) return null
  return `At the server ${showDay(received) === showDay(at) ? showClock(received) : showDay(received)}`
}

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
