import type { Actor } from '../account/actor'
import { readAnnotation } from '../account/annotations'
import type { Edit } from '../account/edit'
import type { Kind } from '../account/kind'
import { fieldKey, mapNames, mapsOf, type Readable } from '../account/schema'
import { fail, ok, type Result } from '../result'
import type { TradecraftProblem } from '../tradecraft/command'
import { type Codebook, codebookOf, hangsBelow } from './codebook'
import type { CodebookCommand, CodebookProblem } from './command'
import { readTag, readTagging, readTags } from './read-tags'
import type { TagId } from './tag'
import type { TaggingRecord, TagRecord } from './values'

type Edits = Result<readonly Edit[], TradecraftProblem>

/** What a command on the codebook writes, or why it cannot be done; a tag of this id is not there yet. */
export function tagEdits(command: CodebookCommand, doc: Readable, textLength: number, actor: Actor): Edits {
  switch (command.type) {
    case 'make-tag':
      return makingEdits(command, doc, actor)
    case 'tag':
      return taggingEdits(command, doc, textLength, actor)
    case 'untag': {
      const key = fieldKey(command.id, command.tag)
      const before = taggingStanding(doc, key)
      return ok(before ? [{ map: mapNames.taggings, key, before, after: null }] : [])
    }
    case 'bring-tag':
      return ok([{ map: mapNames.codebook, key: command.id, after: command.record }])
    case 'bring-tagging': {
      const key = fieldKey(command.id, command.tag)
      const isThere = mapsOf(doc).taggings.has(key)
      return ok(isThere ? [] : [{ map: mapNames.taggings, key, before: null, after: command.record }])
    }
  }
}

function makingEdits(
  command: Extract<CodebookCommand, { type: 'make-tag' }>,
  doc: Readable,
  { person, at }: Actor,
): Edits {
  const { id, kind, colour, parent, description = '', key } = command
  const name = command.name.trim()
  const codebook = codebookOf(readTags(doc))
  const above = parent === undefined ? null : codebook.of(parent)
  if (above === undefined) return fail({ kind: 'no-such-tag', id: parent as TagId })
  if (above && above.kind !== kind) return fail({ kind: 'tag-of-another-kind', of: above.kind, wanted: kind })
  const taken = nameTaken(codebook, { id, kind, name, parent: above?.id ?? null }) ?? keyTaken(codebook, id, key)
  if (taken) return fail(taken)
  const said = description.trim()
  const after: TagRecord = {
    ...{ kind, name, colour },
    ...(above && { parent: above.id }),
    ...(said && { description: said }),
    ...(key !== undefined && { key }),
    ...{ by: person, at },
  }
  return ok([{ map: mapNames.codebook, key: id, after }])
}

/** An annotation has the tag by itself, whatever became of others; nothing is written where it has it already. */
function taggingEdits(
  { id, tag: wanted }: { readonly id: string; readonly tag: TagId },
  doc: Readable,
  textLength: number,
  { person, at }: Actor,
): Edits {
  const annotation = readAnnotation(doc, id, textLength)
  if (!annotation || annotation.deleted) return fail({ kind: 'nothing-there', id })
  const tag = standingTag(doc, wanted)
  if (!tag) return fail({ kind: 'no-such-tag', id: wanted })
  if (tag.kind !== annotation.kind) return fail({ kind: 'tag-of-another-kind', of: tag.kind, wanted: annotation.kind })
  const key = fieldKey(id, tag.id)
  if (readTagging(doc, key)) return ok([])
  const after: TaggingRecord = { by: person, at }
  return ok([{ map: mapNames.taggings, key, before: null, after }])
}

/** Most tags went into no other: then the rest of the codebook need not be read. */
function standingTag(doc: Readable, id: TagId) {
  const tag = readTag(doc, id)
  if (!tag || tag.into !== null) return codebookOf(readTags(doc)).of(id)
  return tag.deleted ? undefined : tag
}

/** A tagging as it is written. */
export const taggingStanding = (doc: Readable, key: string): TaggingRecord | null =>
  readTagging(doc, key) ? (mapsOf(doc).taggings.get(key) as TaggingRecord) : null

/** Why a detail of a tag that stands cannot be set so; undefined where it can. */
export function tagDetailProblem(doc: Readable, id: TagId, field: string, value: unknown): CodebookProblem | undefined {
  const tags = readTags(doc)
  const [codebook, tag] = [codebookOf(tags), tags.get(id)]
  if (!tag) return { kind: 'no-such-tag', id }
  const parent = codebook.branches.get(id)?.parent ?? null
  switch (field) {
    case 'name':
      return nameTaken(codebook, { ...tag, parent, name: String(value).trim() })
    case 'key':
      return keyTaken(codebook, id, value as string | null)
    case 'parent':
    case 'into': {
      if (value === null) return field === 'parent' ? nameTaken(codebook, { ...tag, parent: null }) : undefined
      const other = codebook.of(String(value))
      if (!other) return { kind: 'no-such-tag', id: String(value) }
      if (other.kind !== tag.kind) return { kind: 'tag-of-another-kind', of: other.kind, wanted: tag.kind }
      if (other.id === codebook.of(id)?.id || hangsBelow(codebook, other.id, id))
        return { kind: field === 'parent' ? 'tag-below-itself' : 'tag-into-its-own' }
      return field === 'parent' ? nameTaken(codebook, { ...tag, parent: other.id }) : undefined
    }
    default:
      return undefined
  }
}

/** No two that hang in one place have one name, however it is written. */
function nameTaken(
  { branches, roots }: Codebook,
  wanted: { readonly id: TagId; readonly kind: Kind; readonly name: string; readonly parent: TagId | null },
): CodebookProblem | undefined {
  const beside = wanted.parent === null ? roots[wanted.kind] : (branches.get(wanted.parent)?.children ?? [])
  const twin = beside.find(({ tag }) => tag.id !== wanted.id && isSameName(tag.name, wanted.name))
  return twin && { kind: 'tag-name-taken', name: twin.tag.name }
}

export const isSameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

function keyTaken({ byKey }: Codebook, id: TagId, key: string | null | undefined): CodebookProblem | undefined {
  const other = key ? byKey.get(key) : undefined
  return key && other && other.id !== id ? { kind: 'tag-key-taken', key, name: other.name } : undefined
}
