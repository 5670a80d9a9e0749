import { fieldKey, mapsOf, parseFieldKey, type Readable } from '../account/schema'
import { readTag, readTagging } from '../codebook/read-tags'
import type { Tag, TagId } from '../codebook/tag'
import { noTaggings, type Taggings, withTaggings } from '../codebook/taggings'
import { readReportHead } from '../report/heads'
import type { ReportHead, ReportId } from '../report/report'
import { type DetailFields, type DetailName, type Details, isDetailName } from './details'
import type { Entity, EntityId } from './entity'
import type { Grade, GradeId } from './grade'
import type { Link, LinkId } from './link'
import { readDeleted, readDetail } from './read-detail'
import { entityRecord, gradeRecord, linkRecord, waiverRecord } from './values'
import type { Waiver } from './waiver'

/** All that analysts have noted beside the text, deleted ones included. */
export interface Tradecraft {
  /** By the id of what they are of. */
  readonly details: ReadonlyMap<string, Details>
  readonly entities: ReadonlyMap<EntityId, Entity>
  readonly links: ReadonlyMap<LinkId, Link>
  readonly grades: ReadonlyMap<GradeId, Grade>
  /** By `check/target`. */
  readonly waivers: ReadonlyMap<string, Waiver>
  readonly tags: ReadonlyMap<TagId, Tag>
  readonly taggings: Taggings
  readonly reports: ReadonlyMap<ReportId, ReportHead>
}

export const noTradecraft: Tradecraft = {
  details: new Map(),
  entities: new Map(),
  links: new Map(),
  grades: new Map(),
  waivers: new Map(),
  tags: new Map(),
  taggings: noTaggings,
  reports: new Map(),
}

export function readEntity(doc: Readable, id: EntityId): Entity | undefined {
  const made = entityRecord.safeParse(mapsOf(doc).entities.get(id)).data
  if (!made) return undefined
  const { by, at } = made
  const name = readDetail(doc, id, 'name') ?? made.name
  const type = readDetail(doc, id, 'entityType') ?? made.type
  return { id, type, name, by, at, deleted: readDeleted(doc, id) }
}

export function readLink(doc: Readable, id: LinkId): Link | undefined {
  const made = linkRecord.safeParse(mapsOf(doc).links.get(id)).data
  if (!made) return undefined
  const { type, from, to, by, at } = made
  const isEdited = (field: DetailName) => mapsOf(doc).fields.has(fieldKey(id, field))
  const { cue, quotation, role } = made
  return {
    ...{ id, type, from, to, by, at },
    cue: (isEdited('cue') ? readDetail(doc, id, 'cue') : cue) ?? [],
    quotation: (isEdited('quotation') ? readDetail(doc, id, 'quotation') : quotation) ?? null,
    role: (isEdited('role') ? readDetail(doc, id, 'role') : role) ?? null,
    deleted: readDeleted(doc, id),
  }
}

export function readGrade(doc: Readable, id: GradeId): Grade | undefined {
  const made = gradeRecord.safeParse(mapsOf(doc).grades.get(id)).data
  return made && { ...made, id, reason: made.reason ?? '', deleted: readDeleted(doc, id) }
}

/** What is spoken of where something has this id: of a link what it leads from, of a grade what was graded. */
export const aboutOf = (doc: Readable, id: string): string =>
  readLink(doc, id)?.from ?? readGrade(doc, id)?.target ?? id

/** Undefined where there is none, or none any more. */
export function readWaiver(doc: Readable, key: string): Waiver | undefined {
  const { id: check, field: target } = parseFieldKey(key) ?? { id: '', field: '' }
  const made = waiverRecord.safeParse(mapsOf(doc).waivers.get(key)).data
  return made && check ? { ...made, check, target } : undefined
}

/** A document whose maps can be gone through. */
interface Whole {
  getMap(name: string): ReadonlyMapLike
}

interface ReadonlyMapLike {
  get(key: string): unknown
  has(key: string): boolean
  keys(): IterableIterator<string>
}

export interface ReadTradecraft {
  readonly tradecraft: Tradecraft
  /** How many entries are hidden because they cannot be read. They stay in the document. */
  readonly unreadable: number
}

export function readTradecraft(doc: Whole): ReadTradecraft {
  const { fields, entities, links, grades, waivers, codebook, taggings, reports } = mapsOf(doc)
  let unreadable = 0
  const all = <T>(map: ReadonlyMapLike, read: (doc: Readable, id: string) => T | undefined): Map<string, T> => {
    const found = new Map<string, T>()
    for (const key of map.keys()) {
      const one = read(doc, key)
      if (one) found.set(key, one)
      else if (map.get(key) !== null) unreadable += 1
    }
    return found
  }
  const details = new Map<string, { -readonly [F in DetailName]?: DetailFields[F] }>()
  for (const key of fields.keys()) {
    const { id, field } = parseFieldKey(key) ?? { id: '', field: '' }
    if (!isDetailName(field)) continue
    const value = readDetail(doc, id, field)
    if (value === undefined) continue
    const known = details.get(id) ?? {}
    details.set(id, known)
    Object.assign(known, { [field]: value })
  }
  return {
    tradecraft: {
      details,
      entities: all(entities, readEntity),
      links: all(links, readLink),
      grades: all(grades, readGrade),
      waivers: all(waivers, readWaiver),
      tags: all(codebook, readTag),
      taggings: withTaggings(noTaggings, all(taggings, readTagging)),
      reports: all(reports, readReportHead),
    },
    unreadable,
  }
}

/** The details of one thing; undefined where it has none. */
export function readDetails(doc: Readable, id: string, names: readonly DetailName[]): Details | undefined {
  const set = names.flatMap((name) => {
    const value = readDetail(doc, id, name)
    return value === undefined ? [] : [[name, value] as const]
  })
  return set.length > 0 ? (Object.fromEntries(set) as Details) : undefined
}
