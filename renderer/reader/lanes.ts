import type { AnnotationIndex } from './annotation-index'
import { beyond, compareOuterFirst, type Lane, lanes, overlaps, type Placed } from './placed-annotation'
import { createPriorityQueue } from './priority-queue'

/**
 * Every annotation takes the lowest lane that no longer passage over the same words has taken. Such a lane depends on
 * outer passages only, so a change travels inwards and stops where nothing differs: it is exact, and never a full pass.
 */
export function findLane(index: AnnotationIndex, placed: Placed): Lane {
  let taken = 0
  for (const paragraph of placed.paragraphs) {
    for (const other of index.inParagraph(paragraph)) {
      const { lane } = other
      if (lane === null || lane === beyond || taken & (1 << lane) || other === placed) continue
      if (overlaps(other, placed) && compareOuterFirst(other, placed) < 0) taken |= 1 << lane
    }
    if (taken === 0b111) return beyond
  }
  return lanes.find((lane) => !(taken & (1 << lane))) ?? beyond
}

/** Gives lanes anew after the index has changed; returns those whose lane is another now, the added ones among them. */
export function followLanes(
  index: AnnotationIndex,
  removed: readonly Placed[],
  added: readonly Placed[],
): ReadonlySet<Placed> {
  const changed = new Set<Placed>()
  const queue = createPriorityQueue(compareOuterFirst)
  for (const placed of removed) {
    const left = placed.lane ?? beyond
    for (const other of neighboursOf(index, placed)) if (other.lane !== null && other.lane > left) queue.push(other)
  }
  for (const placed of added) queue.push(placed)

  for (let next = queue.pop(); next; next = queue.pop()) {
    const before = next.lane
    const now = findLane(index, next)
    if (now === before) continue
    next.lane = now
    changed.add(next)
    for (const other of neighboursOf(index, next)) {
      if (other.lane === null || compareOuterFirst(other, next) < 0) continue
      const collides = other.lane === now && now !== beyond
      const mayRise = before !== null && other.lane > before
      if (collides || mayRise) queue.push(other)
    }
  }
  return changed
}

function* neighboursOf(index: AnnotationIndex, placed: Placed): Iterable<Placed> {
  for (const paragraph of placed.paragraphs) {
    for (const other of index.inParagraph(paragraph)) if (other !== placed && overlaps(other, placed)) yield other
  }
}
