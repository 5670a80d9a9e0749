import { type Glyph, unknownLetter } from './glyph'
import { type Matrix, matrixOf, times } from './matrix'
import { type Font, initialState, movedBy, type TextState, textToPage, withMatrix } from './text-state'

/** One operator of a page by its name in pdf.js, with what it is given. */
export interface Operation {
  readonly name: string
  // biome-ignore lint/suspicious/noExplicitAny: of every operator something else
  readonly args: any
}

/** A glyph as pdf.js describes it; numbers between glyphs move the next one, in thousandths of the font's size. */
type Shown = number | null | ShownGlyph

interface ShownGlyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
  readonly originalCharCode: number
}

/** Where a font does not say what is drawn, pdf.js takes the code itself for a letter, and that is a wrong one. */
const letterOf = ({ unicode, originalCharCode }: ShownGlyph, font: Font): string =>
  font.knows(originalCharCode) && !/^[\0-\x08\x0E-\x1F]/.test(unicode) ? unicode : unknownLetter

/** A glyph with where it is drawn. */
export interface TurnedGlyph extends Glyph {
  readonly turn: number
  /** Where it begins on the page as it is. */
  readonly at: readonly [x: number, y: number]
}

/**
 * What is shown on a page, glyph by glyph in the order of drawing.
 * @param toPage from the units of the page's content to points from its upper left corner
 */
export function* shownGlyphs(
  operations: Iterable<Operation>,
  toPage: Matrix,
  fontNamed: (name: string) => Font,
): Generator<TurnedGlyph> {
  let state = initialState(toPage)
  const saved: TextState[] = []
  const setFont = ([name, size]: readonly [string, number]) => {
    state = { ...state, font: fontNamed(name), size }
  }
  const restore = () => {
    state = saved.pop() ?? state
  }
  const transform = (matrix: ArrayLike<number>) => {
    state = { ...state, ctm: times(state.ctm, matrixOf(matrix)) }
  }
  for (const { name, args } of operations) {
    switch (name) {
      case 'save':
      case 'beginGroup':
        saved.push(state)
        break
      case 'restore':
      case 'endGroup':
      case 'paintFormXObjectEnd':
        restore()
        break
      case 'transform':
        transform(args)
        break
      case 'paintFormXObjectBegin':
        saved.push(state)
        if (args[0]) transform(args[0])
        break
      case 'beginText':
        state = withMatrix(state, initialState(toPage).matrix)
        break
      case 'setTextMatrix':
        // pdf.js hands the six numbers over in a list of their own, or one by one.
        state = withMatrix(state, matrixOf(args.length === 6 ? args : args[0]))
        break
      case 'moveText':
        state = movedBy(state, args[0], args[1])
        break
      case 'setLeadingMoveText':
        state = movedBy({ ...state, leading: -args[1] }, args[0], args[1])
        break
      case 'nextLine':
        state = movedBy(state, 0, -state.leading)
        break
      case 'setLeading':
        state = { ...state, leading: args[0] }
        break
      case 'setFont':
        setFont(args)
        break
      case 'setGState':
        for (const [key, value] of args[0]) if (key === 'Font') setFont(value)
        break
      case 'setTextRise':
        state = { ...state, rise: args[0] }
        break
      case 'setCharSpacing':
        state = { ...state, charSpacing: args[0] }
        break
      case 'setWordSpacing':
        state = { ...state, wordSpacing: args[0] }
        break
      case 'setHScale':
        state = { ...state, stretch: args[0] / 100 }
        break
      case 'showText': {
        let { x } = state
        for (const shown of args[0] as readonly Shown[]) {
          const { glyph, advance } = showOne(state, x, shown)
          x += advance
          if (glyph) yield glyph
        }
        state = { ...state, x }
        break
      }
    }
  }
}

function showOne(
  state: TextState,
  x: number,
  shown: Shown,
): { readonly glyph?: TurnedGlyph; readonly advance: number } {
  const { size, stretch, font } = state
  if (shown === null) return { advance: 0 }
  if (typeof shown === 'number') return { advance: (-shown / 1000) * size * stretch }
  const width = shown.width * font.scale * size * stretch
  const advance = width + (state.charSpacing + (shown.isSpace ? state.wordSpacing : 0)) * stretch
  const [a, b, c, d, e, f] = textToPage(state, x)
  const drawn = Math.hypot(c, d) * Math.abs(size)
  if (shown.unicode === '' || !Number.isFinite(e + f + drawn + width) || drawn === 0) return { advance }
  const turn = Math.round((Math.atan2(b * stretch * size, a * stretch * size) * 180) / Math.PI) % 360
  const [sin, cos] = [Math.sin((turn * Math.PI) / 180), Math.cos((turn * Math.PI) / 180)]
  return {
    advance,
    glyph: {
      text: letterOf(shown, font),
      x: e * cos + f * sin,
      y: f * cos - e * sin,
      width: Math.abs(width) * Math.hypot(a, b),
      size: drawn,
      isBold: font.isBold,
      turn,
      at: [e, f],
    },
  }
}
