import type { Annotation, AnnotationId } from '../../shared/account/annotation'
import type { Ranges } from '../../shared/account/range'
import { createAnnotationRows } from './annotation-rows'
import { type Paragraphs, paragraphAt } from './paragraphs'
import { compareOuterFirst, covers, type Placed, placeAnnotation } from './placed-annotation'

/** Which annotations touch which paragraph, kept up change by change. */
export interface AnnotationIndex {
  /** Replaces all; in text order, every id once. Those of a paragraph are placed when it is first asked about. */
  readonly load: (annotations: readonly Annotation[]) => void
  /** One that was put, or that touches a paragraph that was asked about. */
  readonly get: (id: AnnotationId) => Placed | undefined
  /** In no particular order. */
  readonly inParagraph: (paragraph: number) => readonly Placed[]
  /** The annotations over the character at an offset (UTF-16), innermost first. */
  readonly at: (offset: number) => readonly Placed[]
  readonly place: (annotation: Annotation) => Placed
  /** Adds a placed annotation, in the stead of any other with its id. */
  readonly put: (placed: Placed) => void
  readonly remove: (id: AnnotationId) => void
}

export function createAnnotationIndex(paragraphs: Paragraphs): AnnotationIndex {
  let loaded = createAnnotationRows(paragraphs, [])
  /** Whatever was loaded under these ids was removed or has another in its stead. */
  let gone = new Set<AnnotationId>()
  let byId = new Map<AnnotationId, Placed>()
  let buckets: Placed[][] = []

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

  const place = (annotation: Annotation) => placeAnnotation(annotation, paragraphsOf(annotation.ranges))

  function placeLoaded(annotation: Annotation): Placed {
    const placed = byId.get(annotation.id) ?? place(annotation)
    byId.set(annotation.id, placed)
    return placed
  }

  function inParagraph(paragraph: number): Placed[] {
    buckets[paragraph] ??= loaded
      .near(paragraph)
      .filter(({ id }) => !gone.has(id))
      .map(placeLoaded)
      .filter(({ paragraphs }) => paragraphs.includes(paragraph))
    return buckets[paragraph]
  }

  function remove(id: AnnotationId): void {
    gone.add(id)
    const placed = byId.get(id)
    if (!placed) return
    byId.delete(id)
    for (const paragraph of placed.paragraphs) {
      const bucket = buckets[paragraph]
      bucket?.splice(bucket.indexOf(placed), 1)
    }
  }

  return {
    get: (id) => byId.get(id),
    place,
    inParagraph,
    remove,
    at: (offset) =>
      inParagraph(paragraphAt(paragraphs, offset))
        .filter((placed) => covers(placed, offset))
        .sort((a, b) => compareOuterFirst(b, a)),
    put(placed) {
      remove(placed.annotation.id)
      for (const paragraph of placed.paragraphs) inParagraph(paragraph).push(placed)
      byId.set(placed.annotation.id, placed)
    },
    load(annotations) {
      loaded = createAnnotationRows(paragraphs, annotations)
      gone = new Set()
      byId = new Map()
      buckets = []
    },
  }
}
