import type { Annotation, AnnotationId } from '../../shared/account/annotation'
import { type AnnotationIndex, createAnnotationIndex } from './annotation-index'
import { findLane, followLanes } from './lanes'
import type { Paragraphs } from './paragraphs'
import { compareOuterFirst, type Placed } from './placed-annotation'
import type { AnnotationChange } from './reader-types'

/** The annotations of an account with their lanes. */
export interface AnnotationLayers {
  readonly index: AnnotationIndex
  readonly load: (annotations: Iterable<Annotation>) => void
  /** Returns the paragraphs that look different now. */
  readonly change: (changes: readonly AnnotationChange[]) => ReadonlySet<number>
}

export function createAnnotationLayers(paragraphs: Paragraphs): AnnotationLayers {
  const index = createAnnotationIndex(paragraphs)

  function load(annotations: Iterable<Annotation>): void {
    index.clear()
    // Outermost first: then all that a lane depends on is there before it.
    for (const placed of Array.from(annotations, index.place).sort(compareOuterFirst)) {
      placed.lane = findLane(index, placed)
      index.put(placed)
    }
  }

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

  return { index, load, change }
}
