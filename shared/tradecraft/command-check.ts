import { z } from 'zod'
import { annotationId, identifier } from '../account/values'
import { tagRecord } from '../codebook/values'
import { reportRecord } from '../report/values'
import type { TradecraftCommand } from './command'
import { type DetailName, detailNames } from './details'
import { detailValues, entityRecord, gradeRecord, linkRecord, waiverRecord } from './values'

const setDetail = (field: DetailName) =>
  z.object({
    type: z.literal('set-detail'),
    id: identifier,
    field: z.literal(field),
    value: detailValues[field].nullable(),
  })

const { reason } = waiverRecord.unwrap().shape
const [reliability, credibility] = gradeRecord.options
const given = { type: z.literal('grade'), id: annotationId, target: identifier, reason: reason.optional() }
const { kind, name, colour, parent, description, key } = tagRecord.shape
const { title, yardstick, template } = reportRecord.shape
const { from, to, cue, quotation, role } = linkRecord.shape

/** Checks a command that a window sends, as account/command-check.ts does. */
export const tradecraftCommand = z.union([
  ...detailNames.map(setDetail),
  z.object({
    type: z.literal('make-entity'),
    id: annotationId,
    entityType: entityRecord.shape.type,
    name: entityRecord.shape.name,
  }),
  z.object({
    type: z.literal('link'),
    id: annotationId,
    link: linkRecord.shape.type,
    ...{ from, to, cue, quotation, role },
  }),
  z.object({ type: z.literal(['take-away', 'bring-back']), id: identifier }),
  z.object({ ...given, scale: z.literal('reliability'), value: reliability.shape.value }),
  z.object({ ...given, scale: z.literal('credibility'), value: credibility.shape.value }),
  z.object({ type: z.literal('waive'), check: identifier, target: identifier, reason }),
  z.object({ type: z.literal('make-tag'), id: annotationId, ...{ kind, name, colour, parent, description, key } }),
  z.object({ type: z.literal('make-report'), id: annotationId, ...{ title, yardstick, template } }),
  z.object({ type: z.literal(['tag', 'untag']), id: annotationId, tag: identifier }),
  z.object({ type: z.literal('unwaive'), check: identifier, target: identifier }),
]) as unknown as z.ZodType<TradecraftCommand>
