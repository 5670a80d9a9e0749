import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { EntityDetail } from './entity-detail'
import { EntityList } from './entity-list'
import { RegistryFilters } from './registry-filters'
import { useEntities } from './use-entities'
import './registry.css'

/** Whom all accounts speak of: a list, and beside it all that is known of the one that is chosen. */
export function RegistryView() {
  const { view } = useWorkbench()
  const query = useStore(view, (state) => state.registry)
  const answer = useEntities(query)
  const field = useRef<HTMLInputElement>(null)
  const [merging, setMerging] = useState<{ readonly id: string; readonly name: string } | null>(null)
  const change = (part: Partial<typeof query>) =>
    view.update((state) => ({ ...state, registry: { ...state.registry, ...part } }))
  const choose = (chosen: string) => {
    if (chosen !== query.chosen) change({ chosen })
  }
  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    // What had the focus may be gone with what was done.
    if (document.activeElement !== document.body) return
    const row = document.querySelector<HTMLElement>('.entity-row[aria-current]')
    ;(row ?? field.current)?.focus()
  })
  useEffect(() => {
    // Whoever is looked at is one of those that are listed, as far as any are.
    const first = answer?.rows[0]
    if (!first || answer.query.words !== query.words || answer.query.show !== query.show) return
    if (answer.query.chosen !== query.chosen || answer.rows.some(({ id }) => id === answer.chosen?.id)) return
    view.update((state) => ({ ...state, registry: { ...state.registry, chosen: first.id } }))
  }, [answer, query, view])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key that goes for whoever is looked at
    <div
      className="registry"
      onKeyDown={(event) => {
        if (event.key !== 'F2' || event.defaultPrevented) return
        event.preventDefault()
        document.querySelector<HTMLElement>('[data-rename]')?.click()
      }}
    >
      <div className="registry-side">
        <div className="library-field">
          <Search size={16} strokeWidth={1.6} aria-hidden="true" />
          <input
            ref={field}
            type="text"
            aria-label="Search actors and sources"
            placeholder="Any of their names"
            dir="auto"
            spellCheck={false}
            autoComplete="off"
            value={query.words}
            onChange={(event) => change({ words: event.target.value })}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return
              if (event.key === 'Escape' && query.words !== '') {
                event.preventDefault()
                change({ words: '' })
              }
              if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
              event.preventDefault()
              document.querySelector<HTMLElement>('.entity-list [data-row]')?.focus()
            }}
          />
        </div>
        <RegistryFilters counts={answer?.counts} query={query} onChange={change} />
        {answer && <EntityList answer={answer} onChoose={choose} onLeave={() => field.current?.focus()} />}
      </div>
      {answer?.chosen && (
        <EntityDetail
          key={answer.chosen.id}
          entity={answer.chosen}
          merging={merging}
          onMerging={setMerging}
          onChoose={choose}
        />
      )}
    </div>
  )
}
