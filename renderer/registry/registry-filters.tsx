import { type EntityAnswer, type EntityQuery, type ShownSort, shownSorts } from '../../shared/registry/entity-query'

interface RegistryFiltersProps {
  readonly counts: EntityAnswer['counts'] | undefined
  readonly query: EntityQuery
  readonly onChange: (part: Partial<EntityQuery>) => void
}

const names = {
  known: 'Known',
  likely: 'Likely the same',
  differing: 'Differing',
  tagged: 'Only tagged',
} as const satisfies Record<ShownSort, string>

/** Which of those whom accounts speak of are listed. */
export function RegistryFilters({ counts, query, onChange }: RegistryFiltersProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div className="library-filters" role="group" aria-label="Which to list">
      {shownSorts.map((show) => (
        <button
          type="button"
          key={show}
          className="btn small"
          aria-pressed={query.show === show}
          onClick={() => onChange({ show, chosen: null })}
        >
          {names[show]} {counts && <span className="registry-count">{counts[show].toLocaleString('en')}</span>}
        </button>
      ))}
    </div>
  )
}
