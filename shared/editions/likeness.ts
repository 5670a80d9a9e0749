import { fold } from '../text/fold'
import { longestCommon } from '../text/longest-common'
import type { Alignment } from './align'
import type { Stretch } from './anchors'
import { lengthAt, type Words, wordAt } from './words'

/** So many words to either side are what stands around a passage. */
const around = 8

/** Of words that are spelt otherwise, the share of letters that must be the same for one to be a correction of the other. */
const alikeEnough = 0.7

/** Of more words, one times the other, only those count that the alignment has found. */
const mostCells = 40_000

/** How much of the letters around one stretch stand around the other as well, 0 to 1; a text's end is like another's. */
export function sameAround({ before, now }: Alignment, old: Stretch, fresh: Stretch): number {
  const left = sameSide(before, ahead(old), now, ahead(fresh))
  const right = sameSide(before, behind(old, before.count), now, behind(fresh, now.count))
  return (left + right) / 2
}

const ahead = ([from]: Stretch): Stretch => [Math.max(0, from - around), from]

const behind = ([, to]: Stretch, count: number): Stretch => [to, Math.min(count, to + around)]

function sameSide(before: Words, [a, aEnd]: Stretch, now: Words, [b, bEnd]: Stretch): number {
  if (a === aEnd) return b === bEnd ? 1 : 0
  const common = longestCommon(aEnd - a, bEnd - b, (i, j) => before.keys[a + i] === now.keys[b + j])
  return common.reduce((sum, [i]) => sum + lengthAt(before, a + i), 0) / lettersOf(before, [a, aEnd])
}

function lettersOf(words: Words, [from, to]: Stretch): number {
  let letters = 0
  for (let i = from; i < to; i++) letters += lengthAt(words, i)
  return letters
}

/** How much of the letters of two stretches are of words that both have in order, 0 to 1; words spelt alike count in part. */
export function sameWords(alignment: Alignment, old: Stretch, fresh: Stretch): number {
  const { before, now, to } = alignment
  const both = (i: number, j: number) => lengthAt(before, i) + lengthAt(now, j)
  let [[a, aEnd], [b, bEnd], same] = [old, fresh, 0]
  for (; a < aEnd && b < bEnd && before.keys[a] === now.keys[b]; a++, b++) same += both(a, b)
  for (; a < aEnd && b < bEnd && before.keys[aEnd - 1] === now.keys[bEnd - 1]; aEnd--, bEnd--) {
    same += both(aEnd - 1, bEnd - 1)
  }
  if ((aEnd - a) * (bEnd - b) <= mostCells) same += likeWords(before, [a, aEnd], now, [b, bEnd])
  else {
    for (let i = a; i < aEnd; i++) {
      const j = to[i] as number
      if (j >= b && j < bEnd) same += both(i, j)
    }
  }
  return same / (lettersOf(before, old) + lettersOf(now, fresh))
}

/** The letters on both sides of words that are alike, in part where they are spelt otherwise; as many as can be, in order. */
function likeWords(before: Words, [a, aEnd]: Stretch, now: Words, [b, bEnd]: Stretch): number {
  let behind = new Float64Array(bEnd - b + 1)
  for (let i = aEnd - 1; i >= a; i--) {
    const row = new Float64Array(bEnd - b + 1)
    for (let j = bEnd - 1; j >= b; j--) {
      const alike = likeness(before, i, now, j)
      const both = alike * (lengthAt(before, i) + lengthAt(now, j)) + (behind[j - b + 1] as number)
      row[j - b] = Math.max(alike > 0 ? both : 0, behind[j - b] as number, row[j - b + 1] as number)
    }
    behind = row
  }
  return behind[0] as number
}

/** 1 for the same word, 0 for words that are no spellings of one. Numbers are never spelt otherwise: they are others. */
function likeness(before: Words, i: number, now: Words, j: number): number {
  if (before.keys[i] === now.keys[j]) return 1
  const lengths = [lengthAt(before, i), lengthAt(now, j)]
  const [shorter, longer] = [Math.min(...lengths), Math.max(...lengths)]
  // Two words can share no more letters than the shorter has.
  if (shorter < 3 || longer > 30 || 2 * shorter < (shorter + longer) * alikeEnough) return 0
  const [a, b] = [wordAt(before, i), wordAt(now, j)]
  if (!letters.test(a) || !letters.test(b)) return 0
  const [one, other] = [fold(a).text, fold(b).text]
  const same = longestCommon(one.length, other.length, (x, y) => one[x] === other[y]).length
  const share = (2 * same) / (one.length + other.length)
  return share < alikeEnough ? 0 : share
}

const letters = /^[\p{L}\p{M}]+$/u
