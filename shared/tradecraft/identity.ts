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
  const isTime = () => {
    looked += 1
    return looked % atOnce === 0
  }
  const parents = new Map<string, string>()
  const merged = new Set<string>()
  const rootOf = (id: string): string => {
    let root = id
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next
    for (let at = id; at !== root; ) {
      const next = parents.get(at) ?? root
      parents.set(at, root)
      at = next
    }
    return root
  }
  const unite = (a: string, b: string) => {
    const [left, right] = [rootOf(a), rootOf(b)]
    if (left !== right) parents.set(left, right)
  }
  for (const [id, { entity }] of details) {
    if (entity !== undefined) unite(id, entity)
    if (isTime()) yield
  }
  for (const { from, to } of linksOfType(links, 'same-as')) {
    if (typeof to !== 'string') continue
    unite(from, to)
    merged.add(from)
  }
  const members = new Map<string, string[]>()
  for (const id of new Set([...parents.keys(), ...parents.values()])) {
    if (isTime()) yield
    const root = rootOf(id)
    const group = members.get(root)
    if (group) group.push(id)
    else members.set(root, [id])
  }
  // What was entered before what is only tagged, and what others were merged into before those.
  const rank = (id: string) => (entities.has(id) ? 0 : 2) + (merged.has(id) ? 1 : 0)
  const known = new Map<string, { readonly all: readonly string[]; readonly one: EntityId }>()
  /** Most are never asked for. */
  const groupOf = (id: string) => {
    const root = rootOf(id)
    const found = known.get(root)
    const all = members.get(root)
    if (found || !all) return found
    all.sort()
    const group = { all, one: all.reduce((best, other) => (rank(other) < rank(best) ? other : best)) }
    known.set(root, group)
    return group
  }
  return {
    of: (id) => groupOf(id)?.one ?? id,
    all: (id) => groupOf(id)?.all ?? [id],
  }
}
