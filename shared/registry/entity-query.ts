import { findTerm, readTerms } from '../library/terms'
import { fold } from '../text/fold'
import type { EntityType } from '../tradecraft/vocabulary'
import type { Cast } from './cast'
import { isKnown, type LibraryEntity } from './library-entity'
import type { LikelySame } from './likely-same'
import type { SaidTwo } from './not-the-same'

/** Which of those whom accounts speak of a list shows. */
export const shownSorts = ['known', 'likely', 'differing', 'tagged'] as const

/**
 * `known`: somebody has said who it is; `likely`: perhaps the same as another; `differing`: called otherwise elsewhere;
 * `tagged`: a passage of which nobody has said whom it refers to.
 */
export type ShownSort = (typeof shownSorts)[number]

export interface EntityQuery {
  /** Every word must begin a word of one of their names. */
  readonly words: string
  readonly show: ShownSort
  /** Whoever is looked at, under any of their ids. */
  readonly chosen: string | null
}

export interface EntityRow {
  readonly id: string
  readonly name: string
  readonly type: EntityType | null
  /** The first few of their other names. */
  readonly aliases: readonly string[]
  readonly mentions: number
  readonly accounts: number
  /** How many are likely the same. */
  readonly likely: number
  /** Whether what the registry and accounts have of them differs. */
  readonly differs: boolean
}

/** Somebody with all that is known, but only the first of many mentions. */
export interface EntityDetail extends LibraryEntity {
  readonly mentionCount: number
  readonly likely: readonly LikelySame[]
  /** Whom they were said not to be. */
  readonly two: readonly (SaidTwo & { readonly name: string })[]
}

export interface EntityAnswer {
  readonly query: EntityQuery
  /** The first of those asked for, in the order of their names. */
  readonly rows: readonly EntityRow[]
  /** How many there are of each sort that have the words. */
  readonly counts: Readonly<Record<ShownSort, number>>
  readonly chosen: EntityDetail | null
}

const mostRows = 300
const mostMentions = 500
const mostAliases = 4

export function answerEntities(cast: Cast, query: EntityQuery): EntityAnswer {
  const terms = readTerms(query.words)
  const likely = new Map<string, number>()
  for (const { from, to } of cast.likely) for (const { id } of [from, to]) likely.set(id, (likely.get(id) ?? 0) + 1)
  const isOf: Readonly<Record<ShownSort, (entity: LibraryEntity) => boolean>> = {
    known: isKnown,
    likely: ({ id }) => likely.has(id),
    differing: ({ differences }) => differences.length > 0,
    tagged: (entity) => !isKnown(entity),
  }
  const found =
    terms.length === 0
      ? cast.entities
      : cast.entities.filter(({ names }) => {
          const words = foldedNames(names)
          return terms.every((term) => findTerm(words, term) >= 0)
        })
  const shown = found.filter(isOf[query.show])
  return {
    query,
    rows: shown.slice(0, mostRows).map((entity) => rowOf(entity, likely.get(entity.id) ?? 0)),
    counts: {
      known: found.filter(isOf.known).length,
      likely: found.filter(isOf.likely).length,
      differing: found.filter(isOf.differing).length,
      tagged: found.filter(isOf.tagged).length,
    },
    chosen: query.chosen === null ? null : detailOf(cast, query.chosen),
  }
}

const folded = new WeakMap<LibraryEntity['names'], string>()

/** Folded once for each list of names, which are never changed but replaced: every letter that is typed asks for all. */
function foldedNames(names: LibraryEntity['names']): string {
  const words = folded.get(names) ?? fold(names.map(({ name }) => name).join('\n')).text
  folded.set(names, words)
  return words
}

const rowOf = (
  { id, name, type, names, mentions, accounts, differences }: LibraryEntity,
  likely: number,
): EntityRow => ({
  ...{ id, name, type, accounts, likely },
  aliases: names.slice(1, 1 + mostAliases).map((alias) => alias.name),
  mentions: mentions.length,
  differs: differences.length > 0,
})

/** Null where nobody goes by that id. */
export function detailOf({ byId, likely, registry }: Cast, id: string): EntityDetail | null {
  const entity = byId.get(id)
  if (!entity) return null
  return {
    ...entity,
    mentions: entity.mentions.slice(0, mostMentions),
    mentionCount: entity.mentions.length,
    likely: likely.filter(({ from, to }) => from.id === entity.id || to.id === entity.id),
    two: registry.two.flatMap((said) => {
      const [own, other] = entity.all.includes(said.ids[0]) ? said.ids : [said.ids[1], said.ids[0]]
      if (!entity.all.includes(own)) return []
      return [{ ...said, ids: [own, other] as const, name: byId.get(other)?.name ?? other }]
    }),
  }
}
