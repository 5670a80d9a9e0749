import type * as Y from 'yjs'
import { attributesIn, itemsOf, type Place, readItem } from './passage'

/** What stands before and behind words, in one element. */
export interface Context {
  readonly before: string
  readonly behind: string
}

/** So many signs on each side are compared, and no fewer in all than this, unless they are all of an element. */
const reach = 16
const least = 8

/** As many signs right before may be on their way still: what is typed letter by letter can be put back by two. */
const mostAway = 8

/** Where words belong among elements that were written anew from what stood around them; undefined where that is in doubt. */
export function findContext({ before, behind }: Context, elements: Iterable<Y.XmlText>): Place | undefined {
  const lines = [...elements].map(lineOf).filter(({ signs }) => signs !== '')
  for (let away = 0; away <= Math.min(mostAway, before.length); away++) {
    const place = findAmong(lines, before.slice(0, before.length - away), behind)
    if (place) return place
  }
  return undefined
}

function findAmong(lines: readonly Line[], before: string, behind: string): Place | undefined {
  const [near, next] = [before.slice(-reach), behind.slice(0, reach)]
  const places = { whole: [] as Place[], around: [] as Place[], end: [] as Place[], start: [] as Place[] }
  for (const line of lines) {
    if (line.signs === before + behind) places.whole.push(placeAt(line, before.length))
    if ((near + next).length >= least)
      for (const at of occurrences(line.signs, near + next)) places.around.push(placeAt(line, at + near.length))
    // Parted right there.
    if (near.length >= least && line.signs.endsWith(near)) places.end.push(placeAt(line, line.signs.length))
    if (next.length >= least && line.signs.startsWith(next)) places.start.push(placeAt(line, 0))
  }
  return Object.values(places).find(({ length }) => length === 1)?.[0]
}

/** What an element reads, and at which index of it each sign stands. */
interface Line {
  readonly element: Y.XmlText
  readonly signs: string
  readonly indexes: readonly number[]
}

function lineOf(element: Y.XmlText): Line {
  let signs = ''
  let index = 0
  const indexes: number[] = []
  for (const item of itemsOf(element)) {
    if (item.deleted || !item.countable) continue
    const { words } = readItem(item, attributesIn(item))
    for (let offset = 0; offset < words.length; offset++) indexes.push(index + offset)
    signs += words
    index += item.length
  }
  return { element, signs, indexes }
}

/** Behind so many of its signs. */
const placeAt = ({ element, indexes }: Line, signs: number): Place => ({
  element,
  index: signs === 0 ? (indexes[0] ?? 0) : (indexes[signs - 1] ?? 0) + 1,
})

function* occurrences(words: string, sought: string): Generator<number> {
  for (let at = words.indexOf(sought); at >= 0; at = words.indexOf(sought, at + 1)) yield at
}
