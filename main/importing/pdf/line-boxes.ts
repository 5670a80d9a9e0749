import { clustersOf } from './clusters'
import { glyphsOn, type Line } from './line'
import { withoutForms } from './presentation-forms'
import { readingOrder } from './visual-order'

/** From where to where something is drawn on its line, in points from the left. */
export type Box = readonly [left: number, right: number]

/** Where each UTF-16 unit of a line's words is drawn; undefined of blanks. */
export function boxesOf({ text, pieces, direction }: Line): readonly (Box | undefined)[] {
  const clusters = clustersOf(glyphsOn(pieces))
  const read = readingOrder(
    clusters.map((cluster) => cluster.text),
    direction,
  )
  // Reading a line changes its blanks and the order of two letters at most, so that the others are met in the same order.
  const drawn = read.flatMap(({ text: words, at }) => {
    const { left, right } = clusters[at] as (typeof clusters)[number]
    return unitsOf(withoutForms(words)).flatMap((unit) => (isBlank(unit) ? [] : [[left, right] as const]))
  })
  let met = 0
  return unitsOf(text).map((unit) => (isBlank(unit) ? undefined : drawn[met++]))
}

const unitsOf = (text: string): readonly string[] => text.split('')

export const isBlank = (unit: string): boolean => unit.trim() === ''
