import type { Annotation } from '../../shared/account/annotation'
import type { Kind } from '../../shared/account/kind'

/** How many annotations there are of each kind. */
export function countKinds(annotations: readonly Annotation[]): Readonly<Record<Kind, number>> {
  const counts: Record<Kind, number> = { claim: 0, actor: 0, source: 0 }
  for (const { kind } of annotations) counts[kind]++
  return counts
}
