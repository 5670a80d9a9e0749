/** A stretch of the ruler, `[top, bottom)`, in px from its top. */
export type Rows = readonly [top: number, bottom: number]

/** No passage is so short that it cannot be seen, in px. */
const leastHeight = 2

/** The rows of pixels of one lane that passages cover: tens of thousands of passages become a few hundred stretches. */
export class LaneRows {
  readonly #covered: Uint8Array

  constructor(height: number) {
    this.#covered = new Uint8Array(height)
  }

  cover(top: number, bottom: number): void {
    const first = Math.max(0, Math.min(Math.floor(top), this.#covered.length - leastHeight))
    const end = Math.max(Math.ceil(bottom), first + leastHeight)
    for (let row = first; row < end && row < this.#covered.length; row++) this.#covered[row] = 1
  }

  /** In order; those that meet are one. */
  joined(): readonly Rows[] {
    const rows: Rows[] = []
    for (let top = this.#covered.indexOf(1); top >= 0; ) {
      const next = this.#covered.indexOf(0, top)
      const bottom = next < 0 ? this.#covered.length : next
      rows.push([top, bottom])
      top = this.#covered.indexOf(1, bottom)
    }
    return rows
  }
}

/** One path for all rows of a lane, so that the page draws it at once. */
export const pathOf = (rows: readonly Rows[], left: number, width: number): string =>
  rows.map(([top, bottom]) => `M${left} ${top}h${width}V${bottom}h${-width}z`).join('')

/**
 * How far down an offset of a text lies: measured at even distances, and in even steps between them.
 * @param tops at the first offset, at the last, and at those between
 */
export function scaleBetween(tops: readonly number[], length: number): (offset: number) => number {
  const steps = tops.length - 1
  return (offset) => {
    const at = length > 0 ? Math.min(steps, (offset * steps) / length) : 0
    const before = Math.floor(at)
    const top = tops[before] ?? 0
    return top + ((tops[before + 1] ?? top) - top) * (at - before)
  }
}
