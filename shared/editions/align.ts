import { longestCommon } from '../text/longest-common'
import { inOrder, type Mark, type Stretch, uniquePairs } from './anchors'
import { createWordCutter, type Words } from './words'

/** Which word of the old text is which of the new. */
export interface Alignment {
  readonly before: Words
  readonly now: Words
  /** Of each word of the old text the word of the new, and the other way round; -1 where there is none. */
  readonly to: Int32Array
  readonly from: Int32Array
  /** Of each word of the old text 1 where it stands among the same neighbours, 0 where it was moved past others. */
  readonly kept: Uint8Array
}

/** Stretches of more words, one times the other, are not compared word by word. */
const mostCells = 250_000

/**
 * What stayed in order is found first, from lines and runs of words that stand once in either text (the way of "patience
 * diff", https://bramcohen.livejournal.com/73318.html), then what was moved as a whole, then single words in between.
 */
export function align(oldText: string, newText: string): Alignment {
  const cut = createWordCutter()
  const [before, now] = [cut(oldText), cut(newText)]
  const to = new Int32Array(before.count).fill(-1)
  const from = new Int32Array(now.count).fill(-1)
  const alignment = { before, now, to, from, kept: new Uint8Array(before.count) }
  alignStretch(alignment, [0, before.count], [0, now.count], ['line', 'words'], true)
  pairMoved(alignment)
  fillGaps(alignment)
  return alignment
}

const isSame = ({ before, now }: Alignment, i: number, j: number) => before.keys[i] === now.keys[j]

function pair({ to, from, kept }: Alignment, i: number, j: number, stays: boolean): void {
  to[i] = j
  from[j] = i
  kept[i] = stays ? 1 : 0
}

/** Pairs words of two stretches without crossing; what is left by all marks is compared by `rest`. */
function alignStretch(
  alignment: Alignment,
  old: Stretch,
  fresh: Stretch,
  marks: readonly Mark[],
  stays: boolean,
  rest: (old: Stretch, fresh: Stretch) => void = () => undefined,
): void {
  const waiting = [{ old, fresh, marks }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    let [[a, aEnd], [b, bEnd], left] = [next.old, next.fresh, next.marks]
    for (; a < aEnd && b < bEnd && isSame(alignment, a, b); a++, b++) pair(alignment, a, b, stays)
    for (; a < aEnd && b < bEnd && isSame(alignment, aEnd - 1, bEnd - 1); aEnd--, bEnd--) {
      pair(alignment, aEnd - 1, bEnd - 1, stays)
    }
    if (a === aEnd || b === bEnd) continue
    for (; left.length > 0; left = left.slice(1)) {
      const pairs = uniquePairs(alignment.before, alignment.now, left[0] as Mark, [a, aEnd], [b, bEnd])
      const anchors = inOrder(pairs)
      if (anchors.length === 0) continue
      for (const [i, j] of anchors) {
        waiting.push({ old: [a, i], fresh: [b, j], marks: left })
        pair(alignment, i, j, stays)
        ;[a, b] = [i + 1, j + 1]
      }
      break
    }
    if (left.length > 0) waiting.push({ old: [a, aEnd], fresh: [b, bEnd], marks: left })
    else rest([a, aEnd], [b, bEnd])
  }
}

/** Runs of words that stand once among what is left of either text: they were moved, with all that goes on like them. */
function pairMoved(alignment: Alignment): void {
  const { before, now, to, from } = alignment
  const [oldLeft, newLeft] = [leftOf(before, to), leftOf(now, from)]
  const free = (i: number, j: number) => to[i] === -1 && from[j] === -1 && isSame(alignment, i, j)
  const whole = (words: Words): Stretch => [0, words.count]
  for (const [x, y] of uniquePairs(oldLeft, newLeft, 'words', whole(oldLeft), whole(newLeft))) {
    const [i, j] = [oldLeft.places[x] as number, newLeft.places[y] as number]
    if (![0, 1, 2].every((ahead) => free(i + ahead, j + ahead))) continue
    for (let step = 0; free(i + step, j + step); step++) pair(alignment, i + step, j + step, false)
    for (let step = 1; free(i - step, j - step); step++) pair(alignment, i - step, j - step, false)
  }
}

/** The words of a text that have no counterpart yet, and where in the text they are. */
function leftOf(words: Words, counterparts: Int32Array): Words & { readonly places: Int32Array } {
  const places = Int32Array.from({ length: words.count }, (_, i) => i).filter((i) => counterparts[i] === -1)
  const of = (list: Int32Array) => places.map((i) => list[i] as number)
  const { text, starts, ends, keys, lines } = words
  return { text, count: places.length, starts: of(starts), ends: of(ends), keys: of(keys), lines: of(lines), places }
}

/** Each stretch without counterparts is compared with the one that has come to stand in its place. */
function fillGaps(alignment: Alignment): void {
  const { before, now, to, from, kept } = alignment
  for (let start = 0; start < before.count; start++) {
    if (to[start] !== -1) continue
    let end = start
    while (end < before.count && to[end] === -1) end++
    const after = start === 0 ? 0 : (to[start - 1] as number) + 1
    const until = end === before.count ? now.count : (to[end] as number)
    let [b, bEnd] = [after, after]
    while (bEnd < now.count && from[bEnd] === -1) bEnd++
    if (b === bEnd) for (b = bEnd = until; b > 0 && from[b - 1] === -1; ) b--
    const neighbours = (start === 0 || kept[start - 1] === 1) && (end === before.count || kept[end] === 1)
    const stays = neighbours && b === after && bEnd === until
    alignStretch(alignment, [start, end], [b, bEnd], ['word'], stays, (old, fresh) => {
      if ((old[1] - old[0]) * (fresh[1] - fresh[0]) > mostCells) return
      const same = (i: number, j: number) => isSame(alignment, old[0] + i, fresh[0] + j)
      for (const [i, j] of longestCommon(old[1] - old[0], fresh[1] - fresh[0], same)) {
        pair(alignment, old[0] + i, fresh[0] + j, stays)
      }
    })
    start = end
  }
}
