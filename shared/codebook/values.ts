import { z } from 'zod'
import { fieldValues, identifier, moment, origin } from '../account/values'
import { tagColours } from './tag'

// What may stand in the shared document of a codebook, as account/values.ts has it of what is tagged.

/** As long as the name of a tag may be, in UTF-16 units. */
export const tagNameLimit = 100

/** … and what says when to use it. */
export const tagDescriptionLimit = 5000

/** Every detail of a tag but its name with the check that its values pass. */
export const tagDetailValues = {
  parent: identifier,
  into: identifier,
  colour: z.enum(tagColours),
  description: z
    .string()
    .max(tagDescriptionLimit)
    .refine((text) => text.trim() !== ''),
  key: z.string().regex(/^[a-z0-9]$/),
} as const

export const tagName = z
  .string()
  .max(tagNameLimit)
  .refine((text) => text.trim() !== '')

/** A tag as it was made, under its id. */
export const tagRecord = z.object({
  kind: fieldValues.kind,
  name: tagName,
  colour: tagDetailValues.colour,
  parent: identifier.optional(),
  description: tagDetailValues.description.optional(),
  key: tagDetailValues.key.optional(),
  by: identifier,
  at: moment,
})

export type TagRecord = z.infer<typeof tagRecord>

/** That an annotation has a tag; null once it was taken off. */
export const taggingRecord = z.object({ by: identifier, at: moment, origin: origin.optional() })

export type TaggingRecord = z.infer<typeof taggingRecord>
