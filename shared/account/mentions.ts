import type { People, PersonId } from './annotation'
import { distinctNames } from './distinct-names'

/** A place of a text where somebody is called by name: `@Dalia Rahimi`, from the sign to the name's end. */
export interface Mention {
  readonly start: number
  readonly end: number
  /** More than one where several go by that name. */
  readonly people: readonly PersonId[]
}

const isWordPart = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{M}\p{N}]/u.test(character)

/**
 * Where a text calls people of the account by name, or by what tells them apart from others of that name; of two names
 * that begin alike, the longer one is meant.
 */
export function findMentions(text: string, people: People): readonly Mention[] {
  const names = [people, distinctNames(people)].flatMap((called) =>
    Object.entries(called).map(([id, { name }]) => ({ id, name: name.toLowerCase() })),
  )
  const found: Mention[] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const meant = names.filter(({ name }) => isCalled(text, at + 1, name))
    const longest = Math.max(0, ...meant.map(({ name }) => name.length))
    if (longest === 0 || isWordPart([...text.slice(0, at)].at(-1))) continue
    const called = new Set(meant.filter(({ name }) => name.length === longest).map(({ id }) => id))
    found.push({ start: at, end: at + 1 + longest, people: [...called] })
  }
  return found
}

function isCalled(text: string, at: number, name: string): boolean {
  const end = at + name.length
  return name !== '' && text.slice(at, end).toLowerCase() === name && !isWordPart([...text.slice(end, end + 2)][0])
}

/** Whom a text calls by name, each once. */
export const mentionedIn = (text: string, people: People): readonly PersonId[] => [
  ...new Set(findMentions(text, people).flatMap((mention) => mention.people)),
]
