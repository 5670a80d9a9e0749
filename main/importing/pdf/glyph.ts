import { withoutForms } from './presentation-forms'

/** A glyph as it stands on a page. Lengths are in points, x from the left and y from the top of the upright page. */
export interface Glyph {
  /** Usually one character; several where a ligature was drawn, in the order in which they are read. */
  readonly text: string
  /** Its left edge. */
  readonly x: number
  /** The line it stands on. */
  readonly y: number
  readonly width: number
  /** Of its font, as drawn. */
  readonly size: number
  readonly isBold: boolean
  /** Smaller and above the line it belongs to, like the mark of a footnote. */
  readonly isRaised?: boolean
  /** How far its line is turned, in whole degrees; 0 where nothing is said. Its x and y are those of the page turned back by that. */
  readonly turn?: number
}

/** For a sign of which the document does not say what letter it is. */
export const unknownLetter = '\uFFFD'

export const isBlankGlyph = ({ text }: Glyph): boolean => text.trim() === ''

/** An accent or a vowel mark: a glyph of its own, drawn over or under the letter that it belongs to. */
export const isAccent = ({ text, width }: Glyph): boolean =>
  text >= '\u0300' && (text === unknownLetter ? width === 0 : /^\p{M}+$/u.test(withoutForms(text)))

/** The value that most of the characters have. */
export function commonest<Value>(glyphs: Iterable<Glyph>, of: (glyph: Glyph) => Value): Value | undefined {
  const counts = new Map<Value, number>()
  for (const glyph of glyphs) counts.set(of(glyph), (counts.get(of(glyph)) ?? 0) + glyph.text.length)
  return [...counts].reduce<[Value | undefined, number]>(
    (most, entry) => (entry[1] > most[1] ? entry : most),
    [undefined, 0],
  )[0]
}
