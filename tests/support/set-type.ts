import type { Glyph } from '../../main/importing/pdf/glyph'

interface Type {
  readonly size?: number
  readonly isBold?: boolean
}

/** Words as glyphs of one width on a page, half their size each, a blank between words undrawn. */
export const setType = (
  words: string,
  x: number,
  y: number,
  { size = 10, isBold = false }: Type = {},
): readonly Glyph[] =>
  [...words].flatMap((text, at) =>
    text === ' ' ? [] : [{ text, x: x + (at * size) / 2, y, width: size / 2, size, isBold }],
  )

/** Lines under each other. */
export const setLines = (lines: readonly string[], x: number, y: number, type: Type = {}): readonly Glyph[] =>
  lines.flatMap((line, at) => setType(line, x, y + at * 1.2 * (type.size ?? 10), type))
