import { z } from 'zod'
import { verdictNames } from '../account/discussion'
import { kinds } from '../account/kind'
import { fieldValues } from '../account/values'
import { type DetailName, detailNames } from '../tradecraft/details'
import type { Listed } from './listed'
import type {
  ChangeLine,
  Contribution,
  Decision,
  DeletionMet,
  DetailMet,
  MergeReport,
  Passage,
  SamePassage,
  Version,
} from './report'

// A report that was kept is checked when it is read: another Attest may have written it.

const words = z.string()
const values = z.array(words)
const person = words.nullable()
const at = z.number().nullable()
const side = z.enum(['ours', 'theirs'])
const kind = z.enum(kinds as unknown as ['claim', 'actor', 'source'])

const place = { id: words, kind, quote: words, start: z.int().min(0), deleted: z.boolean() }
const passage: z.ZodType<Passage> = z.object(place)

const listed = <T>(item: z.ZodType<T>): z.ZodType<Listed<T>> => z.object({ items: z.array(item), more: z.int().min(0) })

const named = { values, person, at }

const line = z.discriminatedUnion('type', [
  z.object({ ...named, type: z.literal('tagged'), passage, note: words }),
  z.object({
    ...named,
    type: z.literal('edited'),
    passage,
    field: z.enum(['kind', 'ranges', 'note']),
    before: words.optional(),
    after: words,
  }),
  z.object({ ...named, type: z.enum(['deleted', 'restored']), passage }),
  z.object({ ...named, type: z.literal('noted'), passage: passage.nullable(), did: words }),
  z.object({ ...named, type: z.literal('replied'), passage: passage.nullable(), text: words, deleted: z.boolean() }),
  z.object({ ...named, type: z.literal('reply-edited'), passage: passage.nullable(), before: words, text: words }),
  z.object({ ...named, type: z.enum(['reply-deleted', 'reply-restored']), passage: passage.nullable(), text: words }),
  z.object({ ...named, type: z.enum(['resolved', 'reopened']), passage: passage.nullable() }),
  z.object({
    ...named,
    type: z.literal('judged'),
    passage: passage.nullable(),
    verdict: z.enum(verdictNames).nullable(),
    reason: words,
  }),
  z.object({ ...named, type: z.literal('introduced'), who: words }),
  z.object({ ...named, type: z.literal('described'), name: words, after: words }),
  z.object({ ...named, type: z.literal('other') }),
]) satisfies z.ZodType<ChangeLine>

const count = z.int().min(0)
const contribution: z.ZodType<Contribution> = z.object({
  person,
  tally: z.object({
    tags: count,
    edits: count,
    deletions: count,
    replies: count,
    verdicts: count,
    noted: count.default(0),
    others: count,
  }),
  lines: listed<ChangeLine>(line),
})

const wording = z.object({ words, side, person, at })

const versionOf = <F extends Version['field']>(field: F) =>
  wording.extend({ field: z.literal(field), value: fieldValues[field] })

const version = z.discriminatedUnion('field', [
  versionOf('kind'),
  versionOf('ranges'),
  versionOf('note'),
  versionOf('deleted'),
]) as unknown as z.ZodType<Version>

const decision: z.ZodType<Decision> = z.object({
  values,
  passage,
  field: z.enum(['kind', 'ranges', 'note', 'deleted']),
  kept: version,
  other: version,
})

const detail = z.object({
  ...{ values, id: words, passage: passage.nullable(), name: words },
  field: z.enum(detailNames as [DetailName, ...DetailName[]]),
  kept: wording.extend({ value: z.json() }),
  other: wording.extend({ value: z.json() }),
}) as unknown as z.ZodType<DetailMet>

const said = z.object({ type: z.enum(['reply', 'verdict', 'noted']), person, at, words })

const deletion: z.ZodType<DeletionMet> = z.object({
  ...named,
  passage,
  side,
  edits: z.array(version),
  said: z.array(said),
})

const tagged = z.object({ ...place, person: words, at: z.number(), note: words })
const pair: z.ZodType<SamePassage> = z.object({ values, ours: tagged, theirs: tagged, exact: z.boolean() })

export const mergeReport: z.ZodType<MergeReport> = z.object({
  people: z.record(z.string(), z.object({ name: words, colour: z.number() })),
  title: z.object({ values, kept: wording, other: wording }).nullable(),
  came: listed(contribution),
  stayed: listed(contribution),
  both: listed<ChangeLine>(line),
  decisions: listed(decision),
  // Reports that were kept by an Attest without details have none.
  details: listed(detail).default({ items: [], more: 0 }),
  deletions: listed(deletion),
  pairs: listed(pair),
  texts: z.array(z.object({ title: words, has: z.enum(['ours', 'theirs', 'both']) })).default([]),
  twins: z.array(z.tuple([words, words])),
})
