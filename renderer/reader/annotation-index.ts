import type { Annotation, AnnotationId } from '../../shared/account/annotation'
import type { Ranges } from '../../shared/account/range'
import { compareOuterFirst, covers } from './annotation-order'
import { type Paragraphs, paragraphAt } from './paragraphs'

/** Which annotations touch which paragraph, kept up change by change. */
export interface AnnotationIndex {
  readonly get: (id: AnnotationId) => Annotation | undefined
  /** In no particular order. */
  readonly inParagraph: (paragraph: number) => readonly Annotation[]
  /** The annotations over the character at an offset, innermost first. */
  readonly at: (offset: number) => readonly Annotation[]
  readonly paragraphsOf: (ranges: Ranges) => readonly number[]
  readonly put: (annotation: Annotation) => void
  readonly remove: (id: AnnotationId) => void
  readonly clear: () => void
}

const none: readonly Annotation[] = []

export function createAnnotationIndex(paragraphs: Paragraphs): AnnotationIndex {
  const byId = new Map<AnnotationId, Annotation>()
  const buckets = new Map<number, Annotation[]>()

  function paragraphsOf(ranges: Ranges): number[] {
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
    const known = byId.get(id)
    if (!known) return
    byId.delete(id)
    for (const paragraph of paragraphsOf(known.ranges)) {
      const bucket = buckets.get(paragraph)
      bucket?.splice(bucket.indexOf(known), 1)
    }
  }

  const inParagraph = (paragraph: number) => buckets.get(paragraph) ?? none

  return {
    get: (id) => byId.get(id),
    inParagraph,
    paragraphsOf,
    remove,
    at: (offset) =>
      inParagraph(paragraphAt(paragraphs, offset))
        .filter((annotation) => covers(annotation, offset))
        .sort((a, b) => compareOuterFirst(b, a)),
    put(annotation) {
      remove(annotation.id)
      byId.set(annotation.id, annotation)
      for (const paragraph of paragraphsOf(annotation.ranges)) {
        const bucket = buckets.get(paragraph)
        if (bucket) bucket.push(annotation)
        else buckets.set(paragraph, [annotation])
      }
    },
    clear() {
      byId.clear()
      buckets.clear()
    },
  }
}
