import { z } from 'zod'
import { identifier, moment } from '../account/values'
import { templateNames } from './template'
import { yardstickNames } from './yardstick'

// What may stand in the shared document of reports, as account/values.ts has it of what is tagged.

/** As long as a report's title may be, in UTF-16 units. */
export const reportTitleLimit = 500

/** A report as it was begun, under its id. */
export const reportRecord = z.object({
  title: z
    .string()
    .max(reportTitleLimit)
    .refine((text) => text.trim() !== ''),
  yardstick: z.enum(yardstickNames),
  template: z.enum(templateNames),
  by: identifier,
  at: moment,
})

export type ReportRecord = z.infer<typeof reportRecord>
