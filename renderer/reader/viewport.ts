import type { Sections } from './sections'

/** Sections, from the first to the one after the last. */
export type Stretch = readonly [from: number, to: number]

/** What the window shows of an account. */
export interface Viewport {
  /** The sections of which something can be seen. */
  readonly seen: Stretch
  /** With their neighbours. */
  readonly near: Stretch
}

/** Of an account that has sections. */
export function readViewport({ count, at }: Sections, scroller: HTMLElement): Viewport {
  const { top, bottom } = scroller.getBoundingClientRect()
  const first = at(top)
  const end = Math.max(first, at(bottom - 1)) + 1
  return { seen: [first, end], near: [Math.max(0, first - 1), Math.min(count, end + 1)] }
}
