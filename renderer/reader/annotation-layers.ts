import type { Annotation, AnnotationId } from '../../shared/account/annotation'
import { type AnnotationIndex, createAnnotationIndex } from './annotation-index'
import { followLanes, LaneSearch } from './lanes'
import type { Paragraphs } from './paragraphs'
import type { Placed } from './placed-annotation'
import type { AnnotationChange } from './reader-types'

/** The annotations of an account with their lanes. */
export interface AnnotationLayers {
  readonly index: AnnotationIndex
  /** The annotations of a paragraph, each with its lane known; null if it became late before that. */
  readonly inParagraph: (paragraph: number, isLate: () => boolean) => readonly Placed[] | null
  readonly load: (annotations: readonly Annotation[]) => void
  /** Returns the paragraphs that look different now. */
  readonly change: (changes: readonly AnnotationChange[]) => ReadonlySet<number>
}

export function createAnnotationLayers(paragraphs: Paragraphs): AnnotationLayers {
  const index = createAnnotationIndex(paragraphs)
  const search = new LaneSearch(index)

  function change(changes: readonly AnnotationChange[]): ReadonlySet<number> {
    search.forget()
    const removed = new Map<AnnotationId, Placed>()
    const added = new Map<AnnotationId, Placed>()
    for (const { id, annotation } of changes) {
      const known = index.get(id)
      // Of several changes to one annotation, the first knows how it looked and the last how it will.
      if (known && !added.has(id)) removed.set(id, known)
      index.remove(id)
      added.delete(id)
      if (annotation) {
        const placed = index.place(annotation)
        index.put(placed)
        added.set(id, placed)
      }
    }
    const gone = [...removed.values()]
    const moved = followLanes(index, gone, [...added.values()])
    return new Set([...gone, ...moved].flatMap((placed) => placed.paragraphs))
  }

  function inParagraph(paragraph: number, isLate: () => boolean): readonly Placed[] | null {
    const all = index.inParagraph(paragraph)
    return all.every((placed) => search.find(placed, isLate)) ? all : null
  }

  function load(annotations: readonly Annotation[]): void {
    search.forget()
    index.load(annotations)
  }

  return { index, inParagraph, load, change }
}
