import { z } from 'zod'
import { quoteOf, type Ranges } from '../account/range'
import { mapNames, parseFieldKey, type Readable } from '../account/schema'
import { deletion } from '../account/values'
import { type DetailName, isDetailName } from '../tradecraft/details'
import { endKey, type LinkEnd } from '../tradecraft/link'
import { readEntity, readGrade, readLink } from '../tradecraft/tradecraft'
import { detailValues, entityRecord, gradeRecord, linkRecord, waiverRecord } from '../tradecraft/values'
import type { EntityType } from '../tradecraft/vocabulary'
import { detailWords, linkWords } from '../tradecraft/words'
import type { Change } from './entry'
import { quoted, quotedFrom } from './quoted'

/** What a change to what is noted beside the text is told against. */
export interface TradecraftTelling {
  readonly text: string
  readonly doc: Readable
  /** The words of a passage, in quotation marks; undefined for what is none. */
  readonly passageWords: (id: string) => string | undefined
}

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
  const at = `the check ${quoted(check)} on ${called(target, telling)}`
  return read.data ? `waived ${at}: ${quoted(read.data.reason)}` : `took back the waiver of ${at}`
}

/** An edit of what is no annotation, or of a detail of one; undefined for any other. */
export function describeNotedEdit({ key, before, after }: Change, telling: TradecraftTelling): string | undefined {
  const { id, field } = parseFieldKey(key) ?? { id: key, field: '' }
  if (isDetailName(field)) return describeDetail(id, field, before, after, telling)
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

/** The value of a detail in a sentence; undefined for one that is none. */
function detailInWords(field: DetailName, value: unknown, telling: TradecraftTelling): string | undefined {
  const read = detailValues[field].safeParse(value)
  if (!read.success) return undefined
  if (field === 'cue') return quotedFrom(telling.text, read.data as Ranges)
  if (field === 'entity') return called(read.data as string, telling)
  return quoted(wordsOfDetail(field, value, telling))
}

/** The whole value of a detail for a person to read, by itself; empty for one that is none. */
export function wordsOfDetail(field: DetailName, value: unknown, telling: TradecraftTelling): string {
  const read = detailValues[field].safeParse(value)
  if (!read.success) return ''
  if (field === 'cue') return quoteOf(telling.text, read.data as Ranges)
  if (field === 'entity') return called(read.data as string, telling)
  return detailValues[field] instanceof z.ZodEnum ? String(read.data).replace(/-/g, ' ') : String(read.data)
}

/** What something is called in a sentence. */
export function called(id: LinkEnd, telling: TradecraftTelling): string {
  if (typeof id !== 'string') return 'a claim of another account'
  const passage = telling.passageWords(id)
  if (passage !== undefined) return passage
  return describeNoted(id, telling) ?? 'something else'
}

function describeNoted(id: string, telling: TradecraftTelling): string | undefined {
  const { doc } = telling
  const entity = readEntity(doc, id)
  if (entity) return quoted(entity.name)
  const link = readLink(doc, id)
  if (link) return `that ${linkSentence(link, telling)}`
  const grade = readGrade(doc, id)
  return grade && `the ${grade.scale} ${grade.value} of ${called(grade.target, telling)}`
}

function linkSentence(
  { type, from, to }: { readonly type: keyof typeof linkWords; readonly from: string; readonly to: LinkEnd },
  telling: TradecraftTelling,
): string {
  // An end may itself be a link only where no Attest wrote it; its id is enough then.
  const name = (end: LinkEnd) => (readLink(telling.doc, endKey(end)) ? quoted(endKey(end)) : called(end, telling))
  return `${name(from)} ${linkWords[type]} ${name(to)}`
}

const withArticle = (type: EntityType): string =>
  ({ person: 'a person', organisation: 'an organisation', place: 'a place', other: 'something else' })[type]

/** How changes to each map of what is noted beside the text are told. */
export const tradecraftTellers = {
  [mapNames.entities]: describeEntity,
  [mapNames.links]: describeLink,
  [mapNames.grades]: describeGrade,
  [mapNames.waivers]: describeWaiver,
} as const
