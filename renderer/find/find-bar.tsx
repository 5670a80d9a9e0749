import { CaseSensitive, ChevronDown, ChevronUp, WholeWord, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { CommandButton } from '../controls/command-button'
import { IconButton } from '../controls/icon-button'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { AccentSensitive } from './accent-sensitive'
import type { Finding } from './finder'
import './find-bar.css'

/** Rest between the last key and looking, in ms. */
const rest = 60

/** "3 of 17" */
export function countPhrase({ query, hits, more, current }: Finding): string {
  if (query.trim() === '') return ''
  if (hits.length === 0) return 'Not found'
  const all = hits.length.toLocaleString('en')
  return `${(current + 1).toLocaleString('en')} of ${more ? `more than ${all}` : all}`
}

export function FindBar() {
  const { finder } = useWorkbench()
  return useStore(finder, (finding) => finding.open) ? <Bar /> : null
}

function Bar() {
  const { finder, reader } = useWorkbench()
  const finding = useStore(finder, (state) => state)
  const [query, setQuery] = useState(finding.query)
  const field = useRef<HTMLInputElement>(null)
  const from = useRef(reader.get()?.selection()?.range[0] ?? reader.get()?.firstVisibleOffset() ?? 0)

  useEffect(() => field.current?.select(), [])
  useEffect(() => {
    if (query === finder.get().query) return
    const timer = setTimeout(() => finder.look(query, from.current), rest)
    return () => clearTimeout(timer)
  }, [query, finder])

  /** Reading goes on at the hit that was looked at last. */
  const close = () => {
    const { hits, current } = finder.get()
    const hit = hits[current]
    finder.close()
    reader.get()?.focus()
    if (hit) reader.get()?.select(hit)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: the oldest supported runtime does not know <search>
    <div
      className="find-bar"
      role="search"
      aria-label="Find in this account"
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault()
          close()
        }
      }}
    >
      <input
        ref={field}
        className="find-field"
        type="text"
        aria-label="Find in this account"
        placeholder="Find in this account"
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: opened in order to type here
        autoFocus
        value={query}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          if (query !== finder.get().query) finder.look(query, from.current)
          else finder.go(event.shiftKey ? -1 : 1)
        }}
      />
      <span className="find-count" aria-live="polite">
        {countPhrase(finding)}
      </span>
      <CommandButton
        command="find.whole-word"
        icon={WholeWord}
        name="Whole words"
        pressed={finding.exactness.wholeWord}
        small
      />
      <CommandButton
        command="find.case"
        icon={CaseSensitive}
        name="Same capitals"
        pressed={finding.exactness.case}
        small
      />
      <CommandButton
        command="find.accents"
        icon={AccentSensitive}
        name="Same accents"
        pressed={finding.exactness.accents}
        small
      />
      <CommandButton command="find.previous" icon={ChevronUp} small enabled={finding.hits.length > 0} />
      <CommandButton command="find.next" icon={ChevronDown} small enabled={finding.hits.length > 0} />
      <IconButton icon={X} name="Close find" keys="Esc" tipSide="end" small onClick={close} />
    </div>
  )
}
