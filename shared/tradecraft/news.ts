import type { Readable } from '../account/schema'
import { lay } from '../laid-map'
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
}

type Entries<T> = readonly (readonly [key: string, value: T | null])[]

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
  }
}

/** Small enough that a window never works on one for longer than a frame. */
const pieceLength = 2000

/** All of it, in parts. */
export function* newsInPieces({ details, entities, links, grades, waivers }: Tradecraft): Generator<TradecraftNews> {
  const none: TradecraftNews = { details: [], entities: [], links: [], grades: [], waivers: [] }
  const cut = <T>(all: ReadonlyMap<string, T>) => {
    const entries = [...all]
    return Array.from({ length: Math.ceil(entries.length / pieceLength) }, (_, i) =>
      entries.slice(i * pieceLength, (i + 1) * pieceLength),
    )
  }
  for (const piece of cut(details)) yield { ...none, details: piece }
  for (const piece of cut(entities)) yield { ...none, entities: piece }
  for (const piece of cut(links)) yield { ...none, links: piece }
  for (const piece of cut(grades)) yield { ...none, grades: piece }
  for (const piece of cut(waivers)) yield { ...none, waivers: piece }
}

/** All of it, put together of the parts in which it is told. */
export class ArrivingTradecraft {
  readonly #parts = {
    details: new Map<string, Details>(),
    entities: new Map<string, Entity>(),
    links: new Map<string, Link>(),
    grades: new Map<string, Grade>(),
    waivers: new Map<string, Waiver>(),
  }

  tell({ details, entities, links, grades, waivers }: TradecraftNews): void {
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
  }

  /** From then on it is told nothing any more. */
  whole(): Tradecraft {
    return this.#parts
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
  }
}
