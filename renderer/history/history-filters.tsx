import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'

/** Whose changes are listed, and whether only those that took something away. */
export function HistoryFilters() {
  const { history } = useWorkbench()
  const people = useStore(history, (state) => state.people)
  const filter = useStore(history, (state) => state.filter)
  return (
    <div className="history-filters">
      <select
        className="history-person"
        aria-label="By whom"
        value={filter.person ?? ''}
        onChange={({ target }) => history.list({ ...filter, person: target.value === '' ? null : target.value })}
      >
        <option value="">Everyone</option>
        {people.map(({ person, name, changes }) => (
          <option key={person} value={person}>
            {name} ({changes.toLocaleString('en')})
          </option>
        ))}
      </select>
      <button
        type="button"
        className="filter"
        aria-pressed={filter.takenAway}
        onClick={() => history.list({ ...filter, takenAway: !filter.takenAway })}
      >
        Deleted only
      </button>
    </div>
  )
}
