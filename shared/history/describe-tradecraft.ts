import { z } from 'zod'
import { quoteOf, type Ranges } from '../account/range'
import { mapNames, parseFieldKey } from '../account/schema'
import { deletion } from '../account/values'
import { reportOfTarget } from '../report/checks/target'
import { type DetailName, isDetailName } from '../tradecraft/details'
import { detailValues, entityRecord, gradeRecord, linkRecord, waiverRecord } from '../tradecraft/values'
import type { EntityType } from '../tradecraft/vocabulary'
import { detailWords } from '../tradecraft/words'
import { called, describeNoted, linkSentence, type TradecraftTelling } from './called'
import { codebookTellers, describeTagMove } from './describe-codebook'
import { describeReport } from './describe-report'
import type { Change } from './entry'
import { quoted, quotedFrom } from './quoted'

const unreadable = 'in a way this version of Attest cannot read'

function describeEntity({ after }: Change): string {
  const made = entityRecord.safeParse(after).data
  return made ? `entered ${quoted(made.name)} as ${withArticle(made.type)}` : `entered somebody ${unreadable}`
}

function describeLink({ after }: Change, telling: TradecraftTelling): string {
  const made = linkRecord.safeParse(after).data
  return made ? `noted that ${linkSentence(made, telling)}` : `linked two things ${unreadable}`
}

function describeGrade({ after }: Change, telling: TradecraftTelling): string {
  const made = gradeRecord.safeParse(after).data
  if (!made) return `gave a grade ${unreadable}`
  const { target, scale, value, reason } = made
  return `graded the ${scale} of ${called(target, telling)} ${value}${reason ? `: ${quoted(reason)}` : ''}`
}

function describeWaiver({ key, after }: Change, telling: TradecraftTelling): string {
  const { id: check, field: target } = parseFieldKey(key) ?? { id: key, field: '' }
  const read = waiverRecord.safeParse(after)
  if (!read.success) return `let a check stand ${unreadable}`
  const at = `the check ${quoted(check)} on ${called(reportOfTarget(target) ?? target, telling)}`
  return read.data ? `waived ${at}: ${quoted(read.data.reason)}` : `took back the waiver of ${at}`
}

/** An edit of what is no annotation, or of a detail of one; undefined for any other. */
export function describeNotedEdit(change: Change, telling: TradecraftTelling): string | undefined {
  const { key, before, after } = change
  const { id, field } = parseFieldKey(key) ?? { id: key, field: '' }
  if (isDetailName(field)) return describeTagMove(change, telling) ?? describeDetail(id, field, before, after, telling)
  if (field !== 'deleted' || telling.passageWords(id) !== undefined) return undefined
  const noted = describeNoted(id, telling)
  if (!noted || !deletion.nullable().safeParse(after).success) return undefined
  return `${after === null ? 'brought back' : 'took away'} ${noted}`
}

function describeDetail(
  id: string,
  field: DetailName,
  before: unknown,
  after: unknown,
  telling: TradecraftTelling,
): string {
  const of = `the ${detailWords[field]} of ${called(id, telling)}`
  const [old, now] = [before, after].map((value) => detailInWords(field, value, telling))
  if (now === undefined) return after === null ? `cleared ${of}${old ? `: ${old}` : ''}` : `changed ${of} ${unreadable}`
  return old === undefined ? `set ${of} to ${now}` : `changed ${of}: ${old} → ${now}`
}

/** Whether the value of a detail is the id of something. */
const isId = (field: DetailName): boolean => field === 'entity' || field === 'parent' || field === 'into'

/** The value of a detail in a sentence; undefined for one that is none. */
function detailInWords(field: DetailName, value: unknown, telling: TradecraftTelling): string | undefined {
  const read = detailValues[field].safeParse(value)
  if (!read.success) return undefined
  if (field === 'cue') return quotedFrom(telling.text, read.data as Ranges)
  if (isId(field)) return called(read.data as string, telling)
  return quoted(wordsOfDetail(field, value, telling))
}

/** The whole value of a detail for a person to read, by itself; empty for one that is none. */
export function wordsOfDetail(field: DetailName, value: unknown, telling: TradecraftTelling): string {
  const read = detailValues[field].safeParse(value)
  if (!read.success) return ''
  if (field === 'cue') return quoteOf(telling.text, read.data as Ranges)
  if (isId(field)) return called(read.data as string, telling)
  return detailValues[field] instanceof z.ZodEnum ? String(read.data).replace(/-/g, ' ') : String(read.data)
}

const withArticle = (type: EntityType): string =>
  ({ person: 'a person', organisation: 'an organisation', place: 'a place', other: 'something else' })[type]

/** How changes to each map of what is noted beside the text are told. */
export const tradecraftTellers = {
  [mapNames.entities]: describeEntity,
  [mapNames.links]: describeLink,
  [mapNames.grades]: describeGrade,
  [mapNames.waivers]: describeWaiver,
  ...codebookTellers,
  [mapNames.reports]: describeReport,
} as const
