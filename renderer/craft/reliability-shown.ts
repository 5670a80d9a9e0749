import type { AnnotationId, PersonId } from '../../shared/account/annotation'
import type { Grade } from '../../shared/tradecraft/grade'
import { endKey } from '../../shared/tradecraft/link'
import type { CraftIndex } from './craft-index'

/**
 * Whether the reliability of a claim's source may be seen beside it. Whoever is to grade what is claimed would else
 * copy it: most pairs of grades that are given side by side are A1, B2, C3 and so on.
 * @param me undefined for whoever cannot grade here
 */
export const isReliabilityShown = (claim: AnnotationId, craft: CraftIndex, me: PersonId | undefined): boolean =>
  me === undefined || craft.grades(claim, 'credibility').some(({ by }) => by === me)

/** The standing grades of all to whom a claim is attributed. */
export function reliabilityBehind(claim: AnnotationId, craft: CraftIndex): readonly Grade[] {
  const sources = craft.linksFrom(claim, 'attributed-to').map(({ to }) => craft.identities.of(endKey(to)))
  return [...new Set(sources)].flatMap((source) => craft.standing(source, 'reliability'))
}
