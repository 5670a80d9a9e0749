import { type Annotation, compareAnnotations } from '../../shared/account/annotation'
import { endOf, startOf } from '../../shared/account/range'
import { partitionPoint } from '../../shared/partition-point'
import { type Folded, fold, foldedOffset } from '../../shared/text/fold'
import type { Tradecraft } from '../../shared/tradecraft/tradecraft'

interface Wanted {
  /** In text order. */
  readonly annotations: readonly Annotation[]
  /** Where one is: those nearest to it come first. */
  readonly near: Annotation
  readonly fits: (annotation: Annotation) => boolean
  /** What is one and the same under several ids: it is offered once. */
  readonly same: (id: string) => string
  readonly text: Folded
  readonly typed: string
  readonly most: number
}

/** Annotations around another, nearest first, whose words have all the words typed. */
export function annotationsNear({ annotations, near, fits, same, text, typed, most }: Wanted): readonly Annotation[] {
  const words = wordsIn(typed)
  const offered = new Set<string>()
  const found: Annotation[] = []
  const here = partitionPoint(annotations.length, (i) => compareAnnotations(annotations[i] as Annotation, near) < 0)
  const at = startOf(near.ranges)
  let [before, after] = [here - 1, here]
  while (found.length < most && (before >= 0 || after < annotations.length)) {
    const [left, right] = [annotations[before], annotations[after]]
    const isLeft = !right || (left !== undefined && at - endOf(left.ranges) <= startOf(right.ranges) - at)
    const next = (isLeft ? left : right) as Annotation
    if (isLeft) before -= 1
    else after += 1
    if (next.id === near.id || !fits(next) || offered.has(same(next.id)) || !says(text, next, words)) continue
    offered.add(same(next.id))
    found.push(next)
  }
  return found
}

function says(text: Folded, { ranges }: Annotation, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const passage = text.text.slice(foldedOffset(text, startOf(ranges)), foldedOffset(text, endOf(ranges)))
  return words.every((word) => passage.includes(word))
}

/** Ids of entities that stand whose names have all the words typed; none while nothing is. */
export function entitiesCalled(
  { entities }: Pick<Tradecraft, 'entities'>,
  typed: string,
  most: number,
): readonly string[] {
  const words = wordsIn(typed)
  const found: string[] = []
  if (words.length === 0) return found
  for (const { id, name, deleted } of entities.values()) {
    if (found.length === most) break
    const folded = fold(name).text
    if (!deleted && words.every((word) => folded.includes(word))) found.push(id)
  }
  return found
}

const wordsIn = (typed: string): readonly string[] => fold(typed).text.split(/\s+/).filter(Boolean)
