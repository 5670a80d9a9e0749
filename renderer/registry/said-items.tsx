import type { EntityDetail } from '../../shared/registry/entity-query'
import { showDay } from '../shell/moment'
import { useWorkbench } from '../workbench'
import { EntityPart } from './entity-part'
import { placePhrase } from './entity-words'
import { IsSentence } from './is-sentence'

/** What people have said of who somebody is and is not: by whom, when and where. Each can be taken back. */
export function SaidItems({ entity: { id, merges, two } }: { readonly entity: EntityDetail }) {
  const { library } = useWorkbench()
  if (merges.length + two.length === 0) return null
  return (
    <EntityPart name="Who says so">
      {merges.map(({ id: link, fromName, toName, by, at, place }) => (
        <li key={link} className="entity-item entity-line">
          <span className="entity-said">
            <IsSentence from={fromName} to={toName} />{' '}
            <span className="entity-aside">
              <bdi>{by || 'someone'}</bdi>, {showDay(at)}, {placePhrase(place)}
            </span>
          </span>
          <button
            type="button"
            className="btn small line"
            onClick={() => library.ask({ type: 'registry', action: { do: 'unmerge', id, link } })}
          >
            Take back
          </button>
        </li>
      ))}
      {two.map(({ ids: [a, b], name, reason, by, at }) => (
        <li key={b} className="entity-item entity-line">
          <span className="entity-said">
            Not “<bdi>{name}</bdi>”: <bdi>{reason}</bdi>{' '}
            <span className="entity-aside">
              <bdi>{by || 'someone'}</bdi>, {showDay(at)}, in the registry
            </span>
          </span>
          <button
            type="button"
            className="btn small line"
            onClick={() => library.ask({ type: 'registry', action: { do: 'say-two-no-more', a, b } })}
          >
            Take back
          </button>
        </li>
      ))}
    </EntityPart>
  )
}
