import { z } from 'zod'
import { catalogue } from './catalogue'
import { type ExportFormat, exportFormats } from './format'
import { usualIncludes } from './includes'

const format = z.enum(exportFormats)

/** What of an account is to leave, in which forms, and with what. */
export const exportChoices = z.object({
  /** One of its reports by its id, or the annotated account itself. */
  report: z.string().max(64).nullable(),
  formats: z.array(format).max(exportFormats.length),
  includes: z.object({
    comments: z.boolean(),
    grades: z.boolean(),
    history: z.boolean(),
    original: z.boolean(),
  }),
  /** Whether protected sources are called by their release labels only. */
  protects: z.boolean(),
})

export type ExportChoices = z.infer<typeof exportChoices>

/** Nobody's name leaves before that was chosen. */
export const usualChoices: ExportChoices = {
  report: null,
  formats: ['html'],
  includes: usualIncludes,
  protects: true,
}

const isKnown = (value: unknown): value is ExportFormat => format.safeParse(value).success

/** Choices as they were kept: formats that this version does not know are left out of them. */
export const keptChoices = exportChoices.extend({
  formats: z.array(z.unknown()).transform((all) => exportFormats.filter((one) => all.filter(isKnown).includes(one))),
})

/** The forms among those chosen in which it can be written: a report has no tables and no records. */
export const writable = ({ report, formats }: ExportChoices): readonly ExportFormat[] =>
  exportFormats.filter((one) => formats.includes(one) && (report === null || catalogue[one].ofReports !== undefined))
