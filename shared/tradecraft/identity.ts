import { lastOf } from '../in-steps'
import type { EntityId } from './entity'
import type { Link } from './link'
import { type Links, linksOfType } from './links-of-type'

/** What tells who is who, of one account or of several. */
export interface SaidOfIdentity {
  /** Passages with whom each was resolved to. */
  readonly details: Iterable<readonly [id: string, said: { readonly entity?: EntityId | undefined }]>
  readonly links: Links<Pick<Link, 'type' | 'from' | 'to' | 'deleted'>>
  /** Whoever was entered. */
  readonly entities: { has(id: string): boolean }
}

/** Who is who: which passages and entities are one, as analysts have said so far. */
export interface Identities {
  /** The one id that stands for all that are the same as this; the same in every copy. */
  of(id: string): EntityId
  /** All that are the same as this, itself included, in the order of their ids. */
  all(id: string): readonly string[]
}

/** What was found of the same maps, which are never changed but replaced: each command asks for it anew. */
const lastFound = new WeakMap<SaidOfIdentity['links'], SaidOfIdentity & { readonly identities: Identities }>()

/**
 * A passage is whom it was resolved to, and entities are one along the `same-as` links that stand. So a merge of two
 * entities is one link, and taking it away gives back exactly what was before. An id that nothing is said of is alone.
 */
export const identitiesIn = (told: SaidOfIdentity): Identities => lastOf(identitiesInSteps(told))

/** So many are looked at before anything else is let in. */
const atOnce = 2000

/** The same, coming to it in steps of a few milliseconds each. */
export function* identitiesInSteps({ details, links, entities }: SaidOfIdentity): Generator<undefined, Identities> {
  const before = lastFound.get(links)
  if (before?.details === details && before.entities === entities) return before.identities
  const identities = yield* findIdentities({ details, links, entities })
  lastFound.set(links, { details, links, entities, identities })
  return identities
}

function* findIdentities({ details, links, entities }: SaidOfIdentity): Generator<undefined, Identities> {
  let looked = 0
  const resolved = new Map<string, EntityId>()
  const resolvedTo = new Map<EntityId, string[]>()
  for (const [id, { entity }] of details) {
    if (++looked % atOnce === 0) yield
    if (entity === undefined) continue
    resolved.set(id, entity)
    add(resolvedTo, entity, id)
  }
  const tied = new Map<EntityId, EntityId[]>()
  const merged = new Set<EntityId>()
  for (const { from, to } of linksOfType(links, 'same-as')) {
    if (typeof to !== 'string') continue
    add(tied, from, to)
    add(tied, to, from)
    merged.add(from)
  }
  // What was entered before what is only tagged, and what others were merged into before those.
  const rank = (id: string) => (entities.has(id) ? 0 : 2) + (merged.has(id) ? 1 : 0)
  const known = new Map<string, Group>()
  /** Most are never asked for, and of a command only one is. */
  const groupOf = (id: string): Group => {
    const found = known.get(id) ?? makeGroup(id)
    return found
  }
  const makeGroup = (id: string): Group => {
    const reached = new Set([id])
    for (const one of reached) {
      const entity = resolved.get(one)
      if (entity !== undefined) reached.add(entity)
      for (const other of resolvedTo.get(one) ?? []) reached.add(other)
      for (const other of tied.get(one) ?? []) reached.add(other)
    }
    const all = [...reached].sort()
    let best = { id, rank: Number.POSITIVE_INFINITY }
    for (const one of all) if (rank(one) < best.rank) best = { id: one, rank: rank(one) }
    const group = { all, one: best.id }
    for (const one of all) known.set(one, group)
    return group
  }
  const isAlone = (id: string) => !resolved.has(id) && !resolvedTo.has(id) && !tied.has(id)
  return {
    of: (id) => (isAlone(id) ? id : groupOf(id).one),
    all: (id) => (isAlone(id) ? [id] : groupOf(id).all),
  }
}

interface Group {
  readonly all: readonly string[]
  readonly one: EntityId
}

function add(lists: Map<string, string[]>, key: string, one: string): void {
  const list = lists.get(key)
  if (list) list.push(one)
  else lists.set(key, [one])
}
