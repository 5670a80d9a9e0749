import { type Annotation, compareAnnotations } from '../account/annotation'
import { lastOf } from '../in-steps'
import type { Linked } from './claim-groups'
import { type Corroboration, type Corroborations, corroborationsIn } from './corroboration'
import { type Elsewhere, nothingElsewhere } from './elsewhere'
import type { EntityId } from './entity'
import { type Grade, gradedOf, standingGrades } from './grade'
import { identitiesInSteps } from './identity'
import { joinIdentities, joinLinks, standingElsewhere } from './join-elsewhere'
import { endKey, type Link } from './link'
import { linksOfType } from './links-of-type'
import { linkStands } from './somebody'
import type { Tradecraft } from './tradecraft'

/** One claim on the board. */
export interface BoardClaim {
  readonly claim: Annotation
  readonly corroboration: Corroboration
  /** Of what is claimed, the most cautious first; several where people differ. */
  readonly credibility: readonly Grade[]
  /** Claims that it contradicts, or that contradict it; those of other accounts as `account:id`. */
  readonly contradicts: readonly string[]
  readonly supportedBy: readonly string[]
}

/** Claims against sources: who claims what, on whose word. */
export interface Board {
  readonly corroborations: Corroborations
  /** What is noted, but for links to or from what is deleted or tagged as something else by now. */
  readonly standing: Tradecraft
  /** In text order. */
  readonly claims: readonly BoardClaim[]
  /** Those that this account knows, in the order in which claims first name them. */
  readonly sources: readonly EntityId[]
  /** The standing grades of a source, whichever of its passages they were given to. */
  reliability(source: EntityId): readonly Grade[]
}

/** @param annotations those that stand, in any order @param elsewhere what other accounts say of these claims */
export const boardOf = (
  annotations: readonly Annotation[],
  tradecraft: Tradecraft,
  elsewhere: Elsewhere = nothingElsewhere,
): Board => lastOf(boardInSteps(annotations, tradecraft, elsewhere))

/** So many claims are looked at before anything else is let in … */
const atOnce = 100

/** … and so many links. */
const linksAtOnce = 1000

/** The same, coming to it in steps of a few milliseconds each. */
export function* boardInSteps(
  annotations: readonly Annotation[],
  tradecraft: Tradecraft,
  elsewhere: Elsewhere,
): Generator<undefined, Board> {
  const claims = annotations.filter(({ kind, deleted }) => kind === 'claim' && !deleted).sort(compareAnnotations)
  const ids = new Set(claims.map(({ id }) => id))
  const kinds = new Map(annotations.map(({ id, kind, deleted }) => [id, deleted ? undefined : kind]))
  const kindOf = (id: string) => kinds.get(id)
  yield
  const identities = yield* identitiesInSteps(joinIdentities(tradecraft, elsewhere))
  yield
  const corroborations = corroborationsIn(tradecraft, kindOf, elsewhere, identities)
  yield
  const links = new Map<string, Link>()
  let looked = 0
  for (const [id, link] of tradecraft.links) {
    if (++looked % linksAtOnce === 0) yield
    if (linkStands(link, kindOf, corroborations.isSomebody)) links.set(id, link)
  }
  yield
  const graded = gradesByTarget(tradecraft, (grade) => gradedOf(grade, identities))
  const standing = (id: string, scale: Grade['scale']) =>
    standingGrades((graded.get(id) ?? []).filter((grade) => grade.scale === scale))
  yield
  const joined = joinLinks(tradecraft, elsewhere)
  const fate = standingElsewhere(elsewhere)
  // Of an account that cannot be read, nothing says that it has gone.
  const stands = (id: string) => ids.has(id) || (fate(id) ?? 'gone') !== 'gone'
  const contradictions = tiesBetween(joined, 'contradicts', stands)
  const support = tiesBetween(joined, 'supports', stands)
  const rows: BoardClaim[] = []
  for (const claim of claims) {
    if (rows.length % atOnce === 0) yield
    rows.push({
      claim,
      corroboration: corroborations.of(claim.id),
      credibility: standing(claim.id, 'credibility'),
      contradicts: [...(contradictions.from.get(claim.id) ?? []), ...(contradictions.to.get(claim.id) ?? [])],
      supportedBy: support.to.get(claim.id) ?? [],
    })
  }
  return {
    corroborations,
    standing: { ...tradecraft, links },
    claims: rows,
    sources: [...new Set(rows.flatMap(({ corroboration }) => corroboration.sources))].filter((source) =>
      identities.all(source).some((id) => tradecraft.entities.has(id) || kinds.has(id)),
    ),
    reliability: (source) => standing(source, 'reliability'),
  }
}

function gradesByTarget({ grades }: Tradecraft, targetOf: (grade: Grade) => string): ReadonlyMap<string, Grade[]> {
  const found = new Map<string, Grade[]>()
  for (const grade of grades.values()) {
    const of = found.get(targetOf(grade)) ?? []
    found.set(targetOf(grade), of)
    of.push(grade)
  }
  return found
}

/** Links of one type between claims that stand, from either end. */
function tiesBetween({ links }: Linked, type: 'contradicts' | 'supports', stands: (id: string) => boolean) {
  const from = new Map<string, string[]>()
  const to = new Map<string, string[]>()
  for (const link of linksOfType(links, type)) {
    const end = endKey(link.to)
    if (!stands(link.from) || !stands(end)) continue
    from.set(link.from, [...(from.get(link.from) ?? []), end])
    to.set(end, [...(to.get(end) ?? []), link.from])
  }
  return { from, to }
}
