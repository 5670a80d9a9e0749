import type { Readable } from '../account/schema'
import { readTag, readTagging } from '../codebook/read-tags'
import type { Tag, Tagging } from '../codebook/tag'
import { allTaggings, noTaggings, withTaggings } from '../codebook/taggings'
import { lay } from '../laid-map'
import { readReportHead } from '../report/heads'
import type { ReportHead } from '../report/report'
import { type Details, detailNames } from './details'
import type { Entity } from './entity'
import type { Grade } from './grade'
import type { Link } from './link'
import { readDetails, readEntity, readGrade, readLink, readWaiver, type Tradecraft } from './tradecraft'
import type { Waiver } from './waiver'

/** Some of what is noted beside the text as it is by now: null where there is nothing any more. */
export interface TradecraftNews {
  readonly details: Entries<Details>
  readonly entities: Entries<Entity>
  readonly links: Entries<Link>
  readonly grades: Entries<Grade>
  readonly waivers: Entries<Waiver>
  readonly tags: Entries<Tag>
  readonly taggings: Entries<Tagging>
  readonly reports: Entries<ReportHead>
}

type Entries<T> = readonly (readonly [key: string, value: T | null])[]

export const noNews: TradecraftNews = {
  details: [],
  entities: [],
  links: [],
  grades: [],
  waivers: [],
  tags: [],
  taggings: [],
  reports: [],
}

/** What of it was touched, by its keys. */
export type TradecraftKeys = { readonly [K in keyof Tradecraft]: ReadonlySet<string> }

export const touchesNothing = (keys: TradecraftKeys): boolean => Object.values(keys).every(({ size }) => size === 0)

export function newsOf(doc: Readable, keys: TradecraftKeys): TradecraftNews {
  const read = <T>(some: ReadonlySet<string>, one: (doc: Readable, key: string) => T | undefined): Entries<T> =>
    [...some].map((key) => [key, one(doc, key) ?? null])
  return {
    details: read(keys.details, (_, id) => readDetails(doc, id, detailNames)),
    entities: read(keys.entities, readEntity),
    links: read(keys.links, readLink),
    grades: read(keys.grades, readGrade),
    waivers: read(keys.waivers, readWaiver),
    tags: read(keys.tags, readTag),
    taggings: read(keys.taggings, readTagging),
    reports: read(keys.reports, readReportHead),
  }
}

/** Small enough that a window never works on one for longer than a frame. */
const pieceLength = 2000

/** All of it, in parts. */
export function* newsInPieces(all: Tradecraft): Generator<TradecraftNews> {
  const { details, entities, links, grades, waivers, tags, taggings, reports } = all
  const cut = <T>(all: Iterable<readonly [string, T]>) => {
    const entries = [...all]
    return Array.from({ length: Math.ceil(entries.length / pieceLength) }, (_, i) =>
      entries.slice(i * pieceLength, (i + 1) * pieceLength),
    )
  }
  for (const piece of cut(details)) yield { ...noNews, details: piece }
  for (const piece of cut(entities)) yield { ...noNews, entities: piece }
  for (const piece of cut(links)) yield { ...noNews, links: piece }
  for (const piece of cut(grades)) yield { ...noNews, grades: piece }
  for (const piece of cut(waivers)) yield { ...noNews, waivers: piece }
  for (const piece of cut(tags)) yield { ...noNews, tags: piece }
  for (const piece of cut(allTaggings(taggings))) yield { ...noNews, taggings: piece }
  for (const piece of cut(reports)) yield { ...noNews, reports: piece }
}

/** All of it, put together of the parts in which it is told. */
export class ArrivingTradecraft {
  readonly #parts = {
    details: new Map<string, Details>(),
    entities: new Map<string, Entity>(),
    links: new Map<string, Link>(),
    grades: new Map<string, Grade>(),
    waivers: new Map<string, Waiver>(),
    tags: new Map<string, Tag>(),
    reports: new Map<string, ReportHead>(),
  }
  readonly #taggings = new Map<string, Tagging>()

  tell({ details, entities, links, grades, waivers, tags, taggings, reports }: TradecraftNews): void {
    const put = <T>(map: Map<string, T>, entries: Entries<T>) => {
      for (const [key, value] of entries) {
        if (value === null) map.delete(key)
        else map.set(key, value)
      }
    }
    put(this.#parts.details, details)
    put(this.#parts.entities, entities)
    put(this.#parts.links, links)
    put(this.#parts.grades, grades)
    put(this.#parts.waivers, waivers)
    put(this.#parts.tags, tags)
    put(this.#parts.reports, reports)
    put(this.#taggings, taggings)
  }

  /** From then on it is told nothing any more. */
  whole(): Tradecraft {
    return { ...this.#parts, taggings: withTaggings(noTaggings, this.#taggings) }
  }
}

/** Other maps, and of those that do not change the same. */
export function withNews(before: Tradecraft, news: TradecraftNews): Tradecraft {
  return {
    details: lay(before.details, news.details),
    entities: lay(before.entities, news.entities),
    links: lay(before.links, news.links),
    grades: lay(before.grades, news.grades),
    waivers: lay(before.waivers, news.waivers),
    tags: lay(before.tags, news.tags),
    taggings: withTaggings(before.taggings, news.taggings),
    reports: lay(before.reports, news.reports),
  }
}
