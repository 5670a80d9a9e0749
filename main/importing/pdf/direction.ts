import { isLtrLetter, isRtlLetter, type TextDirection } from '../../../shared/text/direction'
import { greatest, least } from './extent'
import type { Piece } from './piece'

/** What says in which direction something is read. */
export interface Look {
  /** From -1, all letters are read from left to right, to 1. */
  readonly balance: number
  readonly left: number
  readonly right: number
}

export const lookOf = (pieces: readonly Piece[]): Look => ({
  balance: balanceOf(pieces),
  left: least(pieces.map(({ left }) => left)),
  right: greatest(pieces.map(({ right }) => right)),
})

/** The direction in which most of the letters are read. */
export const directionOf = (pieces: readonly Piece[]): TextDirection => (balanceOf(pieces) > 0 ? 'rtl' : 'ltr')

/**
 * A line goes as most of its letters do. Where that is close, its column, the margin it keeps to and the side on which a
 * sentence of it ends say more.
 */
export function directionWithin(column: Look, line: readonly Piece[]): TextDirection {
  const own = lookOf(line)
  const [atLeft, atRight] = [own.left - column.left < 1, column.right - own.right < 1]
  const margin = atLeft === atRight ? 0 : atRight ? 0.5 : -0.5
  return own.balance + column.balance / 2 + margin + endOf(line) > 0 ? 'rtl' : 'ltr'
}

const closing = /[.,:;!?…،؛؟]/

/** 1 where a sentence seems to end on the left, -1 where on the right. */
function endOf(line: readonly Piece[]): number {
  const seen = line
    .flatMap(({ glyphs }) => glyphs.map(({ text }) => text))
    .join('')
    .trim()
  return closing.test(seen.charAt(0)) ? 1 : closing.test(seen.charAt(seen.length - 1)) ? -1 : 0
}

function balanceOf(pieces: readonly Piece[]): number {
  let [rtl, ltr] = [0, 0]
  for (const { glyphs } of pieces) {
    for (const { text } of glyphs) {
      if (isRtlLetter(text)) rtl++
      else if (isLtrLetter(text)) ltr++
    }
  }
  return rtl + ltr === 0 ? 0 : (rtl - ltr) / (rtl + ltr)
}
