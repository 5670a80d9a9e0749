import type { Actor } from '../account/actor'
import { readAnnotation } from '../account/annotations'
import type { Edit } from '../account/edit'
import { fieldKey, mapNames, mapsOf, type Readable } from '../account/schema'
import { fail, ok, type Result } from '../result'
import type { TradecraftProblem } from '../tradecraft/command'
import type { CodebookCommand } from './command'
import { readTag, readTagging, readTags } from './read-tags'
import type { TagId } from './tag'
import { makingProblem, standingTag } from './tag-problems'
import type { TaggingRecord, TagRecord } from './values'

type Edits = Result<readonly Edit[], TradecraftProblem>

/** What a command on the codebook writes, or why it cannot be done. What is made has an id that nothing has. */
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
  const { id, kind, name, colour, parent, description = '', key } = command
  const tags = readTags(doc)
  const problem = makingProblem(tags, command)
  if (problem) return fail(problem)
  const above = parent === undefined ? undefined : standingTag(tags, parent)
  const said = description.trim()
  const after: TagRecord = {
    ...{ kind, name: name.trim(), colour },
    ...(above && { parent: above.id }),
    ...(said && { description: said }),
    ...(key !== undefined && { key }),
    ...{ by: person, at },
  }
  return ok([{ map: mapNames.codebook, key: id, after }])
}

/** An annotation has the tag by itself, whatever becomes of others; nothing is written where it has it already. */
function taggingEdits(
  { id, tag: wanted }: { readonly id: string; readonly tag: TagId },
  doc: Readable,
  textLength: number,
  { person, at }: Actor,
): Edits {
  const annotation = readAnnotation(doc, id, textLength)
  if (!annotation || annotation.deleted) return fail({ kind: 'nothing-there', id })
  const given = readTag(doc, wanted)
  // Most went into no other: then the rest of the codebook need not be read.
  const tag = given?.into === null && !given.deleted ? given : standingTag(readTags(doc), wanted)
  if (!tag) return fail({ kind: 'no-such-tag', id: wanted })
  if (tag.kind !== annotation.kind) return fail({ kind: 'tag-of-another-kind', of: tag.kind, wanted: annotation.kind })
  const key = fieldKey(id, tag.id)
  if (readTagging(doc, key)) return ok([])
  const after: TaggingRecord = { by: person, at }
  return ok([{ map: mapNames.taggings, key, before: null, after }])
}

/** A tagging as it is written. */
export const taggingStanding = (doc: Readable, key: string): TaggingRecord | null =>
  readTagging(doc, key) ? (mapsOf(doc).taggings.get(key) as TaggingRecord) : null
