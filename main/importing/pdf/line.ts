import type { TextDirection } from '../../../shared/text/direction'
import { type Cluster, clustersOf } from './clusters'
import { greatest, least } from './extent'
import { commonest, type Glyph, isBlankGlyph } from './glyph'
import type { Piece } from './piece'
import { isArabicForm, withoutForms } from './presentation-forms'
import { inReadingOrder } from './visual-order'

/** A line of a column, or a cell of a table, as it is read. */
export interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly isBold: boolean
  readonly direction: TextDirection
  /** It begins with a raised mark, as footnotes do. The text has it too. */
  readonly isNote: boolean
  /** Arabic words in it whose letters are drawn by other signs than they are written with. */
  readonly repaired: number
  /** Of which it was read. */
  readonly pieces: readonly Piece[]
}

/** What a ligature of lam and alef comes to where its letters are turned around; no Arabic word has these three in a row. */
const turnedLamAlef = /\u0627([\u0623\u0625\u0622\u0627])\u0644/g

/** Makes a line of the pieces that stand on it. */
export function readLine(pieces: readonly Piece[], direction: TextDirection): Line {
  const glyphs = glyphsOn(pieces)
  const clusters = clustersOf(glyphs)
  const [first] = (direction === 'rtl' ? [...clusters].reverse() : clusters).filter(({ text }) => text.trim() !== '')
  const read = inReadingOrder(
    clusters.map(({ text }) => text),
    direction,
  )
  const isNote = first?.noteMark !== undefined
  const text = read.map(withoutForms).join('').replace(/\s+/g, ' ').trim()
  const inked = glyphs.filter((glyph) => !isBlankGlyph(glyph))
  return {
    text: (isNote ? text.replace(/^(\[[^\]]+\])(?=\S)/, '$1 ') : text).replace(turnedLamAlef, '\u0627\u0644$1'),
    left: least(pieces.map(({ left }) => left)),
    right: greatest(pieces.map(({ right }) => right)),
    y: commonest(inked, ({ y }) => y) ?? 0,
    size: commonest(inked, ({ size }) => Math.round(size * 2) / 2) ?? 0,
    isBold: commonest(inked, ({ isBold }) => isBold) ?? false,
    direction,
    isNote,
    repaired: wordsOfForms(read) + (text.match(turnedLamAlef)?.length ?? 0),
    pieces,
  }
}

/** From left to right. */
export const glyphsOn = (pieces: readonly Piece[]): readonly Glyph[] =>
  pieces.flatMap((piece) => piece.glyphs).sort((one, other) => one.x - other.x)

function wordsOfForms(clusters: readonly Cluster['text'][]): number {
  let count = 0
  let isCounted = false
  for (const cluster of clusters) {
    if (cluster.trim() === '') isCounted = false
    else if (!isCounted && isArabicForm(cluster)) {
      count++
      isCounted = true
    }
  }
  return count
}
