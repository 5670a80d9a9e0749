import { taggingStanding } from '../codebook/tag-edits'
import { detailNames, isDetailName } from '../tradecraft/details'
import { readDeleted } from '../tradecraft/read-detail'
import { aboutOf, readDetails } from '../tradecraft/tradecraft'
import { detailStanding, waiverStanding } from '../tradecraft/tradecraft-edits'
import type { Actor } from './actor'
import { takeMakingBack } from './annotation-edits'
import { readAnnotation } from './annotations'
import type { TargetId } from './discussion'
import { takeReplyBack, verdictStanding } from './discussion-edits'
import { isReplyFieldName, type ReplyRecord } from './discussion-values'
import { readReply, readThreadState, targetOf } from './discussions'
import { type Edit, type EditedMap, sameValue } from './edit'
import { fieldKey, mapNames, parseFieldKey, type Readable } from './schema'
import { type AnnotationRecord, isFieldName } from './values'

/** An account at the moment at which a person takes a step back. */
export interface Present {
  readonly doc: Readable
  readonly textLength: number
  readonly actor: Actor
}

interface Way {
  /** What takes an edit back; undefined where something else stands there by now. */
  readonly back: (edit: Edit, now: Present) => Edit | undefined
  /** What was edited or talked about. */
  readonly subject: (edit: Edit, doc: Readable) => TargetId
}

/** Puts back what stood there. */
const putBack = (edit: Edit, current: unknown, actor: Actor): Edit | undefined =>
  sameValue(current, edit.after) ? { ...edit, before: current, after: signedAnew(edit.before, actor) } : undefined

/** A value that says who wrote it and when says so of whoever puts it back. */
const signedAnew = (value: unknown, { person, at }: Actor): unknown =>
  typeof value === 'object' && value !== null && 'by' in value ? { ...value, by: person, at } : value

/** Whether something is noted of what was made that it was not made with. Whoever made it has taken back their own by now. */
const isNoted = (doc: Readable, { key, after }: Edit): boolean =>
  Object.entries(readDetails(doc, key, detailNames) ?? {}).some(
    ([field, value]) =>
      !sameValue(value, (after as Readonly<Record<string, unknown>>)[field === 'entityType' ? 'type' : field]),
  )

/** What is never rewritten is taken away, unless somebody has done so, or has noted something of it. */
const made: Way = {
  back: (edit, { doc, actor }) =>
    readDeleted(doc, edit.key) || isNoted(doc, edit)
      ? undefined
      : {
          map: mapNames.fields,
          key: fieldKey(edit.key, 'deleted'),
          before: null,
          after: { by: actor.person, at: actor.at },
        },
  subject: ({ key }, doc) => aboutOf(doc, key),
}

const ways: Readonly<Record<EditedMap, Way>> = {
  a: {
    back: (edit, { doc, textLength, actor }) =>
      isNoted(doc, edit) ? undefined : takeMakingBack(doc, edit.key, edit.after as AnnotationRecord, textLength, actor),
    subject: ({ key }) => key,
  },
  m: {
    back: (edit, { doc, textLength, actor }) => {
      const { id, field } = partsOf(edit)
      if (isDetailName(field)) return putBack(edit, detailStanding(doc, id, field), actor)
      const current = readAnnotation(doc, id, textLength)
      if (current) return isFieldName(field) ? putBack(edit, current[field], actor) : undefined
      return field === 'deleted' ? putBack(edit, readDeleted(doc, id), actor) : undefined
    },
    subject: (edit, doc) => aboutOf(doc, partsOf(edit).id),
  },
  l: made,
  e: made,
  g: made,
  w: {
    back: (edit, { doc, actor }) => putBack(edit, waiverStanding(doc, edit.key), actor),
    subject: (edit) => partsOf(edit).field,
  },
  c: made,
  r: made,
  ct: {
    back: (edit, { doc, actor }) => putBack(edit, taggingStanding(doc, edit.key), actor),
    subject: (edit) => partsOf(edit).id,
  },
  t: {
    back: ({ key, after }, { doc, actor }) => takeReplyBack(doc, key, after as ReplyRecord, actor),
    subject: ({ key }, doc) => targetOf(doc, key),
  },
  tm: {
    back: (edit, { doc, actor }) => {
      const { id, field } = partsOf(edit)
      const current = readReply(doc, id)
      return current && isReplyFieldName(field) ? putBack(edit, current[field], actor) : undefined
    },
    subject: (edit, doc) => targetOf(doc, partsOf(edit).id),
  },
  s: {
    back: (edit, { doc, actor }) => putBack(edit, readThreadState(doc, edit.key), actor),
    subject: ({ key }) => key,
  },
  v: {
    back: (edit, { doc, actor }) => {
      const { id, field: person } = partsOf(edit)
      return putBack(edit, verdictStanding(doc, id, person), actor)
    },
    subject: (edit) => partsOf(edit).id,
  },
  vb: {
    back: () => undefined,
    subject: (edit) => partsOf(edit).id,
  },
}

const partsOf = ({ key }: Edit) => parseFieldKey(key) ?? { id: key, field: '' }

export const takeBack = (edit: Edit, now: Present): Edit | undefined => ways[edit.map].back(edit, now)

export const subjectOf = (edit: Edit, doc: Readable): TargetId => ways[edit.map].subject(edit, doc)

/** Whether steps write to a map. */
export const isEdited = (map: string): map is EditedMap => Object.hasOwn(ways, map)
