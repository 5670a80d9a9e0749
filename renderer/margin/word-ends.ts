import type { Range } from '../../shared/account/range'

/** How far a word's end is looked for, in UTF-16 units: segmenting is slow on long strings. */
const reach = 400

const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/** Where the words of a stretch begin and end, as offsets of the whole text. */
function wordsIn(text: string, from: number, to: number): readonly Range[] {
  return [...segmenter.segment(text.slice(from, to))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => [from + index, from + index + segment.length])
}

/** Each way to move one edge of a passage by a word; undefined where there is no word to give up or to take. */
export const wordMoves = {
  trim: (text, [start, end]) => {
    const last = wordsIn(text, Math.max(start, end - reach), end)
    const kept = last.at(-2)?.[1]
    return kept === undefined ? undefined : [start, kept]
  },
  extend: (text, [start, end]) => {
    const next = wordsIn(text, end, Math.min(text.length, end + reach))[0]
    return next && [start, next[1]]
  },
  'trim-start': (text, [start, end]) => {
    const second = wordsIn(text, start, Math.min(end, start + reach))[1]
    return second && [second[0], end]
  },
  'extend-start': (text, [start, end]) => {
    const previous = wordsIn(text, Math.max(0, start - reach), start).at(-1)
    return previous && [previous[0], end]
  },
} as const satisfies Record<string, (text: string, range: Range) => Range | undefined>

/** Which edge of a passage is moved, and which way. */
export type EndMove = keyof typeof wordMoves
