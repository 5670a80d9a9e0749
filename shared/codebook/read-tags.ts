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
  const tags = new Map<TagId, Tag>()
  for (const id of mapsOf(doc).codebook.keys()) {
    const tag = readTag(doc, id)
    if (tag) tags.set(id, tag)
  }
  return tags
}

/** @param key `annotation/tag`; undefined where it has not that tag, or not any more */
export function readTagging(doc: Readable, key: string): Tagging | undefined {
  const { id: annotation, field: tag } = parseFieldKey(key) ?? { id: '', field: '' }
  const made = taggingRecord.safeParse(mapsOf(doc).taggings.get(key)).data
  return made && annotation ? { annotation, tag, by: made.by, at: made.at } : undefined
}
