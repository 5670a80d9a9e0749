import type { Range } from '../../shared/account/range'
import type { EndMove } from './word-ends'

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** As far as a character may reach, in UTF-16 units: a family of emoji, a letter with all its marks. */
const reach = 64

/** Where the characters of a stretch that are no blanks begin and end, as offsets of the whole text. */
function charactersIn(text: string, from: number, to: number): readonly Range[] {
  return [...segmenter.segment(text.slice(from, to))]
    .filter(({ segment }) => segment.trim() !== '')
    .map(({ index, segment }) => [from + index, from + index + segment.length])
}

/**
 * Each way to move one edge of a passage by a character, over blanks with no stop between; undefined where there is none
 * to give up or to take.
 */
export const characterMoves = {
  trim: (text, [start, end]) => {
    const kept = charactersIn(text, Math.max(start, end - reach), end).at(-2)?.[1]
    return kept === undefined ? undefined : [start, kept]
  },
  extend: (text, [start, end]) => {
    const next = charactersIn(text, end, Math.min(text.length, end + reach))[0]
    return next && [start, next[1]]
  },
  'trim-start': (text, [start, end]) => {
    const second = charactersIn(text, start, Math.min(end, start + reach))[1]
    return second && [second[0], end]
  },
  'extend-start': (text, [start, end]) => {
    const previous = charactersIn(text, Math.max(0, start - reach), start).at(-1)
    return previous && [previous[0], end]
  },
} as const satisfies Record<EndMove, (text: string, range: Range) => Range | undefined>
