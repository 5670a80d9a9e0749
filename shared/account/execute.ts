import type * as Y from 'yjs'
import { fail, ok, type Result } from '../result'
import type { Annotation, AnnotationFields, AnnotationId, PersonId } from './annotation'
import { readAnnotation } from './annotations'
import type { Command } from './command'
import { findRangeProblem, normaliseRanges, type RangeProblem, type Ranges } from './range'
import { fieldKey, mapsOf } from './schema'
import type { AnnotationRecord, FieldName } from './values'

export type CommandProblem =
  | { readonly kind: 'annotation-unknown'; readonly id: AnnotationId }
  | { readonly kind: 'annotation-exists'; readonly id: AnnotationId }
  | { readonly kind: 'annotation-deleted'; readonly id: AnnotationId }
  | RangeProblem

/** Who does it and when, by this computer's clock. */
export interface Actor {
  readonly person: PersonId
  readonly at: number
}

/** What one command did, field by field: what undo takes back. */
export interface Edit {
  readonly id: AnnotationId
  readonly before: Partial<AnnotationFields>
  readonly after: Partial<AnnotationFields>
}

/** The fields after a command, or why it cannot be done. `current` is undefined where there is no such annotation. */
function decide(
  command: Command,
  current: Annotation | undefined,
  text: string,
  actor: Actor,
): Result<Partial<AnnotationFields>, CommandProblem> {
  const { id } = command
  if (command.type === 'annotate' || command.type === 'bring-over') {
    if (current) return fail({ kind: 'annotation-exists', id })
    const ranges = checkRanges(text, command.ranges)
    if (!ranges.ok) return ranges
    return ok({ kind: command.kind, ranges: ranges.value, note: command.note ?? '', deleted: null })
  }
  if (!current) return fail({ kind: 'annotation-unknown', id })
  if (command.type === 'restore') return ok({ deleted: null })
  if (current.deleted) return fail({ kind: 'annotation-deleted', id })
  if (command.type === 'delete') return ok({ deleted: { by: actor.person, at: actor.at } })
  if (command.field !== 'ranges') return ok({ [command.field]: command.value })
  const ranges = checkRanges(text, command.value)
  return ranges.ok ? ok({ ranges: ranges.value }) : ranges
}

function checkRanges(text: string, ranges: Ranges): Result<Ranges, RangeProblem> {
  for (const range of ranges) {
    const problem = findRangeProblem(text, range)
    if (problem) return fail(problem)
  }
  return ranges.length > 0 ? ok(normaliseRanges(ranges)) : fail({ kind: 'range-empty' })
}

export const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Only what differs from `current`: setting a field to what it is already writes nothing. */
function changed(current: Partial<AnnotationFields>, next: Partial<AnnotationFields>): FieldName[] {
  return (Object.keys(next) as FieldName[]).filter((name) => !sameValue(current[name], next[name]))
}

export const pick = (fields: Partial<AnnotationFields>, names: readonly FieldName[]): Partial<AnnotationFields> =>
  Object.fromEntries(names.map((name) => [name, fields[name]]))

/**
 * Carries out a list of commands as one transaction: all of them, or none and the reason for the first that cannot be.
 * `origin` travels with the Yjs transaction to whoever observes the document.
 */
export function execute(
  doc: Y.Doc,
  text: string,
  commands: readonly Command[],
  actor: Actor,
  origin: unknown,
): Result<readonly Edit[], CommandProblem> {
  const pending = new Map<AnnotationId, Annotation>()
  const writes: { readonly id: AnnotationId; readonly names: readonly FieldName[]; readonly made?: Making }[] = []
  const edits: Edit[] = []
  for (const command of commands) {
    const { id } = command
    const current = pending.get(id) ?? readAnnotation(doc, id, text.length)
    const makes = command.type === 'annotate' || command.type === 'bring-over'
    if (!current && makes && mapsOf(doc).annotations.has(id)) {
      return fail({ kind: 'annotation-exists', id })
    }
    const decided = decide(command, current, text, actor)
    if (!decided.ok) return decided
    const names = current ? changed(current, decided.value) : (Object.keys(decided.value) as FieldName[])
    if (names.length === 0) continue
    edits.push({ id, before: current ? pick(current, names) : {}, after: pick(decided.value, names) })
    const made = current ? undefined : makingOf(command, actor)
    writes.push({ id, names, ...(made && { made }) })
    const base = current ?? { id, ...made }
    pending.set(id, { ...base, ...decided.value } as Annotation)
  }
  doc.transact(() => {
    const { annotations, fields } = mapsOf(doc)
    for (const [i, { id, names, made }] of writes.entries()) {
      const { after } = edits[i] as Edit
      if (made) annotations.set(id, recordOf(after, made))
      else for (const name of names) fields.set(fieldKey(id, name), after[name])
    }
  }, origin)
  return ok(edits)
}

/** Who made an annotation and when, which is not always whoever carries out the command. */
type Making = Pick<AnnotationRecord, 'by' | 'at' | 'from'>

const makingOf = (command: Command, { person, at }: Actor): Making =>
  command.type === 'bring-over' ? { by: command.by, at: command.at, from: command.from } : { by: person, at }

function recordOf(fields: Partial<AnnotationFields>, made: Making): AnnotationRecord {
  const { kind, ranges, note } = fields as AnnotationFields
  const record = { kind, ranges: ranges.map(([start, end]) => [start, end] as [number, number]), ...made }
  return note ? { ...record, note } : record
}
