import { FileText } from 'lucide-react'
import { useRef } from 'react'
import type { AccountHits } from '../../shared/library/search'
import { several } from '../../shared/text/phrases'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { HitRow } from './hit-row'
import { MarkedExcerpt } from './marked-excerpt'
import { moveFocus } from './move-focus'

/** What was found, account by account. */
export function Results() {
  const { library } = useWorkbench()
  const results = useStore(library, (state) => state.results)
  const whole = useStore(library, (state) => state.whole)
  const list = useRef<HTMLDivElement>(null)
  if (!results) return null
  if (results.groups.length === 0) {
    return (
      <p className="library-none">
        No account says that. A search finds words from their beginning, whatever their accents and vowel signs; all of
        them must stand in one paragraph, passage or note.
      </p>
    )
  }
  const left = results.accounts - results.groups.length
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the rows, which are buttons
    <div
      ref={list}
      className="library-results"
      onKeyDown={(event) => {
        if (moveFocus(event, list.current) || event.key !== 'ArrowUp') return
        event.preventDefault()
        library.wantField()
      }}
    >
      {results.groups.map((group) => (
        <Group key={group.file} group={whole.get(group.file) ?? group} />
      ))}
      {left > 0 && (
        <p className="library-none">{several(left, 'more account')} say that, too. More words find fewer of them.</p>
      )}
    </div>
  )
}

function Group({ group }: { readonly group: AccountHits }) {
  const { library } = useWorkbench()
  const { title, hits, count: found, more } = group
  const left = found - hits.length
  return (
    <section className="library-group">
      <h2>
        <button type="button" data-row className="group-title" onClick={() => library.open(group)}>
          <FileText size={15} strokeWidth={1.6} aria-hidden="true" />
          <span className="cut" dir="auto">
            <MarkedExcerpt excerpt={title} />
          </span>
          <span className="group-count">{more ? `more than ${found.toLocaleString('en')}` : found}</span>
        </button>
      </h2>
      <ul>
        {hits.map((hit) => (
          <li key={hit.type === 'annotation' ? hit.id : hit.type === 'about' ? 'about' : hit.range[0]}>
            <HitRow hit={hit} onOpen={() => library.open(group, hit)} />
          </li>
        ))}
      </ul>
      {left > 0 && !hits.some((_, i) => i >= 499) && (
        <button type="button" data-row className="group-more" onClick={() => library.showWhole(group.file)}>
          {left.toLocaleString('en')} more in this account
        </button>
      )}
    </section>
  )
}
