import type { SeenName } from '../../shared/registry/library-entity'
import { several } from '../../shared/text/phrases'
import { useWorkbench } from '../workbench'
import { placesPhrase } from './entity-words'

/** A name that somebody goes by, with where it was first seen. */
export function NameItem({ name: { name, first, count: times, entered } }: { readonly name: SeenName }) {
  const { library } = useWorkbench()
  const words = (
    <>
      <span className="entity-said">
        <bdi>{name}</bdi>
      </span>
      <span className="entity-aside cut">
        {first ? (
          <>
            first in <bdi>{first.account.title}</bdi>
            {first.where !== null && `, ${first.where}`}
            {times > 1 && `; ${several(times, 'mention')}`}
          </>
        ) : (
          `entered ${placesPhrase(entered)}`
        )}
      </span>
    </>
  )
  return (
    <li>
      {first ? (
        <button type="button" data-row className="sighting" onClick={() => library.openAt(first.account, first.id)}>
          {words}
        </button>
      ) : (
        <span className="sighting">{words}</span>
      )}
    </li>
  )
}
