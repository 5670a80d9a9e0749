import { z } from 'zod'
import { type Reply, replyLimit, type ThreadState, verdictNames } from './discussion'
import { deletion, identifier, moment, origin } from './values'

// What may stand in the shared document of what people say, as values.ts has it of what they tag.

const said = z
  .string()
  .max(replyLimit)
  .refine((text) => text.trim() !== '')

export const replyId = z.uuid()

/** What was said, under the reply's id. */
export const replyRecord = z.object({
  on: identifier,
  text: said,
  by: identifier,
  at: moment,
  mentions: z.array(identifier).max(100).optional(),
  from: origin.optional(),
})

export type ReplyRecord = z.infer<typeof replyRecord>

/** What can be edited of a reply, by whoever wrote it, each with the check its values pass. */
export const replyFieldValues = {
  text: said,
  deleted: deletion.nullable(),
} as const satisfies { readonly [F in 'text' | 'deleted']: z.ZodType<Reply[F]> }

export type ReplyFieldName = keyof typeof replyFieldValues

export const isReplyFieldName = (name: string): name is ReplyFieldName => Object.hasOwn(replyFieldValues, name)

export const threadState = z.object({
  resolved: z.boolean(),
  by: identifier,
  at: moment,
  from: origin.optional(),
}) satisfies z.ZodType<ThreadState>

export const reasonGiven = said

/** Null once it is withdrawn. */
export const verdictValue = z
  .object({ verdict: z.enum(verdictNames), reason: reasonGiven.optional(), at: moment })
  .refine(({ verdict, reason }) => verdict !== 'dispute' || reason !== undefined)
  .nullable()

export type VerdictValue = z.infer<typeof verdictValue>
