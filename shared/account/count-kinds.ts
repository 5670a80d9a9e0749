import type { Annotation } from './annotation'
import type { Kind } from './kind'

export type KindCounts = Readonly<Record<Kind, number>>

/** How many annotations there are of each kind. */
export function countKinds(annotations: Iterable<Pick<Annotation, 'kind'>>): KindCounts {
  const counts: Record<Kind, number> = { claim: 0, actor: 0, source: 0 }
  for (const { kind } of annotations) counts[kind]++
  return counts
}
