import { type Annotation, type AnnotationId, compareAnnotations } from '../account/annotation'
import { lastOf } from '../in-steps'
import { type Corroboration, type Corroborations, corroborationsIn } from './corroboration'
import type { EntityId } from './entity'
import { type Grade, gradedOf, standingGrades } from './grade'
import { identitiesInSteps } from './identity'
import { endKey } from './link'
import { linksOfType } from './links-of-type'
import type { Tradecraft } from './tradecraft'

/** One claim on the board. */
export interface BoardClaim {
  readonly claim: Annotation
  readonly corroboration: Corroboration
  /** Of what is claimed, the most cautious first; several where people differ. */
  readonly credibility: readonly Grade[]
  /** Claims of this account that it contradicts, or that contradict it. */
  readonly contradicts: readonly AnnotationId[]
  readonly supportedBy: readonly AnnotationId[]
}

/** Claims against sources: who claims what, on whose word. */
export interface Board {
  readonly corroborations: Corroborations
  /** In text order. */
  readonly claims: readonly BoardClaim[]
  /** In the order in which claims first name them. */
  readonly sources: readonly EntityId[]
  /** The standing grades of a source, whichever of its passages they were given to. */
  reliability(source: EntityId): readonly Grade[]
}

/** @param annotations those that stand, in any order */
export const boardOf = (annotations: readonly Annotation[], tradecraft: Tradecraft): Board =>
  lastOf(boardInSteps(annotations, tradecraft))

/** So many claims are looked at before anything else is let in. */
const atOnce = 100

/** The same, coming to it in steps of a few milliseconds each. */
export function* boardInSteps(annotations: readonly Annotation[], tradecraft: Tradecraft): Generator<undefined, Board> {
  const claims = annotations.filter(({ kind, deleted }) => kind === 'claim' && !deleted).sort(compareAnnotations)
  const ids = new Set(claims.map(({ id }) => id))
  yield
  const identities = yield* identitiesInSteps(tradecraft)
  yield
  const corroborations = corroborationsIn(tradecraft, (id) => ids.has(id), identities)
  yield
  const graded = gradesByTarget(tradecraft, (grade) => gradedOf(grade, identities))
  const standing = (id: string, scale: Grade['scale']) =>
    standingGrades((graded.get(id) ?? []).filter((grade) => grade.scale === scale))
  yield
  const contradictions = tiesBetween(tradecraft, 'contradicts', ids)
  const support = tiesBetween(tradecraft, 'supports', ids)
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
    claims: rows,
    sources: [...new Set(rows.flatMap(({ corroboration }) => corroboration.sources))],
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
function tiesBetween({ links }: Tradecraft, type: 'contradicts' | 'supports', claims: ReadonlySet<AnnotationId>) {
  const from = new Map<AnnotationId, AnnotationId[]>()
  const to = new Map<AnnotationId, AnnotationId[]>()
  for (const link of linksOfType(links, type)) {
    const end = endKey(link.to)
    if (!claims.has(link.from) || !claims.has(end)) continue
    from.set(link.from, [...(from.get(link.from) ?? []), end])
    to.set(end, [...(to.get(end) ?? []), link.from])
  }
  return { from, to }
}
