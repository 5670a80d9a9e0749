import { z } from 'zod'
import { tradecraftCommand } from '../tradecraft/command-check'
import type { Command, EditableField } from './command'
import { verdictNames } from './discussion'
import { reasonGiven, replyFieldValues, replyId, replyRecord } from './discussion-values'
import { annotationId, fieldValues, identifier } from './values'

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
  z.object({
    type: z.literal('reply'),
    id: replyId,
    on: identifier,
    text: replyFieldValues.text,
    mentions: replyRecord.shape.mentions,
  }),
  z.object({ type: z.literal('edit-reply'), id: replyId, text: replyFieldValues.text }),
  z.object({ type: z.literal(['delete-reply', 'restore-reply']), id: replyId }),
  z.object({ type: z.literal(['resolve', 'reopen']), on: identifier }),
  z.object({
    type: z.literal('give-verdict'),
    on: identifier,
    verdict: z.enum(verdictNames),
    reason: reasonGiven.optional(),
  }),
  z.object({ type: z.literal('withdraw-verdict'), on: identifier }),
  tradecraftCommand,
]) as z.ZodType<Command>

export const commands = z.array(command).min(1).max(100_000)
