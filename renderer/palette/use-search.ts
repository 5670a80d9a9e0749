import { type KeyboardEvent, startTransition, useState } from 'react'
import { flushSync } from 'react-dom'

/** What `Command` is told of a list that follows what is typed: which row is chosen, and what a key waits for. */
interface ListProps {
  readonly value: string
  readonly onValueChange: (value: string) => void
  readonly onKeyDownCapture: (event: KeyboardEvent) => void
}

interface Search {
  /** What stands in the field. */
  readonly typed: string
  /** What the list is of: a moment behind the field while a long list is made, so that typing never waits for it. */
  readonly query: string
  readonly type: (words: string) => void
  /** @param values the rows of the list, in order */
  readonly over: (values: readonly string[]) => ListProps
}

/**
 * A field and the list of what it finds. A key pressed in it is of the list for the words that are typed, also where
 * that has yet to be made: otherwise Enter right after the last letter would take a row that the words do not mean.
 */
export function useSearch(): Search {
  const [typed, setTyped] = useState('')
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState({ query, value: '' })
  return {
    typed,
    query,
    type: (words) => {
      setTyped(words)
      startTransition(() => setQuery(words))
    },
    over: (values) => ({
      // What was chosen in an earlier list gives way to the first of this one.
      value: chosen.query === query && values.includes(chosen.value) ? chosen.value : (values[0] ?? ''),
      onValueChange: (value) => setChosen({ query, value }),
      onKeyDownCapture: () => {
        if (query !== typed) flushSync(() => setQuery(typed))
      },
    }),
  }
}
