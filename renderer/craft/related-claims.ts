import type { AnnotationId } from '../../shared/account/annotation'
import { endKey } from '../../shared/tradecraft/link'
import type { ActorRole, LinkType } from '../../shared/tradecraft/vocabulary'
import type { CraftIndex } from './craft-index'

/** How a claim is related to another, or whom it is about. */
export interface Relation {
  /** The link that says so. */
  readonly id: string
  readonly type: LinkType
  /** An id of this account, or a claim of another as `account:id`. */
  readonly other: string
  /** Whether it leads away from the claim. */
  readonly away: boolean
  readonly role: ActorRole | null
  /** Whether the link is of another account, and is taken away there. */
  readonly elsewhere: boolean
}

const order: readonly LinkType[] = ['contradicts', 'supports', 'same-as', 'about']

/** All of them, here and in other accounts; what says the same from either end is told once. */
export function relationsOf(claim: AnnotationId, { linksFrom, linksTo, pointingTo }: CraftIndex): readonly Relation[] {
  const own: readonly Relation[] = [
    ...linksFrom(claim, ...order).map(({ id, type, to, role }) => ({
      ...{ id, type, role, away: true, elsewhere: false },
      other: endKey(to),
    })),
    ...linksTo(claim, ...order).map(({ id, type, from, role }) => ({
      ...{ id, type, role, away: false, elsewhere: false },
      other: from,
    })),
  ]
  const isTold = (type: LinkType, from: string) =>
    type !== 'supports' && own.some((relation) => relation.type === type && relation.other === from)
  const others = pointingTo(claim)
    .filter(({ type, from }) => !isTold(type, from))
    .map(({ id, type, from }): Relation => ({ id, type, other: from, away: false, role: null, elsewhere: true }))
  return [...own, ...others].sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type))
}
