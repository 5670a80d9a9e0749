import { fieldKey, mapsOf, type Readable, type ReadableMap } from '../account/schema'
import { isIdentifier } from '../account/values'
import type { Grade } from './grade'
import { type Identities, identitiesIn } from './identity'
import type { Link } from './link'
import { readEntity, readGrade, readLink } from './tradecraft'
import type { LinkType, Scale } from './vocabulary'

// What a command has to know of all that is noted. Values are checked where they are wanted only: to check and to read
// tens of thousands for each command would take a second.

/** Links of one type that stand. @param from only those that lead from one of these */
export const readLinksOfType = (doc: Readable, type: LinkType, from?: readonly string[]): readonly Link[] =>
  readSome(
    mapsOf(doc).links,
    (made) => made['type'] === type && (from?.includes(made['from'] as string) ?? true),
    (id) => readLink(doc, id),
  )

/** Grades on one scale that were given to any of some things and not taken back. */
export const readGradesOf = (doc: Readable, targets: ReadonlySet<string>, scale: Scale): readonly Grade[] =>
  readSome(
    mapsOf(doc).grades,
    (made) => made['scale'] === scale && targets.has(made['target'] as string),
    (id) => readGrade(doc, id),
  )

function readSome<T extends Pick<Link, 'deleted'>>(
  map: ReadableMap,
  isWanted: (made: Readonly<Record<string, unknown>>) => boolean,
  read: (id: string) => T | undefined,
): readonly T[] {
  const found: T[] = []
  for (const id of map.keys()) {
    const made = map.get(id)
    if (typeof made !== 'object' || made === null || !isWanted(made as Record<string, unknown>)) continue
    const one = read(id)
    if (one && !one.deleted) found.push(one)
  }
  return found
}

const resolved = fieldKey('', 'entity')

/** Who is who, as far as it is noted. */
export function readIdentities(doc: Readable): Identities {
  const { fields, entities } = mapsOf(doc)
  const details: (readonly [string, { readonly entity: string }])[] = []
  for (const key of fields.keys()) {
    const entity = key.endsWith(resolved) ? fields.get(key) : undefined
    if (isIdentifier(entity)) details.push([key.slice(0, -resolved.length), { entity }])
  }
  const links = new Map(readLinksOfType(doc, 'same-as').map((link) => [link.id, link]))
  const isEntered = (id: string) => entities.has(id) && readEntity(doc, id) !== undefined
  return identitiesIn({ details, links, entities: { has: isEntered } })
}
