import type { BlockShape } from '../block-writer'
import { shapeOfStyle } from '../style-shape'

export interface RtfStyle {
  readonly number: number
  readonly name: string
  /** The style that it goes on from. */
  readonly base?: number
  readonly outline?: number
}

/** How many styles one may go on from, one after another, before that is a ring. */
const longestChain = 20

/** What paragraphs of a style are, by its own name and outline level or those of the styles it goes on from. */
export function shapeOfRtfStyle(styles: ReadonlyMap<number, RtfStyle>, number: number): BlockShape | undefined {
  let style = styles.get(number)
  for (let steps = 0; style && steps < longestChain; steps++) {
    const shape = shapeOfStyle(style.name.replace(/;\s*$/, '')) ?? shapeOfOutline(style.outline)
    if (shape) return shape
    style = style.base === undefined || style.base === style.number ? undefined : styles.get(style.base)
  }
  return undefined
}

/** @param outline 0 to 8 of a heading, 9 of the text between */
export const shapeOfOutline = (outline: number | undefined): BlockShape | undefined =>
  outline === undefined || outline < 0 || outline > 8 ? undefined : { type: 'heading', level: Math.min(6, outline + 1) }
