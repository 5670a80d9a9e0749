import type { Annotation, AnnotationId, People } from '../account/annotation'
import { startOf } from '../account/range'
import { shortQuote } from '../account/short-quote'
import type { AccountId } from '../keeper/protocol'
import type { AccountText } from '../text/block'
import { placesIn, placeWords } from '../text/place'
import { type Details, detailNames } from '../tradecraft/details'
import type { EntityId } from '../tradecraft/entity'
import type { LinkId } from '../tradecraft/link'
import { standingDetail } from '../tradecraft/standing-detail'
import type { Tradecraft } from '../tradecraft/tradecraft'
import type { EntityType, MentionKind } from '../tradecraft/vocabulary'

/** Whom one account speaks of, and what it says of who they are: as the index of the library keeps it. */
export interface AccountEntities {
  readonly entered: readonly EnteredEntity[]
  /** In the order of the text. */
  readonly mentions: readonly Mentioned[]
  readonly sameAs: readonly SaidSame[]
}

export interface EnteredEntity {
  readonly id: EntityId
  readonly type: EntityType
  readonly name: string
  /** What else is noted of it. */
  readonly details: Omit<Details, 'name' | 'entityType'>
}

/** A passage that refers to somebody. */
export interface Mentioned {
  readonly id: AnnotationId
  readonly kind: 'actor' | 'source'
  /** Whom it was resolved to; missing where nobody has. */
  readonly entity?: EntityId
  /** How it refers to them, as far as that was noted. */
  readonly as?: MentionKind
  /** Its words, shortened. */
  readonly words: string
  /** Where that is, as it is cited; null in a heading without a page. */
  readonly where: string | null
}

/** Somebody's word that two are one. */
export interface SaidSame {
  readonly id: LinkId
  readonly from: EntityId | AnnotationId
  readonly to: EntityId | AnnotationId
  /** The name of who says so. */
  readonly by: string
  /** ms since 1970, by the writer's clock. */
  readonly at: number
}

/** The account an entity was seen in. */
export interface AccountSeen {
  readonly id: AccountId
  readonly file: string
  readonly title: string
  /** When it was published, or else captured: `2026-03-17`, or empty. */
  readonly day: string
}

export const noEntities: AccountEntities = { entered: [], mentions: [], sameAs: [] }

/** @param annotations those that stand, in the order of the text */
export function accountEntities(
  tradecraft: Tradecraft,
  annotations: readonly Annotation[],
  { text, blocks }: AccountText,
  people: People,
): AccountEntities {
  const { details, entities, links } = tradecraft
  const entered = [...entities.values()].flatMap(({ id, type, name, deleted }) =>
    deleted ? [] : [{ id, type, name, details: describedBeside(tradecraft, id) }],
  )
  const placeAt = placesIn(blocks)
  const mentions = annotations.flatMap(({ id, kind, ranges }): readonly Mentioned[] => {
    if (kind === 'claim') return []
    const { entity, mention: as } = details.get(id) ?? {}
    const where = placeWords(placeAt(startOf(ranges))) ?? null
    return [{ id, kind, ...(entity && { entity }), ...(as && { as }), words: shortQuote(text, ranges), where }]
  })
  const claims = new Set(annotations.filter(({ kind }) => kind === 'claim').map(({ id }) => id))
  const sameAs = [...links.values()].flatMap(({ id, type, from, to, by, at, deleted }) =>
    type === 'same-as' && !deleted && typeof to === 'string' && !claims.has(from)
      ? [{ id, from, to, by: people[by]?.name ?? '', at }]
      : [],
  )
  return { entered, mentions, sameAs }
}

/** What is noted of an entity besides its name and its type. */
export function describedBeside(tradecraft: Tradecraft, id: EntityId): EnteredEntity['details'] {
  const set = detailNames.flatMap((field) => {
    const value = field === 'name' || field === 'entityType' ? undefined : standingDetail(tradecraft, id, field)
    return value === undefined ? [] : [[field, value]]
  })
  return Object.fromEntries(set)
}
