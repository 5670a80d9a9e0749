import type { AnnotationIndex } from './annotation-index'
import { beyond, compareOuterFirst, type Lane, lanes, overlaps, type Placed } from './placed-annotation'
import { createPriorityQueue } from './priority-queue'

/**
 * Every annotation takes the lowest lane that no longer passage over the same words has taken. Such a lane depends on
 * outer passages only: it can be found when it is first wanted, and a change travels inwards and stops where nothing
 * differs. Passages that cross one another in a chain through all of an account have it gone through as a whole; so a
 * search can be left, and gone on with later. Every lane is exact.
 */
export class LaneSearch {
  readonly #index: AnnotationIndex
  /** Whose lanes are wanted, each for the one before it. Passages in a long chain would overflow the engine's own stack. */
  #open: Placed[] = []

  constructor(index: AnnotationIndex) {
    this.#index = index
  }

  /** Whether the lane of a passage is known now; if it became late before that, asking again goes on from there. */
  find(wanted: Placed, isLate: () => boolean): boolean {
    if (wanted.lane !== null) return true
    // Whoever comes too late must not take the place of the one whose search is under way.
    if (isLate()) return false
    if (this.#open[0] !== wanted) this.#open = [wanted]
    for (let placed = this.#open.at(-1); placed; placed = this.#open.at(-1)) {
      const unknown = placed.lane === null ? findLane(this.#index, placed) : null
      if (unknown) this.#open.push(unknown)
      else this.#open.pop()
      if (isLate()) break
    }
    return wanted.lane !== null
  }

  /** The index has changed. */
  forget(): void {
    this.#open = []
  }
}

function laneOf(index: AnnotationIndex, wanted: Placed): Lane {
  new LaneSearch(index).find(wanted, () => false)
  return wanted.lane ?? beyond
}

/** Sets the lane of an annotation; or else names an outer one whose lane has to be known first. */
function findLane(index: AnnotationIndex, placed: Placed): Placed | null {
  let taken = 0
  for (const paragraph of placed.paragraphs) {
    for (const other of index.inParagraph(paragraph)) {
      const { lane } = other
      if (other === placed || lane === beyond || (lane !== null && taken & (1 << lane))) continue
      if (!overlaps(other, placed) || compareOuterFirst(other, placed) > 0) continue
      if (lane === null) return other
      taken |= 1 << lane
    }
    if (taken === 0b111) break
  }
  placed.lane = lanes.find((lane) => !(taken & (1 << lane))) ?? beyond
  return null
}

/**
 * Corrects the lanes known so far after the index has changed; returns those that are others now, the added ones among
 * them. Outer ones go first, so what a lane is found from is always true already.
 */
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
    next.lane = null
    const now = laneOf(index, next)
    if (now === before) continue
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
