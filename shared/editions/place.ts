import { type Range, splitsCharacter } from '../account/range'
import { describeQuote } from '../text/quote'
import type { Alignment } from './align'
import type { Stretch } from './anchors'
import { sameAround, sameWords } from './likeness'
import { stretchFor } from './stretch-for'
import { cutsWord, wordAt, wordsWithin } from './words'

/** Where one piece of a passage stands in the new text, and how sure that is: 0 to 1. */
export interface Place {
  readonly range: Range
  readonly confidence: number
  /** The same words among the same neighbours. */
  readonly exact: boolean
}

/** What is less sure is no place. */
const leastSure = 0.4

/** Of a passage whose words were changed, the share that must be left. */
const leastKept = 0.5

/** Words that are so long, in UTF-16 units, hardly stand in two places by chance. */
const tellingLength = 64

/** Nothing but being the same in every letter, surroundings included, is quite sure. */
const nearlySure = 0.95

export function placePiece(alignment: Alignment, range: Range): Place | undefined {
  const within = wordsWithin(alignment.before, ...range)
  const place = placeSame(alignment, range, within) ?? placeChanged(alignment, range, within)
  return place && place.confidence >= leastSure ? place : undefined
}

/** Where the same words stand, as the words in it or next to it show. */
function placeSame(alignment: Alignment, [start, end]: Range, [first, last]: Stretch): Place | undefined {
  const { before, now, to, kept } = alignment
  const words = before.text.slice(start, end)
  for (const i of guides(alignment, [first, last])) {
    const j = to[i] as number
    const at =
      i < first
        ? (now.ends[j] as number) + start - (before.ends[i] as number)
        : (now.starts[j] as number) + start - (before.starts[i] as number)
    const range: Range = [at, at + words.length]
    if (at < 0 || !now.text.startsWith(words, at) || range.some((offset) => splitsCharacter(now.text, offset))) continue
    if (cutsWord(before, start) !== cutsWord(now, range[0]) || cutsWord(before, end) !== cutsWord(now, range[1]))
      continue
    if (kept[i] === 1 && sameContext(alignment, [start, end], range)) return { range, confidence: 1, exact: true }
    const agreement = sameAround(alignment, [first, last], wordsWithin(now, ...range))
    const chance = (1 - agreement) * (1 - Math.min(1, words.length / tellingLength))
    return { range, confidence: nearlySure * (1 - chance), exact: false }
  }
  return undefined
}

/** Words that have a counterpart: the first and the last of a passage, and those next to it. */
function guides({ to }: Alignment, [first, last]: Stretch): readonly number[] {
  let [from, until] = [first, last - 1]
  while (from < last && to[from] === -1) from++
  while (until >= first && to[until] === -1) until--
  const inside = from < last ? [from, until] : []
  return [...inside, first - 1, last].filter((i) => (to[i] ?? -1) >= 0)
}

function sameContext({ before, now }: Alignment, range: Range, place: Range): boolean {
  const [old, fresh] = [describeQuote(before.text, range), describeQuote(now.text, place)]
  return old.prefix === fresh.prefix && old.suffix === fresh.suffix
}

/** What has come to stand where the passage stood, if that is still mostly its words. */
function placeChanged(alignment: Alignment, [start, end]: Range, within: Stretch): Place | undefined {
  const { before, now } = alignment
  const found = stretchFor(alignment, within)
  if (!found) return undefined
  const [first, last] = found
  const kept = sameWords(alignment, within, found)
  if (kept < leastKept) return undefined
  // A passage that begins or ends inside a word does so still, where that word is still spelt so.
  const inside = (i: number, j: number) => i < before.count && wordAt(before, i) === wordAt(now, j)
  const skipped = Math.max(0, start - (before.starts[within[0]] as number))
  const left = Math.max(0, (before.ends[within[1] - 1] as number) - end)
  const from = (now.starts[first] as number) + (inside(within[0], first) ? skipped : 0)
  const until = (now.ends[last - 1] as number) - (inside(within[1] - 1, last - 1) ? left : 0)
  if (from >= until) return undefined
  const agreement = sameAround(alignment, within, found)
  return { range: [from, until], confidence: nearlySure * kept * (0.6 + 0.4 * agreement), exact: false }
}
