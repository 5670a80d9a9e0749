import { z } from 'zod'
import type { AnnotationFields, AnnotationId, Origin, PersonId } from './annotation'
import type { Kind } from './kind'
import type { RangeProblem, Ranges } from './range'
import { annotationId, fieldValues } from './values'

/** The fields a person sets directly; `deleted` has commands of its own because who and when are stamped. */
export type EditableField = Exclude<keyof AnnotationFields, 'deleted'>

export type AnnotationCommand =
  | {
      readonly type: 'annotate'
      readonly id: AnnotationId
      readonly kind: Kind
      readonly ranges: Ranges
      readonly note?: string | undefined
    }
  /** Makes an annotation of another account of the same text here as well, as the work of whoever made it there. */
  | {
      readonly type: 'bring-over'
      readonly id: AnnotationId
      readonly kind: Kind
      readonly ranges: Ranges
      readonly note: string
      readonly by: PersonId
      readonly at: number
      readonly from: Origin
    }
  | {
      [F in EditableField]: {
        readonly type: 'set-field'
        readonly id: AnnotationId
        readonly field: F
        readonly value: AnnotationFields[F]
      }
    }[EditableField]
  | { readonly type: 'delete'; readonly id: AnnotationId }
  | { readonly type: 'restore'; readonly id: AnnotationId }

/** Everything that can be done in an account. A list of them is one step: all or nothing. */
export type Command = AnnotationCommand

/** Why a command cannot be done. */
export type CommandProblem =
  | { readonly kind: 'annotation-unknown'; readonly id: AnnotationId }
  | { readonly kind: 'annotation-exists'; readonly id: AnnotationId }
  | { readonly kind: 'annotation-deleted'; readonly id: AnnotationId }
  | RangeProblem

const setField = <F extends EditableField>(field: F) =>
  z.object({ type: z.literal('set-field'), id: annotationId, field: z.literal(field), value: fieldValues[field] })

/** Checks a command that a window sends: in it, a person can do nothing in another's name. */
export const command: z.ZodType<Command> = z.union([
  z.object({
    type: z.literal('annotate'),
    id: annotationId,
    kind: fieldValues.kind,
    ranges: fieldValues.ranges,
    note: fieldValues.note.optional(),
  }),
  setField('kind'),
  setField('ranges'),
  setField('note'),
  z.object({ type: z.literal('delete'), id: annotationId }),
  z.object({ type: z.literal('restore'), id: annotationId }),
]) as z.ZodType<Command>

export const commands = z.array(command).min(1).max(100_000)
