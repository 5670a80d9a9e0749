import type { Annotation, AnnotationId } from '../../shared/account/annotation'
import type { AnnotationIndex } from './annotation-index'
import { compareOuterFirst, overlaps } from './annotation-order'
import { createPriorityQueue } from './priority-queue'

/** Where a passage's line is drawn: 0 nearest the words. `beyond` has no line of its own and is only counted. */
export type Lane = 0 | 1 | 2 | 3

export const lanes = [0, 1, 2] as const satisfies readonly Lane[]
export const beyond = 3 satisfies Lane

/**
 * Gives every annotation the lowest lane that no longer passage over the same words has taken. Such a lane depends on
 * outer passages only, so a change travels inwards and stops where nothing differs: it is exact, and never a full pass.
 */
export interface Lanes {
  readonly of: (id: AnnotationId) => Lane
  /** Places an annotation just put into the index, when all others in the index are outside it (loading, outermost first). */
  readonly place: (annotation: Annotation) => void
  /** Follows changes already made to the index; returns whose lane is another now, the added ones among them. */
  readonly follow: (removed: readonly Annotation[], added: readonly Annotation[]) => ReadonlySet<AnnotationId>
  readonly clear: () => void
}

export function createLanes(index: AnnotationIndex): Lanes {
  const lane = new Map<AnnotationId, Lane>()

  function* neighboursOf(annotation: Annotation): Iterable<Annotation> {
    for (const paragraph of index.paragraphsOf(annotation.ranges)) {
      for (const other of index.inParagraph(paragraph)) {
        if (other.id !== annotation.id && overlaps(other, annotation)) yield other
      }
    }
  }

  function lowestFree(annotation: Annotation): Lane {
    let taken = 0
    for (const other of neighboursOf(annotation)) {
      const held = lane.get(other.id) ?? beyond
      if (held === beyond || compareOuterFirst(other, annotation) > 0) continue
      taken |= 1 << held
      if (taken === 0b111) return beyond
    }
    return lanes.find((candidate) => !(taken & (1 << candidate))) ?? beyond
  }

  function follow(removed: readonly Annotation[], added: readonly Annotation[]): ReadonlySet<AnnotationId> {
    const changed = new Set<AnnotationId>()
    const queue = createPriorityQueue(compareOuterFirst)
    for (const annotation of removed) {
      const left = lane.get(annotation.id) ?? beyond
      lane.delete(annotation.id)
      for (const other of neighboursOf(annotation)) if ((lane.get(other.id) ?? -1) > left) queue.push(other)
    }
    for (const annotation of added) queue.push(annotation)
    for (let next = queue.pop(); next; next = queue.pop()) {
      const before = lane.get(next.id)
      const now = lowestFree(next)
      if (now === before) continue
      lane.set(next.id, now)
      changed.add(next.id)
      for (const other of neighboursOf(next)) {
        const held = lane.get(other.id)
        if (held === undefined || compareOuterFirst(other, next) < 0) continue
        const collides = held === now && now !== beyond
        const mayRise = before !== undefined && held > before
        if (collides || mayRise) queue.push(other)
      }
    }
    return changed
  }

  return {
    of: (id) => lane.get(id) ?? beyond,
    place: (annotation) => lane.set(annotation.id, lowestFree(annotation)),
    follow,
    clear: () => lane.clear(),
  }
}
