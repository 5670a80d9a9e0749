import type { Annotation, AnnotationId } from '../../../shared/account/annotation'
import { endOf, startOf } from '../../../shared/account/range'
import type { Block } from '../../../shared/text/block'

/** A run of text under the same annotations: `[from, to)` in UTF-16 units. */
export interface Piece {
  readonly from: number
  readonly to: number
  readonly ids: readonly AnnotationId[]
}

/** The pieces of each block, wherever an annotation begins or ends; annotations of one range each, in text order. */
export function cutAtAnnotations(
  blocks: readonly Block[],
  annotations: readonly Annotation[],
): readonly (readonly Piece[])[] {
  let over: Annotation[] = []
  let next = 0
  return blocks.map(({ start, end }) => {
    over = over.filter(({ ranges }) => endOf(ranges) > start)
    for (; next < annotations.length && startOf((annotations[next] as Annotation).ranges) < end; next++) {
      over.push(annotations[next] as Annotation)
    }
    const edges = new Set([start, end])
    for (const edge of over.flatMap(({ ranges }) => [startOf(ranges), endOf(ranges)])) {
      if (edge > start && edge < end) edges.add(edge)
    }
    const cuts = [...edges].sort((a, b) => a - b)
    return cuts.slice(1).map((to, i): Piece => {
      const covering = over.filter(({ ranges }) => startOf(ranges) < to && endOf(ranges) >= to)
      return { from: cuts[i] as number, to, ids: covering.map(({ id }) => id) }
    })
  })
}
