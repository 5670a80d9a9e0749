import { type Annotation, type AnnotationId, compareAnnotations } from '../../account/annotation'
import type { EntityId } from '../entity'
import { endKey } from '../link'
import { linksOfType } from '../links-of-type'
import type { Tradecraft } from '../tradecraft'
import { type ActorRole, type EntityType, roles } from '../vocabulary'
import type { Matrix, MatrixRow } from './matrix'

/** Somebody or something of whom an account speaks. */
export interface BoardActor {
  readonly id: EntityId
  /** Undefined while nobody has entered them. */
  readonly type: EntityType | undefined
  /** The passages that speak of them, in text order. */
  readonly mentions: readonly AnnotationId[]
  /** The claims about them, in text order, by what they are to each: null where nobody says. */
  readonly claims: readonly { readonly row: MatrixRow; readonly role: ActorRole | null }[]
}

interface Found {
  readonly mentions: Annotation[]
  readonly claims: Map<MatrixRow, ActorRole | null>
}

/** So many passages or links are looked at before anything else is let in. */
const atOnce = 1000

/** Who is spoken of, and what is claimed about them; those of whom most is claimed first. */
export function* actorsInSteps(
  annotations: readonly Annotation[],
  tradecraft: Tradecraft,
  { board, rowOf }: Matrix,
): Generator<undefined, readonly BoardActor[]> {
  const { identities } = board.corroborations
  const found = new Map<EntityId, Found>()
  const actor = (id: string): Found => {
    const one = found.get(identities.of(id)) ?? { mentions: [], claims: new Map() }
    found.set(identities.of(id), one)
    return one
  }
  let looked = 0
  const isTime = () => {
    looked += 1
    return looked % atOnce === 0
  }
  for (const one of annotations) {
    if (isTime()) yield
    if (one.kind === 'actor') actor(one.id).mentions.push(one)
  }
  for (const { from, to, role } of linksOfType(board.standing.links, 'about')) {
    if (isTime()) yield
    const row = rowOf(from)
    const end = endKey(to)
    if (!row || end.includes(':')) continue
    const { claims } = actor(end)
    const said = role ?? tradecraft.details.get(end)?.role ?? null
    claims.set(row, weightiest(claims.get(row), said))
  }
  const actors: BoardActor[] = []
  for (const [id, { mentions, claims }] of found) {
    if (isTime()) yield
    actors.push({
      id,
      type: tradecraft.entities.get(id)?.type,
      mentions: mentions.sort(compareAnnotations).map((one) => one.id),
      claims: [...claims].map(([row, role]) => ({ row, role })).sort((a, b) => a.row.number - b.row.number),
    })
  }
  yield
  return actors.sort(
    (a, b) => b.claims.length - a.claims.length || b.mentions.length - a.mentions.length || (a.id < b.id ? -1 : 1),
  )
}

/** Of several roles in one claim the one that comes first among the roles. */
function weightiest(before: ActorRole | null | undefined, role: ActorRole | null): ActorRole | null {
  if (!before || !role) return before ?? role
  return roles.indexOf(before) <= roles.indexOf(role) ? before : role
}
