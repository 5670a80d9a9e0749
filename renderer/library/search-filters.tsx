import { kindNames, kinds } from '../../shared/account/kind'
import type { SearchQuery } from '../../shared/library/search'
import { KindMark } from '../controls/kind-mark'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { tagsIn } from './tags-in'

/** What narrows a search, or the list of accounts: kind, author, tags of the codebook, days and this person's own tags. */
export function SearchFilters() {
  const { library } = useWorkbench()
  const query = useStore(library, (state) => state.query)
  const listing = useStore(library, (state) => state.listing)
  const tags = listing ? tagsIn(listing.accounts) : []
  const change = (part: Partial<SearchQuery>) => library.search({ ...library.get().query, ...part })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div className="library-filters" role="group" aria-label="Narrow the search">
      {kinds.map((kind) => (
        <button
          type="button"
          key={kind}
          className="btn small"
          aria-pressed={query.kind === kind}
          onClick={() => change({ kind: query.kind === kind ? undefined : kind })}
        >
          <KindMark kind={kind} />
          {kindNames[kind].plural}
        </button>
      ))}
      <span className="rule" />
      <label>
        By
        <input
          type="text"
          className="field filter-author"
          dir="auto"
          placeholder="anyone"
          value={query.author ?? ''}
          onChange={(event) => change({ author: event.target.value })}
        />
      </label>
      <label>
        Tagged
        <input
          type="text"
          className="field filter-author"
          dir="auto"
          placeholder="anyhow"
          title="A tag of the codebook, or one above it"
          value={query.coded ?? ''}
          onChange={(event) => change({ coded: event.target.value })}
        />
      </label>
      <Day name="From" day={query.from} onChange={(from) => change({ from })} />
      <Day name="To" day={query.to} onChange={(to) => change({ to })} />
      {tags.length > 0 && (
        <label>
          Tag
          <select
            className="field"
            value={query.tag ?? ''}
            onChange={(event) => change({ tag: event.target.value === '' ? undefined : event.target.value })}
          >
            <option value="">any</option>
            {tags.map((tag) => (
              <option key={tag}>{tag}</option>
            ))}
          </select>
        </label>
      )}
    </div>
  )
}

interface DayProps {
  readonly name: string
  readonly day: string | undefined
  readonly onChange: (day: string) => void
}

function Day({ name, day = '', onChange }: DayProps) {
  return (
    <label>
      {name}
      <input
        type="date"
        className="field filter-day"
        data-empty={day === ''}
        value={day}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}
