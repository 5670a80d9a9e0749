import type { Actor } from '../account/actor'
import type { Edit } from '../account/edit'
import { checkRanges } from '../account/range'
import { fieldKey, mapNames, mapsOf, type Readable } from '../account/schema'
import { readTags } from '../codebook/read-tags'
import { tagEdits } from '../codebook/tag-edits'
import { tagDetailProblem } from '../codebook/tag-problems'
import type { ReportRecord } from '../report/values'
import { assertNever, fail, ok, type Result } from '../result'
import type { TradecraftCommand, TradecraftProblem } from './command'
import { bearersOf, type DetailName, isLinkDetail, linksOf } from './details'
import { gradeableAs } from './gradeable'
import { readGradesReplaced } from './grades-replaced'
import { linkEdits, linkProblem } from './link-edits'
import { natureOf } from './natures'
import { readDeleted, readDetail } from './read-detail'
import { readLink, readWaiver } from './tradecraft'
import { unfitValue } from './unfit-value'
import type { EntityRecord, GradeRecord, WaiverRecord } from './values'

type Edits = Result<
  readonly Edit[],
  TradecraftProblem | Extract<ReturnType<typeof checkRanges>, { ok: false }>['error']
>

/** What a command on who claims what on whose word writes, or why it cannot be done. */
export function tradecraftEdits(command: TradecraftCommand, doc: Readable, text: string, actor: Actor): Edits {
  const unfit = unfitValue(command)
  if (unfit) return fail(unfit)
  switch (command.type) {
    case 'set-detail':
      return detailEdits(command, doc, text)
    case 'make-entity': {
      const { id, entityType: type, name } = command
      if (isTaken(doc, id)) return fail({ kind: 'id-taken', id })
      const after: EntityRecord = { type, name: name.trim(), by: actor.person, at: actor.at }
      return ok([{ map: mapNames.entities, key: id, after }])
    }
    case 'link':
      return isTaken(doc, command.id)
        ? fail({ kind: 'id-taken', id: command.id })
        : linkEdits(command, doc, text, actor)
    case 'take-away':
    case 'bring-back':
      return deletionEdits(command, doc, text.length, actor)
    case 'grade':
      return gradeEdits(command, doc, text.length, actor)
    case 'bring-entity':
    case 'bring-link':
    case 'bring-grade': {
      const { id, record } = command
      const map = { 'bring-entity': mapNames.entities, 'bring-link': mapNames.links, 'bring-grade': mapNames.grades }
      return isTaken(doc, id) ? ok([]) : ok([{ map: map[command.type], key: id, after: record }])
    }
    case 'waive':
    case 'unwaive': {
      const reason = command.type === 'waive' ? command.reason.trim() : ''
      return ok([waiverEdit(doc, fieldKey(command.check, command.target), reason, actor)])
    }
    case 'make-tag':
    case 'bring-tag':
      if (!isTaken(doc, command.id)) return tagEdits(command, doc, text.length, actor)
      return command.type === 'bring-tag' ? ok([]) : fail({ kind: 'id-taken', id: command.id })
    case 'make-report': {
      const { id, title, yardstick, template } = command
      if (isTaken(doc, id)) return fail({ kind: 'id-taken', id })
      const after: ReportRecord = { title: title.trim(), yardstick, template, by: actor.person, at: actor.at }
      return ok([{ map: mapNames.reports, key: id, after }])
    }
    case 'tag':
    case 'untag':
    case 'bring-tagging':
      return tagEdits(command, doc, text.length, actor)
    default:
      return assertNever(command)
  }
}

const isTaken = (doc: Readable, id: string): boolean => {
  const { annotations, entities, links, grades, codebook, reports } = mapsOf(doc)
  return [annotations, entities, links, grades, codebook, reports].some((map) => map.has(id))
}

function detailEdits(command: Extract<TradecraftCommand, { type: 'set-detail' }>, doc: Readable, text: string): Edits {
  const { id, field } = command
  const nature = natureOf(doc, id, text.length)
  if (!nature) return fail({ kind: 'nothing-there', id })
  if (!bearersOf[field].some((bearer) => bearer === nature)) return fail({ kind: 'not-of-this', field, nature })
  const link = nature === 'link' && command.value !== null && isLinkDetail(field) ? readLink(doc, id) : undefined
  if (link && isLinkDetail(field) && !linksOf[field].includes(link.type))
    return fail({ kind: 'not-of-link', field, link: link.type })
  if (command.field === 'entity' && command.value !== null) {
    const referred = natureOf(doc, command.value, text.length)
    if (!referred) return fail({ kind: 'nothing-there', id: command.value })
    if (referred !== 'entity' && referred !== 'actor' && referred !== 'source')
      return fail({ kind: 'end-unfit', link: 'same-as', end: 'to', nature: referred })
    if (command.value === id) return fail({ kind: 'linked-to-itself', link: 'same-as' })
  }
  if (nature === 'tag') {
    const problem = tagDetailProblem(readTags(doc), id, field, command.value)
    if (problem) return fail(problem)
  }
  if (command.field === 'cue' && command.value !== null) {
    const ranges = checkRanges(text, command.value)
    return ranges.ok ? ok([detailEdit(doc, id, 'cue', ranges.value)]) : ranges
  }
  const value = typeof command.value === 'string' ? command.value.trim() : command.value
  return ok([detailEdit(doc, id, field, value || null)])
}

const detailEdit = (doc: Readable, id: string, field: DetailName, after: unknown): Edit => ({
  map: mapNames.fields,
  key: fieldKey(id, field),
  before: detailStanding(doc, id, field),
  after,
})

/** A detail as it is written: null where it is not set. Of what is made beside the text also what it was made with. */
export function detailStanding(doc: Readable, id: string, field: DetailName): unknown {
  const { fields, links, entities, codebook, reports } = mapsOf(doc)
  if (fields.has(fieldKey(id, field))) return readDetail(doc, id, field) ?? null
  const report = reports.get(id)
  const made = (links.get(id) ?? entities.get(id) ?? codebook.get(id) ?? report ?? {}) as Record<string, unknown>
  if (report && field === 'name') return made['title'] ?? null
  return made[field === 'entityType' ? 'type' : field] ?? null
}

function deletionEdits(
  { type, id }: { type: 'take-away' | 'bring-back'; id: string },
  doc: Readable,
  textLength: number,
  actor: Actor,
): Edits {
  const { entities, links, grades, codebook, reports } = mapsOf(doc)
  if (![entities, links, grades, codebook, reports].some((map) => map.has(id)))
    return fail({ kind: 'nothing-there', id })
  const before = readDeleted(doc, id)
  if (Boolean(before) === (type === 'take-away')) return ok([])
  // Meanwhile its ends may have gone, or others say what it says or close a loop with it.
  const link = type === 'bring-back' ? readLink(doc, id) : undefined
  const problem = link && linkProblem(link, doc, textLength)
  if (problem) return fail(problem)
  const after = type === 'take-away' ? { by: actor.person, at: actor.at } : null
  return ok([{ map: mapNames.fields, key: fieldKey(id, 'deleted'), before, after }])
}

function gradeEdits(
  command: Extract<TradecraftCommand, { type: 'grade' }>,
  doc: Readable,
  textLength: number,
  { person, at }: Actor,
): Edits {
  const { id, target, scale, value, reason = '' } = command
  if (isTaken(doc, id)) return fail({ kind: 'id-taken', id })
  const nature = natureOf(doc, target, textLength)
  if (!nature) return fail({ kind: 'nothing-there', id: target })
  if (!gradeableAs[scale].some((one) => one === nature)) return fail({ kind: 'not-graded-so', scale, nature })
  const given = reason.trim()
  const replaces = readGradesReplaced(doc, command)
  const after = { target, scale, value, replaces, by: person, at, ...(given && { reason: given }) } as GradeRecord
  return ok([{ map: mapNames.grades, key: id, after }])
}

function waiverEdit(doc: Readable, key: string, reason: string, { person, at }: Actor): Edit {
  const after: WaiverRecord = reason === '' ? null : { reason, by: person, at }
  return { map: mapNames.waivers, key, before: waiverStanding(doc, key), after }
}

/** A waiver as it is written. */
export function waiverStanding(doc: Readable, key: string): WaiverRecord {
  const read = readWaiver(doc, key)
  return read ? { reason: read.reason, by: read.by, at: read.at } : null
}
