import type { AnnotationId } from '../../account/annotation'
import type { Corroborations } from '../../tradecraft/corroboration'
import { addEdge, originsOf } from '../../tradecraft/source-graph'
import type { OriginsTogether } from './check'

/** Where some claims come from in the end: what one of them tells of who has it from whom goes for all. */
export function originsTogether(
  claims: readonly AnnotationId[],
  { of }: Pick<Corroborations, 'of'>,
  nameOf: (id: string) => string,
): OriginsTogether {
  const chain = new Map<string, Set<string>>()
  const sources = new Set<string>()
  let unread = 0
  for (const corroboration of claims.map(of)) {
    unread += corroboration.unread
    for (const source of corroboration.sources) sources.add(source)
    for (const [from, behind] of corroboration.chain) for (const to of behind) addEdge(chain, from, to)
  }
  const { origins } = originsOf(chain, sources)
  return { origins: origins.map((ring) => ring.map(nameOf).join(', ')), unread }
}
