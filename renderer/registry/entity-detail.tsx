import { useRef } from 'react'
import type { EntityDetail as Detail } from '../../shared/registry/entity-query'
import { moveFocus } from '../library/move-focus'
import { useWorkbench } from '../workbench'
import { DifferenceItem } from './difference-item'
import { EntityName } from './entity-name'
import { EntityPart } from './entity-part'
import { entityTypeNames, mentionsPhrase } from './entity-words'
import { GoThrough } from './go-through'
import { IsSentence } from './is-sentence'
import { LikelyItem } from './likely-item'
import { NameItem } from './name-item'
import { SaidItems } from './said-items'
import { SightingList } from './sighting-list'

interface EntityDetailProps {
  readonly entity: Detail
  /** Whoever is about to be said to be somebody else. */
  readonly merging: { readonly id: string; readonly name: string } | null
  readonly onMerging: (from: { readonly id: string; readonly name: string } | null) => void
  readonly onChoose: (id: string) => void
}

/** All that is known of somebody: who they may be as well, what they are called, and where they are mentioned. */
export function EntityDetail({ entity, merging, onMerging, onChoose }: EntityDetailProps) {
  const { library } = useWorkbench()
  const detail = useRef<HTMLElement>(null)
  const { id, name, type, mentionCount, accounts, likely, differences, names, mentions } = entity
  const merge = (from: string, to: string) => {
    library.ask({ type: 'registry', action: { do: 'merge', from, to } })
    onMerging(null)
    onChoose(to)
  }
  return (
    <section
      ref={detail}
      className="entity-detail"
      aria-label={name}
      onKeyDown={(event) => {
        if (event.defaultPrevented || event.target instanceof HTMLTextAreaElement) return
        if (moveFocus(event, detail.current)) return
        if (event.key !== 'Escape') return
        event.preventDefault()
        document.querySelector<HTMLElement>('.entity-row[aria-current]')?.focus()
      }}
    >
      <header className="entity-header">
        <EntityName id={id} name={name} />
        <p>
          {type ? entityTypeNames[type] : 'Not entered'}, {mentionsPhrase(mentionCount, accounts)}
        </p>
        <GoThrough entity={entity} />
        {merging && merging.id !== id ? (
          <span className="entity-merging">
            <button type="button" className="btn small solid" onClick={() => merge(merging.id, id)}>
              <IsSentence from={merging.name} to={name} />
            </button>
            <button type="button" className="btn small" onClick={() => onMerging(null)}>
              Cancel
            </button>
          </span>
        ) : merging ? (
          <span className="entity-merging" aria-live="polite">
            Choose in the list who that is.
            <button type="button" className="btn small" onClick={() => onMerging(null)}>
              Cancel
            </button>
          </span>
        ) : (
          <button type="button" className="btn small line" onClick={() => onMerging({ id, name })}>
            Is the same as…
          </button>
        )}
      </header>
      {likely.length > 0 && (
        <EntityPart name="Likely the same">
          {likely.map((one) => (
            <LikelyItem key={`${one.from.id} ${one.to.id}`} likely={one} onMerge={merge} />
          ))}
        </EntityPart>
      )}
      {differences.length > 0 && (
        <EntityPart name="Differing">
          {differences.map((difference) => (
            <DifferenceItem key={`${difference.id} ${difference.field}`} difference={difference} />
          ))}
        </EntityPart>
      )}
      <EntityPart name="Names">
        {names.map((one) => (
          <NameItem key={one.name} name={one} />
        ))}
      </EntityPart>
      <SaidItems entity={entity} />
      {mentions.length > 0 && (
        <EntityPart name="Mentions">
          <SightingList mentions={mentions} count={mentionCount} />
        </EntityPart>
      )}
    </section>
  )
}
