import { type KeyboardEvent, useId } from 'react'
import { readPeriod } from '../../shared/tradecraft/matrix/listed-rows'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { anyTime } from './board-store'

interface PeriodFieldsProps {
  /** How many claims have no event time. */
  readonly undated: number
}

/** Between which event times the claims lie that are listed. */
export function PeriodFields({ undated }: PeriodFieldsProps) {
  const { board } = useWorkbench()
  const during = useStore(board.view, (state) => state.during)
  const problem = useId()
  const unreadable = readPeriod(during.from, during.to) === undefined
  const put = (typed: typeof during) => {
    const isAny = typed.from.trim() === '' && typed.to.trim() === ''
    board.view.update((state) => ({ ...state, during: isAny ? anyTime : typed }))
  }
  const field = (end: 'from' | 'to') => (
    <input
      type="text"
      className="board-time"
      aria-label={`Event time ${end}`}
      aria-invalid={unreadable}
      aria-describedby={unreadable ? problem : undefined}
      placeholder={end}
      title="2026, 2026-03, 2026-03-13 or 2026-03-13T23:40"
      spellCheck={false}
      autoComplete="off"
      maxLength={30}
      value={during[end]}
      onChange={({ target }) => put({ ...during, [end]: target.value })}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Escape' || during[end] === '') return
        event.preventDefault()
        put({ ...during, [end]: '' })
      }}
    />
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div className="board-period" role="group" aria-label="Event time">
      <button type="button" className="board-filter" aria-pressed={during === anyTime} onClick={() => put(anyTime)}>
        Any time
      </button>
      {field('from')}
      <span aria-hidden="true">–</span>
      {field('to')}
      {undated > 0 && during !== anyTime && !unreadable && (
        <span className="board-undated">{undated.toLocaleString('en')} without a time left out</span>
      )}
      {unreadable && (
        <p id={problem} role="alert" className="board-problem">
          No such time; all are listed. Write 2026, 2026-03-13 or 2026-03-13T23:40.
        </p>
      )}
    </div>
  )
}
