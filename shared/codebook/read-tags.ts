import { Draft } from '../account/draft'
import { mapsOf, parseFieldKey, type Readable } from '../account/schema'
import { readDeleted, readDetail } from '../tradecraft/read-detail'
import type { Tag, Tagging, TagId } from './tag'
import { taggingRecord, tagRecord } from './values'

/** A tag with every edit since; undefined where there is none, or none that can be read. */
export function readTag(doc: Readable, id: TagId): Tag | undefined {
  const made = tagRecord.safeParse(mapsOf(doc).codebook.get(id)).data
  if (!made) return undefined
  const { kind, by, at } = made
  // What was cleared is there as null.
  const now = <F extends 'parent' | 'description' | 'key'>(field: F) =>
    mapsOf(doc).fields.has(`${id}/${field}`) ? readDetail(doc, id, field) : made[field]
  return {
    ...{ id, kind, by, at },
    name: readDetail(doc, id, 'name') ?? made.name,
    colour: readDetail(doc, id, 'colour') ?? made.colour,
    parent: now('parent') ?? null,
    description: now('description') ?? '',
    key: now('key') ?? null,
    into: readDetail(doc, id, 'into') ?? null,
    deleted: readDeleted(doc, id),
  }
}

export function readTags(doc: Readable): ReadonlyMap<TagId, Tag> {
  return doc instanceof Draft ? readTagsOfDraft(doc) : readAll(doc, mapsOf(doc).codebook.keys())
}

function readAll(doc: Readable, ids: Iterable<TagId>, before: ReadonlyMap<TagId, Tag> = new Map()) {
  const tags = new Map(before)
  for (const id of ids) {
    const tag = readTag(doc, id)
    if (tag) tags.set(id, tag)
  }
  return tags
}

interface Read {
  readonly tags: ReadonlyMap<TagId, Tag>
  /** How many edits had been written to the draft. */
  readonly edits: number
}

const lastRead = new WeakMap<Draft, Read>()

/** A whole codebook that is imported is one step: each of its commands reads again only what those before it wrote. */
function readTagsOfDraft(draft: Draft): ReadonlyMap<TagId, Tag> {
  const { edits } = draft
  const before = lastRead.get(draft)
  const { codebook } = mapsOf(draft)
  const written = before && edits.slice(before.edits).map(({ key }) => parseFieldKey(key)?.id ?? key)
  const changed = written?.filter((id) => codebook.has(id))
  const tags = before && changed?.length === 0 ? before.tags : readAll(draft, changed ?? codebook.keys(), before?.tags)
  lastRead.set(draft, { tags, edits: edits.length })
  return tags
}

/** @param key `annotation/tag`; undefined where it has not that tag, or not any more */
export function readTagging(doc: Readable, key: string): Tagging | undefined {
  const { id: annotation, field: tag } = parseFieldKey(key) ?? { id: '', field: '' }
  const made = taggingRecord.safeParse(mapsOf(doc).taggings.get(key)).data
  return made && annotation ? { annotation, tag, by: made.by, at: made.at } : undefined
}
