import { z } from 'zod'
import { deletion, fieldValues, identifier, moment } from '../account/values'
import { tagDetailValues } from '../codebook/values'
import { yardstickNames } from '../report/yardstick'
import type { DetailFields, DetailName } from './details'
import { parseEventTime } from './event-time'
import {
  bases,
  entityTypes,
  levels,
  linkTypes,
  mentionKinds,
  modalities,
  polarities,
  quotations,
  roles,
  scales,
  sourceKinds,
  statuses,
} from './vocabulary'

// What may stand in the shared document of tradecraft, as account/values.ts has it of what is tagged.

/** As long as anything may be that is written in a line, in UTF-16 units. */
const lineLimit = 500

/** … and what is written in a few. */
const descriptionLimit = 5000

const line = z
  .string()
  .max(lineLimit)
  .refine((text) => text.trim() !== '')

const description = z
  .string()
  .max(descriptionLimit)
  .refine((text) => text.trim() !== '')

/** Every detail with the check that its values pass. */
export const detailValues = {
  statement: description,
  modality: z.enum(modalities),
  polarity: z.enum(polarities),
  basis: z.enum(bases),
  level: z.enum(levels),
  eventTime: z.string().refine((text) => parseEventTime(text) !== undefined),
  place: line,
  status: z.enum(statuses),
  entity: identifier,
  mention: z.enum(mentionKinds),
  role: z.enum(roles),
  name: line,
  entityType: z.enum(entityTypes),
  sourceKind: z.enum(sourceKinds),
  access: description,
  trackRecord: description,
  bias: description,
  currency: description,
  owner: line,
  releaseLabel: line,
  cue: fieldValues.ranges,
  quotation: z.enum(quotations),
  ...tagDetailValues,
  yardstick: z.enum(yardstickNames),
} as const satisfies { readonly [F in DetailName]: z.ZodType<DetailFields[F]> }

export const entityRecord = z.object({
  type: z.enum(entityTypes),
  name: line,
  by: identifier,
  at: moment,
})

export type EntityRecord = z.infer<typeof entityRecord>

/** What it was brought over from: an account and what it was there. */
const origin = z.object({ account: identifier, id: identifier }).optional()

const linkEnd = z.union([identifier, z.object({ account: identifier, id: identifier })])

export const linkRecord = z.object({
  type: z.enum(linkTypes),
  from: identifier,
  to: linkEnd,
  cue: fieldValues.ranges.optional(),
  quotation: detailValues.quotation.optional(),
  role: detailValues.role.optional(),
  origin,
  by: identifier,
  at: moment,
})

export type LinkRecord = z.infer<typeof linkRecord>

const gradeBase = { target: identifier, replaces: z.array(identifier).max(1000), origin, by: identifier, at: moment }

export const gradeRecord = z.discriminatedUnion('scale', [
  z.object({
    ...gradeBase,
    scale: z.literal('reliability'),
    value: z.enum(scales.reliability),
    reason: description.optional(),
  }),
  z.object({
    ...gradeBase,
    scale: z.literal('credibility'),
    value: z.enum(scales.credibility),
    reason: description.optional(),
  }),
])

export type GradeRecord = z.infer<typeof gradeRecord>

export const waiverReason = description

/** Null once it is taken back. */
export const waiverRecord = z.object({ reason: waiverReason, by: identifier, at: moment }).nullable()

export type WaiverRecord = z.infer<typeof waiverRecord>

/** What can be edited of entities, links, grades, tags and reports besides their details. */
export const deletedValue = deletion.nullable()
