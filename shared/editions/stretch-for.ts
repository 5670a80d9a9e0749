import type { Alignment } from './align'
import type { Stretch } from './anchors'

/** So many words at most are taken to have replaced one. */
const mostForOne = 3

/**
 * The words of the new text that stand for those of a passage: from the first counterpart to the last, and what has
 * replaced the words that have none at either end.
 */
export function stretchFor(alignment: Alignment, [first, last]: Stretch): Stretch | undefined {
  const { before, now, to } = alignment
  let [head, tail] = [first, last - 1]
  while (head < last && to[head] === -1) head++
  while (tail >= head && to[tail] === -1) tail--
  if (head === last) return replacing(alignment, [first, last])
  const [from, until] = [to[head] as number, (to[tail] as number) + 1]
  if (from >= until) return undefined
  const starts = first === 0 || to[first - 1] !== -1
  const ends = last === before.count || to[last] !== -1
  return [
    from - replaced(head - first, freeBefore(alignment, from), starts),
    until + replaced(last - 1 - tail, freeBehind(alignment, until, now.count), ends),
  ]
}

/** Where no word of a passage is left: the words between its neighbours, or next to the one that is left. */
function replacing(alignment: Alignment, [first, last]: Stretch): Stretch | undefined {
  const { before, now, to } = alignment
  const count = last - first
  const left = first === 0 ? 0 : to[first - 1] === -1 ? undefined : (to[first - 1] as number) + 1
  const right = last === before.count ? now.count : to[last] === -1 ? undefined : (to[last] as number)
  if (left !== undefined) {
    const free = freeBehind(alignment, left, now.count)
    const taken = replaced(count, free, left + free === right)
    if (taken > 0) return [left, left + taken]
  }
  if (right === undefined) return undefined
  const taken = replaced(count, freeBefore(alignment, right), false)
  return taken > 0 ? [right - taken, right] : undefined
}

/** Of the free words next to a place, how many replaced so many: all of them where nothing else was replaced there. */
const replaced = (count: number, free: number, alone: boolean): number =>
  alone && free <= count * mostForOne ? (count > 0 ? free : 0) : Math.min(free, count)

/** How many words directly before a place of the new text have no counterpart. */
function freeBefore({ from }: Alignment, at: number): number {
  let free = 0
  while (at - free > 0 && from[at - free - 1] === -1) free++
  return free
}

function freeBehind({ from }: Alignment, at: number, count: number): number {
  let free = 0
  while (at + free < count && from[at + free] === -1) free++
  return free
}
