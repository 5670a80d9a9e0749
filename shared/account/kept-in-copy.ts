import { z } from 'zod'

/**
 * What a redacted copy keeps. Its history it never keeps: that tells of everything that was ever there. Nor what people
 * said of what is tagged: that was among them. Nor reports: they quote both, in words of their own.
 */
export interface KeptInCopy {
  readonly notes: boolean
  readonly original: boolean
  /** The names of those who worked on it. */
  readonly names: boolean
}

/** `all`: a whole copy, which is the same account. */
export const keptInCopy: z.ZodType<KeptInCopy | 'all'> = z.union([
  z.literal('all'),
  z.object({ notes: z.boolean(), original: z.boolean(), names: z.boolean() }),
])
