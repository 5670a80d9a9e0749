import type { Annotation } from '../../shared/account/annotation'
import { type AnnotationIndex, createAnnotationIndex } from './annotation-index'
import { compareOuterFirst } from './annotation-order'
import { createLanes, type Lanes } from './lanes'
import type { Paragraphs } from './paragraphs'
import type { AnnotationChange } from './reader-types'

/** The annotations of an account with their lanes. */
export interface AnnotationLayers {
  readonly index: AnnotationIndex
  readonly lanes: Lanes
  readonly load: (annotations: Iterable<Annotation>) => void
  /** Returns the paragraphs that look different now. */
  readonly change: (changes: readonly AnnotationChange[]) => ReadonlySet<number>
}

export function createAnnotationLayers(paragraphs: Paragraphs): AnnotationLayers {
  const index = createAnnotationIndex(paragraphs)
  const lanes = createLanes(index)

  function load(annotations: Iterable<Annotation>): void {
    index.clear()
    lanes.clear()
    for (const annotation of [...annotations].sort(compareOuterFirst)) {
      index.put(annotation)
      lanes.place(annotation)
    }
  }

  function change(changes: readonly AnnotationChange[]): ReadonlySet<number> {
    const removed = new Map<string, Annotation>()
    const added = new Map<string, Annotation>()
    for (const { id, annotation } of changes) {
      const known = index.get(id)
      // Of several changes to one annotation, the first knows how it looked and the last how it will.
      if (known && !added.has(id)) removed.set(id, known)
      if (annotation) {
        index.put(annotation)
        added.set(id, annotation)
      } else {
        index.remove(id)
        added.delete(id)
      }
    }
    const moved = lanes.follow([...removed.values()], [...added.values()])
    const touched = new Set<number>()
    const touch = (annotation: Annotation | undefined) => {
      for (const paragraph of index.paragraphsOf(annotation?.ranges ?? [])) touched.add(paragraph)
    }
    for (const annotation of [...removed.values(), ...added.values()]) touch(annotation)
    for (const id of moved) touch(index.get(id))
    return touched
  }

  return { index, lanes, load, change }
}
