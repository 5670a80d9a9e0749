import type { Annotation, AnnotationId } from '../../shared/account/annotation'
import { type AnnotationIndex, createAnnotationIndex } from './annotation-index'
import { followLanes, laneOf } from './lanes'
import type { Paragraphs } from './paragraphs'
import type { Placed } from './placed-annotation'
import type { AnnotationChange } from './reader-types'

/** The annotations of an account with their lanes. */
export interface AnnotationLayers {
  readonly index: AnnotationIndex
  /** The annotations of a paragraph, each with its lane known. */
  readonly inParagraph: (paragraph: number) => readonly Placed[]
  readonly load: (annotations: readonly Annotation[]) => void
  /** Returns the paragraphs that look different now. */
  readonly change: (changes: readonly AnnotationChange[]) => ReadonlySet<number>
}

export function createAnnotationLayers(paragraphs: Paragraphs): AnnotationLayers {
  const index = createAnnotationIndex(paragraphs)

  function change(changes: readonly AnnotationChange[]): ReadonlySet<number> {
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

  function inParagraph(paragraph: number): readonly Placed[] {
    const all = index.inParagraph(paragraph)
    for (const placed of all) laneOf(index, placed)
    return all
  }

  return { index, inParagraph, load: index.load, change }
}
