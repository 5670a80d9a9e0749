import { partitionPoint } from '../partition-point'
import type { Words } from './words'

/** A word of the old text and the word of the new text that it is. */
export type Pair = readonly [before: number, now: number]

/** By what places are told apart: by the line that begins there, by three words in a row, by one word. */
export type Mark = 'line' | 'words' | 'word'

/** A stretch of words, to one past the last. */
export type Stretch = readonly [from: number, to: number]

/** How many words a mark reaches over. */
const reach: Readonly<Record<Mark, number>> = { line: 1, words: 3, word: 1 }

/** Where a mark stands that stands more than once. */
const twice = -1

/** The pairs of places whose mark stands exactly once in either stretch, in the order of the old text. */
export function uniquePairs(
  before: Words,
  now: Words,
  mark: Mark,
  [from, to]: Stretch,
  [nowFrom, nowTo]: Stretch,
): Pair[] {
  const ours = placesOf(before, mark, from, to)
  const theirs = placesOf(now, mark, nowFrom, nowTo)
  const pairs: Pair[] = []
  for (const [key, i] of ours) {
    const j = i === twice ? undefined : theirs.get(key)
    if (j !== undefined && j !== twice && sameFrom(before, i, now, j, mark)) pairs.push([i, j])
  }
  return pairs.sort((a, b) => a[0] - b[0])
}

function placesOf(words: Words, mark: Mark, from: number, to: number): Map<number, number> {
  const places = new Map<number, number>()
  for (let i = from; i <= to - reach[mark]; i++) {
    const key = keyAt(words, mark, i)
    if (key !== undefined) places.set(key, places.has(key) ? twice : i)
  }
  return places
}

function keyAt({ keys, lines }: Words, mark: Mark, i: number): number | undefined {
  if (mark === 'line') return lines[i] === -1 ? undefined : lines[i]
  let key = keys[i] as number
  // Two that come to the same number by chance only count as standing twice.
  for (let ahead = 1; ahead < reach[mark]; ahead++) key = Math.imul(key, 0x9e3779b1) ^ (keys[i + ahead] as number)
  return key
}

const sameFrom = (before: Words, i: number, now: Words, j: number, mark: Mark): boolean => {
  for (let ahead = 0; ahead < reach[mark]; ahead++) if (before.keys[i + ahead] !== now.keys[j + ahead]) return false
  return true
}

/** As many of the pairs as can be without two that cross. */
export function inOrder(pairs: readonly Pair[]): readonly Pair[] {
  const tails: number[] = []
  const previous = new Int32Array(pairs.length)
  for (const [i, [, now]] of pairs.entries()) {
    const at = partitionPoint(tails.length, (k) => (pairs[tails[k] as number] as Pair)[1] < now)
    previous[i] = at > 0 ? (tails[at - 1] as number) : -1
    tails[at] = i
  }
  const chosen: Pair[] = []
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i] as number) chosen.push(pairs[i] as Pair)
  return chosen.reverse()
}
