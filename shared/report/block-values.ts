import { z } from 'zod'
import { fieldValues, identifier, moment } from '../account/values'
import type { Citation, CitedPassage } from './citation'
import { type Inline, type ReportBlock, textMarks } from './report'
import { sectionKinds } from './section'

// What may stand in the shared text of a report where that is more than words: citations, and what sections are filled with.

const name = z.string().max(1000)
const grades = z.array(z.string().max(10)).max(20)

const citedPassage: z.ZodType<CitedPassage> = z.object({
  kind: fieldValues.kind,
  ranges: fieldValues.ranges,
  quote: z.string().max(10_000),
  statement: z.string().max(10_000).optional(),
  sources: z.array(name).max(100),
  place: z.string().max(100).optional(),
  reliability: grades,
  credibility: grades,
  disputedBy: z.array(z.string().max(200)).max(200),
  denies: z.boolean(),
})

export const citationValue: z.ZodType<Citation> = z.object({
  account: identifier,
  annotation: identifier,
  cited: citedPassage,
})

const text = z.string().max(1_000_000)

const inline: z.ZodType<Inline> = z.lazy(() =>
  z.union([
    z.object({ type: z.literal('text'), text, marks: z.array(z.enum(textMarks)).exactOptional() }),
    z.object({ type: z.literal('break') }),
    z.object({ type: z.literal('link'), url: z.string().max(4000), inlines: z.array(inline) }),
    z.object({ type: z.literal('citation'), citation: citationValue }),
  ]),
)

const inlines = z.array(inline)

const listItem: z.ZodType = z.lazy(() =>
  z.object({ inlines, checked: z.boolean().exactOptional(), below: z.array(listBlock) }),
)

const listBlock: z.ZodType = z.lazy(() =>
  z.object({ type: z.literal('list'), list: z.enum(['bullet', 'number', 'check']), items: z.array(listItem) }),
)

/** What sections are filled with. */
export const filledBlocks = z.array(
  z.union([
    z.object({ type: z.literal('heading'), level: z.literal([1, 2, 3]), inlines }),
    z.object({ type: z.literal('paragraph'), inlines }),
    z.object({ type: z.literal('quote'), inlines }),
    listBlock,
    z.object({
      type: z.literal('table'),
      rows: z.array(z.array(z.object({ header: z.boolean(), inlines }))),
    }),
  ]),
) as unknown as z.ZodType<readonly ReportBlock[]>

export const sectionValues = { section: z.enum(sectionKinds), filledAt: moment } as const
