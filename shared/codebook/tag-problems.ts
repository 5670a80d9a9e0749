import type { Kind } from '../account/kind'
import { codebookOf, hangsBelow } from './codebook'
import type { CodebookCommand, CodebookProblem } from './command'
import type { Tag, TagId } from './tag'

type Tags = ReadonlyMap<TagId, Tag>

/** Why a tag cannot be made so; undefined where it can. */
export function makingProblem(
  tags: Tags,
  { id, kind, name, parent, key }: Extract<CodebookCommand, { type: 'make-tag' }>,
): CodebookProblem | undefined {
  const above = parent === undefined ? null : standingTag(tags, parent)
  if (above === undefined) return { kind: 'no-such-tag', id: parent as TagId }
  if (above && above.kind !== kind) return { kind: 'tag-of-another-kind', of: above.kind, wanted: kind }
  return nameTaken(tags, { id, kind, name, parent: above?.id ?? null }) ?? keyTaken(tags, id, key ?? null)
}

/** Why a detail of a tag that stands cannot be set so; undefined where it can. */
export function tagDetailProblem(tags: Tags, id: TagId, field: string, value: unknown): CodebookProblem | undefined {
  const tag = tags.get(id)
  if (!tag) return { kind: 'no-such-tag', id }
  switch (field) {
    case 'name':
      return nameTaken(tags, { ...tag, name: String(value) })
    case 'key':
      return keyTaken(tags, id, value as string | null)
    case 'parent':
      return value === null ? nameTaken(tags, { ...tag, parent: null }) : placeProblem(tags, tag, String(value), field)
    case 'into':
      return value === null ? undefined : placeProblem(tags, tag, String(value), field)
    default:
      return undefined
  }
}

function placeProblem(tags: Tags, tag: Tag, to: TagId, field: 'parent' | 'into'): CodebookProblem | undefined {
  const codebook = codebookOf(tags)
  const other = codebook.of(to)
  if (!other) return { kind: 'no-such-tag', id: to }
  // What went into a tag that is deleted is deleted with it: it could not be put back where it was.
  if (field === 'into' && !codebook.of(tag.id)) return { kind: 'no-such-tag', id: tag.id }
  if (other.kind !== tag.kind) return { kind: 'tag-of-another-kind', of: other.kind, wanted: tag.kind }
  if (other.id === codebook.of(tag.id)?.id || hangsBelow(codebook, other.id, tag.id))
    return { kind: field === 'parent' ? 'tag-below-itself' : 'tag-into-its-own' }
  return field === 'parent' ? nameTaken(tags, { ...tag, parent: other.id }) : undefined
}

/** What a tag is by now; most went into no other, and then the others need not be looked at. */
export function standingTag(tags: Tags, id: TagId): Tag | undefined {
  const tag = tags.get(id)
  if (!tag || tag.into !== null) return codebookOf(tags).of(id)
  return tag.deleted ? undefined : tag
}

/** No two that were put in one place have one name, however it is written. */
function nameTaken(
  tags: Tags,
  wanted: { readonly id: TagId; readonly kind: Kind; readonly name: string; readonly parent: TagId | null },
): CodebookProblem | undefined {
  const name = sameName(wanted.name)
  for (const { id, kind, parent, name: other, into, deleted } of tags.values()) {
    const isBeside = kind === wanted.kind && parent === wanted.parent && id !== wanted.id
    if (isBeside && !deleted && into === null && sameName(other) === name)
      return { kind: 'tag-name-taken', name: other }
  }
  return undefined
}

/** The same for two names that a reader takes for one. */
export const sameName = (name: string): string => name.trim().toLowerCase()

function keyTaken(tags: Tags, own: TagId, wanted: string | null): CodebookProblem | undefined {
  if (wanted === null) return undefined
  for (const { id, key, name, into, deleted } of tags.values())
    if (key === wanted && id !== own && !deleted && into === null) return { kind: 'tag-key-taken', key, name }
  return undefined
}
