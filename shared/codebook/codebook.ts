import type { Kind } from '../account/kind'
import type { Tag, TagId } from './tag'

/** A tag where it hangs. */
export interface Branch {
  readonly tag: Tag
  /** 0 right below the kind. */
  readonly depth: number
  readonly parent: TagId | null
  readonly children: readonly Branch[]
  /** Those that went into it. */
  readonly merged: readonly Tag[]
}

/** The tags of an account as they hang together, the same in every copy. */
export interface Codebook {
  /** What a tag is by now: itself, or the one that it went into. Undefined for one that is deleted, and for none. */
  readonly of: (id: TagId) => Tag | undefined
  /** Every tag that stands, by its id. */
  readonly branches: ReadonlyMap<TagId, Branch>
  /** Those right below a kind, by name. */
  readonly roots: Readonly<Record<Kind, readonly Branch[]>>
  /** The tag that a key gives: where two were given one key apart, that of the lesser id. */
  readonly byKey: ReadonlyMap<string, Tag>
  readonly deleted: readonly Tag[]
}

const made = new WeakMap<ReadonlyMap<TagId, Tag>, Codebook>()

/**
 * What two say of tags without knowing of each other can close a ring: A below B and B below A, or each merged into the
 * other. The read model opens it at the least id, so that every copy shows the same, and no value is lost.
 */
export function codebookOf(tags: ReadonlyMap<TagId, Tag>): Codebook {
  const known = made.get(tags)
  if (known) return known
  const codebook = hangTogether(tags)
  made.set(tags, codebook)
  return codebook
}

function hangTogether(tags: ReadonlyMap<TagId, Tag>): Codebook {
  const all = [...tags.values()]
  const sameKind = (tag: Tag, other: TagId | null): TagId | undefined =>
    other !== null && other !== tag.id && tags.get(other)?.kind === tag.kind ? other : undefined

  const into = withoutRings(all, (tag) => sameKind(tag, tag.into))
  const finalOf = (id: TagId): TagId => last(id, into)
  const final = all.filter(({ id }) => !into.has(id))
  const above = withoutRings(final, (tag) => {
    const parent = sameKind(tag, tag.parent)
    const now = parent === undefined ? undefined : finalOf(parent)
    return now === tag.id ? undefined : now
  })
  const stands = (id: TagId) => tags.get(id)?.deleted === null
  /** What hung below a tag that is deleted hangs where that did. */
  const parentOf = (id: TagId): TagId | null => {
    let parent = above.get(id)
    while (parent !== undefined && !stands(parent)) parent = above.get(parent)
    return parent ?? null
  }

  const below = new Map<TagId | Kind, Tag[]>()
  const merged = new Map<TagId, Tag[]>()
  const byKey = new Map<string, Tag>()
  for (const tag of final) {
    if (tag.deleted) continue
    add(below, parentOf(tag.id) ?? tag.kind, tag)
    const other = tag.key === null ? undefined : byKey.get(tag.key)
    if (tag.key !== null && (!other || tag.id < other.id)) byKey.set(tag.key, tag)
  }
  for (const tag of all) if (into.has(tag.id)) add(merged, finalOf(tag.id), tag)

  const branches = new Map<TagId, Branch>()
  const grow = (place: TagId | Kind, depth: number, parent: TagId | null): readonly Branch[] =>
    (below.get(place) ?? []).sort(byName).map((tag) => {
      const children = grow(tag.id, depth + 1, tag.id)
      const branch = { tag, depth, parent, children, merged: (merged.get(tag.id) ?? []).sort(byName) }
      branches.set(tag.id, branch)
      return branch
    })
  const roots = { claim: grow('claim', 0, null), actor: grow('actor', 0, null), source: grow('source', 0, null) }
  return {
    of: (id) => {
      const tag = tags.get(finalOf(id))
      return tag?.deleted ? undefined : tag
    },
    ...{ branches, roots, byKey },
    deleted: final.filter(({ deleted }) => deleted).sort(byName),
  }
}

/** Where each leads, with every ring opened at its least id. */
function withoutRings(tags: readonly Tag[], next: (tag: Tag) => TagId | undefined): ReadonlyMap<TagId, TagId> {
  const leads = new Map<TagId, TagId>()
  for (const tag of tags) {
    const to = next(tag)
    if (to !== undefined) leads.set(tag.id, to)
  }
  const known = new Set<TagId>()
  for (const { id } of tags) {
    const way: TagId[] = []
    let at: TagId | undefined = id
    for (; at !== undefined && !known.has(at); at = leads.get(at)) {
      known.add(at)
      way.push(at)
    }
    const ring = at === undefined ? [] : way.slice(way.indexOf(at))
    // `at` lies on an earlier way where it is not on this one: then there is no new ring.
    if (at !== undefined && way.includes(at)) leads.delete(least(ring))
  }
  return leads
}

const least = (ids: readonly TagId[]): TagId => [...ids].sort()[0] as TagId

function last(id: TagId, leads: ReadonlyMap<TagId, TagId>): TagId {
  let at = id
  for (let next = leads.get(at); next !== undefined; next = leads.get(at)) at = next
  return at
}

function add<K>(groups: Map<K, Tag[]>, key: K, tag: Tag): void {
  const group = groups.get(key)
  if (group) group.push(tag)
  else groups.set(key, [tag])
}

const { compare } = new Intl.Collator('en', { numeric: true })

export const byName = (a: Tag, b: Tag): number => compare(a.name, b.name) || (a.id < b.id ? -1 : 1)

/** All branches of a kind as they are read from top to bottom. */
export const inOrder = (branches: readonly Branch[]): readonly Branch[] =>
  branches.flatMap((branch) => [branch, ...inOrder(branch.children)])

/** The names from the kind down to a tag, itself the last. */
export function pathOf({ branches }: Pick<Codebook, 'branches'>, id: TagId): readonly string[] {
  const path: string[] = []
  for (let at = branches.get(id); at; at = at.parent === null ? undefined : branches.get(at.parent))
    path.unshift(at.tag.name)
  return path
}

/** Whether a tag hangs below another, however far; none hangs below itself. */
export function hangsBelow({ branches }: Pick<Codebook, 'branches'>, id: TagId, other: TagId): boolean {
  for (let at = branches.get(id)?.parent ?? null; at !== null; at = branches.get(at)?.parent ?? null)
    if (at === other) return true
  return false
}
