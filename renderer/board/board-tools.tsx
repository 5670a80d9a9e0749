import { useDeferredValue, useMemo } from 'react'
import { type RowFilter, type RowOrder, rowFilters } from '../../shared/tradecraft/matrix/listed-rows'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import type { LaidOut } from './board-store'
import type { Names } from './names'
import { PeriodFields } from './period-fields'
import { StanceMark } from './stance-mark'

const filterWords: { readonly [F in RowFilter]: string } = {
  all: 'All',
  contradicted: 'Contradicted',
  'single-origin': 'Single origin',
  ungraded: 'Ungraded',
  'no-source': 'No source',
}

const orderWords: { readonly [O in RowOrder]: string } = {
  text: 'In text order',
  origins: 'Fewest origins first',
  grade: 'Most credible first',
  time: 'By event time',
}

/** What is listed, and in which order; and what the signs in the cells mean. */
export function BoardTools({
  laidOut: { matrix, counts },
  names,
}: {
  readonly laidOut: LaidOut
  readonly names: Names
}) {
  const { board } = useWorkbench()
  const view = useStore(board.view, (state) => state)
  // Every option is measured, also of a list that nobody opens: they come once the board is there.
  const columns = useDeferredValue(matrix.columns, [])
  const sources = useMemo(() => columns.map(({ source }) => ({ source, name: names.of(source) })), [columns, names])
  const undated = useMemo(() => matrix.rows.filter(({ time }) => !time).length, [matrix])
  const known = sources.some(({ source }) => source === view.source)
  return (
    <div className="board-tools">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form */}
      <div className="board-filters" role="group" aria-label="Claims listed">
        {rowFilters.map((filter) => (
          <button
            key={filter}
            type="button"
            className="board-filter"
            aria-pressed={view.filter === filter}
            onClick={() => board.view.update((state) => ({ ...state, filter }))}
          >
            {filterWords[filter]} <span className="board-filter-count">{counts[filter].toLocaleString('en')}</span>
          </button>
        ))}
      </div>
      <span className="rule" />
      <select
        className="board-select"
        aria-label="By source"
        value={known && view.source !== null ? view.source : ''}
        onChange={({ target }) => board.view.update((state) => ({ ...state, source: target.value || null }))}
      >
        <option value="">Any source</option>
        {sources.map(({ source, name }) => (
          <option key={source} value={source}>
            {name}
          </option>
        ))}
      </select>
      <select
        className="board-select"
        aria-label="Order"
        value={view.order}
        onChange={({ target }) => board.view.update((state) => ({ ...state, order: target.value as RowOrder }))}
      >
        {Object.entries(orderWords).map(([order, words]) => (
          <option key={order} value={order}>
            {words}
          </option>
        ))}
      </select>
      <PeriodFields undated={undated} />
      <span className="board-legend">
        {(['states', 'repeats', 'denies'] as const).map((stance) => (
          <span key={stance}>
            <StanceMark stance={stance} />
            {stance}
          </span>
        ))}
      </span>
    </div>
  )
}
