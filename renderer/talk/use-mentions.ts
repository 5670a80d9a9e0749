import { type KeyboardEvent, useState } from 'react'
import type { People, Person, PersonId } from '../../shared/account/annotation'
import { findMentionQuery, peopleCalled } from './mention-query'

/** No more than can be looked through at a glance. */
const most = 6

export interface Mentions {
  readonly found: readonly (readonly [PersonId, Person])[]
  /** Which of them Enter takes. */
  readonly chosen: number
  readonly follow: (caret: number) => void
  readonly take: (person: Person) => void
  /** Whether the key was for the list of names. */
  readonly press: (event: KeyboardEvent) => boolean
}

/**
 * Completes the names of people behind an “@”.
 * @param others those who can be called
 * @param put replaces the text, and says where the caret goes
 */
export function useMentions(text: string, others: People, put: (text: string, caret: number) => void): Mentions {
  const [caret, setCaret] = useState(0)
  const [chosen, setChosen] = useState(0)
  /** Where a list was closed without choosing. */
  const [dismissed, setDismissed] = useState(-1)
  const query = findMentionQuery(text, caret)
  const asked = query && query.start !== dismissed ? peopleCalled(query.typed, others).slice(0, most) : []
  // A name that is written out is chosen already.
  const found = asked.length === 1 && asked[0]?.[1].name === query?.typed ? [] : asked

  const take = ({ name }: Person) => {
    if (!query) return
    const rest = text.slice(caret).replace(/^ /, '')
    put(`${text.slice(0, query.start)}@${name} ${rest}`, query.start + name.length + 2)
  }
  const step = (by: number) => setChosen((chosen + by + found.length) % found.length)
  const takeChosen = () => {
    const [, person] = found[chosen] ?? found[0] ?? []
    if (person) take(person)
  }
  const isForList = (key: string): boolean => {
    if (key === 'ArrowDown' || key === 'ArrowUp') step(key === 'ArrowDown' ? 1 : -1)
    else if (key === 'Enter' || key === 'Tab') takeChosen()
    else if (key === 'Escape') setDismissed(query?.start ?? -1)
    else return false
    return true
  }
  return {
    found,
    chosen: Math.min(chosen, found.length - 1),
    take,
    follow: (next) => {
      setCaret(next)
      setChosen(0)
      if (findMentionQuery(text, next)?.start !== dismissed) setDismissed(-1)
    },
    press: (event) => {
      // What composes letters, as for Japanese, has Enter and the arrows first.
      const forLetters = event.nativeEvent.isComposing
      if (found.length === 0 || forLetters || event.ctrlKey || event.metaKey || !isForList(event.key)) return false
      event.preventDefault()
      return true
    },
  }
}
