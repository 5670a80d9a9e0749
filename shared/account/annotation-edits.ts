import { fail, ok, type Result } from '../result'
import type { Actor } from './actor'
import type { Annotation, AnnotationFields, AnnotationId } from './annotation'
import { readAnnotation } from './annotations'
import { broughtEdits } from './brought-talk'
import type { AnnotationCommand, CommandProblem } from './command'
import { type Edit, sameValue } from './edit'
import { checkRanges } from './range'
import { fieldKey, mapNames, mapsOf, type Readable } from './schema'
import type { AnnotationRecord, FieldName } from './values'

type Making = Extract<AnnotationCommand, { type: 'annotate' | 'bring-over' }>

/** What a command on an annotation writes, or why it cannot be done. */
export function annotationEdits(
  command: AnnotationCommand,
  doc: Readable,
  text: string,
  actor: Actor,
): Result<readonly Edit[], CommandProblem> {
  const { id } = command
  if (command.type === 'annotate' || command.type === 'bring-over') return makingEdits(command, doc, text, actor)
  const current = readAnnotation(doc, id, text.length)
  if (!current) return fail({ kind: 'annotation-unknown', id })
  if (command.type === 'restore') return ok([fieldEdit(current, 'deleted', null)])
  if (current.deleted) return fail({ kind: 'annotation-deleted', id })
  if (command.type === 'delete') return ok([deletionOf(current, actor)])
  if (command.field !== 'ranges') return ok([fieldEdit(current, command.field, command.value)])
  const ranges = checkRanges(text, command.value)
  return ranges.ok ? ok([fieldEdit(current, 'ranges', ranges.value)]) : ranges
}

function makingEdits(
  command: Making,
  doc: Readable,
  text: string,
  actor: Actor,
): Result<readonly Edit[], CommandProblem> {
  const { id, kind, note } = command
  if (mapsOf(doc).annotations.has(id)) return fail({ kind: 'annotation-exists', id })
  const ranges = checkRanges(text, command.ranges)
  if (!ranges.ok) return ranges
  const made = { kind, ranges: ranges.value.map(([start, end]): [number, number] => [start, end]) }
  const after: AnnotationRecord = { ...made, ...makerOf(command, actor), ...(note && { note }) }
  const said = command.type === 'bring-over' && command.said ? broughtEdits(id, command.from, command.said) : []
  return ok([{ map: mapNames.annotations, key: id, after }, ...said])
}

/** Who made an annotation and when, which is not always whoever carries out the command. */
const makerOf = (command: Making, { person, at }: Actor): Pick<AnnotationRecord, 'by' | 'at' | 'from'> =>
  command.type === 'bring-over' ? { by: command.by, at: command.at, from: command.from } : { by: person, at }

const fieldEdit = <F extends FieldName>(current: Annotation, field: F, after: AnnotationFields[F]): Edit => ({
  map: mapNames.fields,
  key: fieldKey(current.id, field),
  before: current[field],
  after,
})

const deletionOf = (current: Annotation, { person, at }: Actor): Edit =>
  fieldEdit(current, 'deleted', { by: person, at })

/** What takes the making of an annotation back: it is deleted, unless somebody has changed it since. */
export function takeMakingBack(
  doc: Readable,
  id: AnnotationId,
  made: AnnotationRecord,
  textLength: number,
  actor: Actor,
): Edit | undefined {
  const current = readAnnotation(doc, id, textLength)
  const isAsMade =
    current &&
    !current.deleted &&
    current.kind === made.kind &&
    current.note === (made.note ?? '') &&
    sameValue(current.ranges, made.ranges)
  return isAsMade ? deletionOf(current, actor) : undefined
}
