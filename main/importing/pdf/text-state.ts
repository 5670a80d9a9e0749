import { identity, type Matrix, times, translated } from './matrix'

/** The font that is set, as far as text needs it. */
export interface Font {
  /** From the units of its widths to those of text space. */
  readonly scale: number
  readonly isBold: boolean
  /** Whether it says which letters the sign of that code stands for. */
  readonly knows: (code: number) => boolean
}

/** What the operators of a page have set when text is shown (ISO 32000-1, 9.3). */
export interface TextState {
  readonly ctm: Matrix
  readonly matrix: Matrix
  readonly x: number
  readonly y: number
  readonly lineX: number
  readonly lineY: number
  readonly font: Font
  readonly size: number
  readonly leading: number
  readonly rise: number
  readonly charSpacing: number
  readonly wordSpacing: number
  /** 1 is the font's own width. */
  readonly stretch: number
}

export const unknownFont: Font = { scale: 0.001, isBold: false, knows: () => true }

export const initialState = (ctm: Matrix): TextState => ({
  ctm,
  matrix: identity,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
  font: unknownFont,
  size: 0,
  leading: 0,
  rise: 0,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
})

export const withMatrix = (state: TextState, matrix: Matrix): TextState => ({
  ...state,
  matrix,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
})

export const movedBy = (state: TextState, dx: number, dy: number): TextState => {
  const [lineX, lineY] = [state.lineX + dx, state.lineY + dy]
  return { ...state, lineX, lineY, x: lineX, y: lineY }
}

/** From text space, at a glyph that begins at x, to the page. */
export const textToPage = ({ ctm, matrix, y, rise }: TextState, x: number): Matrix =>
  translated(times(ctm, matrix), x, y + rise)
