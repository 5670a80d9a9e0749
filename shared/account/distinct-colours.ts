import type { People, PersonId } from './annotation'

/** Of people, from 1. */
export const colourCount = 6

/**
 * Gives each person a colour of their own as long as there are enough: their usual one, or else the first that nobody
 * has. Everybody who knows the same people sees them in the same colours.
 */
export function distinctColours(people: People): People {
  const ids = Object.keys(people).sort()
  const taken = new Set<number>()
  const colours = new Map<PersonId, number>()
  const take = (id: PersonId, colour: number) => {
    colours.set(id, colour)
    taken.add(colour)
  }
  for (const id of ids) {
    const usual = people[id]?.colour
    if (usual !== undefined && !taken.has(usual)) take(id, usual)
  }
  for (const id of ids) {
    if (colours.has(id)) continue
    const free = Array.from({ length: colourCount }, (_, i) => i + 1).find((colour) => !taken.has(colour))
    if (free !== undefined) take(id, free)
  }
  return Object.fromEntries(
    Object.entries(people).map(([id, person]) => [id, { ...person, colour: colours.get(id) ?? person.colour }]),
  )
}
