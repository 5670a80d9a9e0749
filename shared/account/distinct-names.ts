import type { People, PersonId } from './annotation'

/** As much of an id as tells two people apart at a glance, in UTF-16 units; more where two begin alike. */
const shortest = 4

const folded = (name: string): string => name.normalize('NFKC').trim().toLowerCase()

export const isSameName = (one: string, other: string): boolean => folded(one) === folded(other)

/**
 * What somebody is called among these people: by their name, and where somebody else has the same one, with the beginning
 * of their id, which is theirs alone. Undefined for whoever is not among them.
 */
export function distinctName(people: People, id: PersonId): string | undefined {
  const name = people[id]?.name
  if (name === undefined) return undefined
  const alike = Object.keys(people).filter((other) => other !== id && isSameName(people[other]?.name ?? '', name))
  if (alike.length === 0) return name
  let length = shortest
  while (length < id.length && alike.some((other) => other.startsWith(id.slice(0, length)))) length += 1
  return `${name} (${id.slice(0, length)})`
}

/** All of them, by names that tell them apart. */
export const distinctNames = (people: People): People =>
  Object.fromEntries(
    Object.entries(people).map(([id, person]) => [id, { ...person, name: distinctName(people, id) ?? person.name }]),
  )
