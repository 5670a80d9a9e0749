import type { Annotation, AnnotationId } from '../../shared/account/annotation'
import type { Ranges } from '../../shared/account/range'
import { type Paragraphs, paragraphAt } from './paragraphs'
import { compareOuterFirst, covers, type Placed, placeAnnotation } from './placed-annotation'

/** Which annotations touch which paragraph, kept up change by change. */
export interface AnnotationIndex {
  readonly get: (id: AnnotationId) => Placed | undefined
  /** In no particular order. */
  readonly inParagraph: (paragraph: number) => readonly Placed[]
  /** The annotations over the character at an offset (UTF-16), innermost first. */
  readonly at: (offset: number) => readonly Placed[]
  readonly place: (annotation: Annotation) => Placed
  /** Adds a placed annotation, in the stead of any other with its id. */
  readonly put: (placed: Placed) => void
  readonly remove: (id: AnnotationId) => void
  readonly clear: () => void
}

const none: readonly Placed[] = []

export function createAnnotationIndex(paragraphs: Paragraphs): AnnotationIndex {
  const byId = new Map<AnnotationId, Placed>()
  const buckets: Placed[][] = []

  function paragraphsOf(ranges: Ranges): readonly number[] {
    const touched: number[] = []
    for (const [start, end] of ranges) {
      // Pieces come in text order, so a paragraph that two of them share is the last one pushed.
      for (let index = Math.max(paragraphAt(paragraphs, start), (touched.at(-1) ?? -1) + 1); ; index++) {
        const paragraph = paragraphs.all[index]
        if (!paragraph || paragraph.start >= end) break
        if (paragraph.end > start) touched.push(index)
      }
    }
    return touched
  }

  function remove(id: AnnotationId): void {
    const placed = byId.get(id)
    if (!placed) return
    byId.delete(id)
    for (const paragraph of placed.paragraphs) {
      const bucket = buckets[paragraph]
      bucket?.splice(bucket.indexOf(placed), 1)
    }
  }

  const inParagraph = (paragraph: number) => buckets[paragraph] ?? none

  return {
    get: (id) => byId.get(id),
    place: (annotation) => placeAnnotation(annotation, paragraphsOf(annotation.ranges)),
    inParagraph,
    remove,
    at: (offset) =>
      inParagraph(paragraphAt(paragraphs, offset))
        .filter((placed) => covers(placed, offset))
        .sort((a, b) => compareOuterFirst(b, a)),
    put(placed) {
      remove(placed.annotation.id)
      byId.set(placed.annotation.id, placed)
      for (const paragraph of placed.paragraphs) {
        const bucket = buckets[paragraph]
        if (bucket) bucket.push(placed)
        else buckets[paragraph] = [placed]
      }
    },
    clear() {
      byId.clear()
      buckets.length = 0
    },
  }
}
