import type { Difference } from '../../shared/registry/library-entity'
import type { EntityType } from '../../shared/tradecraft/vocabulary'
import { useWorkbench } from '../workbench'
import { entityTypeNames, placesPhrase } from './entity-words'

/** What the registry and accounts have of somebody, where each stands; one click makes it that of all. */
export function DifferenceItem({ difference: { id, field, values } }: { readonly difference: Difference }) {
  const { library } = useWorkbench()
  return values.map(({ value, places }) => {
    const shown = field === 'name' ? value : entityTypeNames[value as EntityType]
    return (
      <li key={value} className="entity-item entity-line">
        <span className="entity-said">
          <b>
            <bdi>{shown}</bdi>
          </b>{' '}
          <span className="entity-aside">{placesPhrase(places)}</span>
        </span>
        <button
          type="button"
          className="btn small line"
          onClick={() => library.ask({ type: 'registry', action: { do: 'take', id, field, value } })}
        >
          Take everywhere <span className="unseen">{shown}</span>
        </button>
      </li>
    )
  })
}
