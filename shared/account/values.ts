import { z } from 'zod'
import { type AnnotationFields, noteLimit, type Person } from './annotation'
import { kinds } from './kind'

// What may stand in the shared document. It is read from files and teammates, so every value is checked before a
// person sees it; one that fails is hidden and counted, never removed.

const range = z.tuple([z.int().min(0), z.int().min(0)]).refine(([start, end]) => start < end)

const ranges = z
  .array(range)
  .min(1)
  .max(1000)
  .refine((all) => all.every(([start], i) => i === 0 || start > (all[i - 1]?.[1] ?? 0)))

/** ms since 1970, no later than a date can be: https://tc39.es/ecma262/#sec-time-values-and-time-range */
export const moment = z.number().min(0).max(8.64e15)

/** What keys are made of, with slashes between. */
export const isIdentifier = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 64 && !value.includes('/')

export const identifier = z.custom<string>(isIdentifier)

export const deletion = z.object({ by: identifier, at: moment })

/** The fields of an annotation that can be edited, each with the check its values pass. */
export const fieldValues = {
  kind: z.enum(kinds as unknown as ['claim', 'actor', 'source']),
  ranges,
  note: z.string().max(noteLimit),
  deleted: deletion.nullable(),
} as const satisfies { [F in keyof AnnotationFields]: z.ZodType<AnnotationFields[F]> }

export type FieldName = keyof typeof fieldValues

export const isFieldName = (name: string): name is FieldName => Object.hasOwn(fieldValues, name)

/** Where something was brought over from: another account of the same text or of another edition. */
export const origin = z.object({ account: identifier, id: identifier })

/** What was made, under the annotation's id; `note` is here only when it came with the making. */
export const annotationRecord = z.object({
  kind: fieldValues.kind,
  ranges,
  by: identifier,
  at: moment,
  note: fieldValues.note.optional(),
  from: origin.optional(),
})

export type AnnotationRecord = z.infer<typeof annotationRecord>

export const annotationId = z.uuid()

export const nameLimit = 200

export const person = z.object({
  name: z.string().min(1).max(nameLimit),
  colour: z.int().min(1).max(6),
}) satisfies z.ZodType<Person>
