import { Search, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { IconButton } from '../controls/icon-button'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { asksForWords, noQuery } from './library-state'
import { foundPhrase } from './phrases'
import { SearchFilters } from './search-filters'

/** Rest between the last key and looking, in ms. */
const rest = 60

export function SearchHeader() {
  const { library } = useWorkbench()
  const query = useStore(library, (state) => state.query)
  const wanted = useStore(library, (state) => state.fieldWanted)
  const [words, setWords] = useState(query.words)
  const field = useRef<HTMLInputElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: it has the keyboard first, and again whenever it is wanted
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [wanted])
  useEffect(() => {
    if (words === library.get().query.words) return
    const timer = setTimeout(() => library.search({ ...library.get().query, words }), rest)
    return () => clearTimeout(timer)
  }, [words, library])

  const clear = () => {
    setWords('')
    library.search(noQuery)
    field.current?.focus()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: the oldest supported runtime does not know <search>
    <div className="library-search" role="search" aria-label="All accounts">
      <div className="library-field">
        <Search size={16} strokeWidth={1.6} aria-hidden="true" />
        <input
          ref={field}
          type="text"
          aria-label="Search all accounts"
          placeholder={'Words in texts, passages, notes, replies and authors; “words in quotes” as they are'}
          dir="auto"
          spellCheck={false}
          autoComplete="off"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Escape' && (words !== '' || asksForWords(query))) {
              event.preventDefault()
              clear()
            }
            if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
            event.preventDefault()
            const row = document.querySelector<HTMLElement>('.library [data-row]')
            if (event.key === 'ArrowDown') row?.focus()
            else if (words === query.words && asksForWords(query)) firstHit()?.click()
            else library.search({ ...query, words })
          }}
        />
        <Found />
        {asksForWords(query) && <IconButton icon={X} name="Clear the search" tipSide="end" small onClick={clear} />}
      </div>
      <SearchFilters />
    </div>
  )
}

/** What was found first, in an account: its own row would lead to the beginning of that. */
const firstHit = () => document.querySelector<HTMLElement>('.library-results li [data-row]')

function Found() {
  const { library } = useWorkbench()
  const results = useStore(library, (state) => state.results)
  return (
    <span className="library-count" aria-live="polite">
      {results && foundPhrase(results)}
    </span>
  )
}
