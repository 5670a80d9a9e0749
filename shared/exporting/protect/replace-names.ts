import type { Range } from '../../account/range'
import { partitionPoint } from '../../partition-point'
import { cutNames } from './cut-names'
import { type NameText, nameText } from './name-text'
import { findersInOtherOrders } from './other-orders'
import { type FindName, findersOf } from './spellings'

/** A text in which names are replaced, and where what stood in it stands now. */
export interface Replaced {
  readonly text: string
  /** Of a passage that takes up a part of a name, all of what stands in its place. */
  readonly rangeOf: (range: Range) => Range
}

/**
 * Replaces names wherever they stand, however they are written: in other capitals, with other accents, marks or apostrophes, over a
 * line break, as references to characters, and within longer words too, since those would tell them as well. Of two that
 * overlap the longer goes first.
 * @param labels what stands in the place of each name
 */
export function nameReplacer(labels: ReadonlyMap<string, string>): (text: string) => Replaced {
  const findWith = (finders: (name: string) => readonly FindName[]) =>
    [...labels].flatMap(([name, label]) => finders(name).map((find) => ({ find, label })))
  const [names, inOtherOrders] = [findWith(findersOf), findWith(findersInOtherOrders)]
  const cutIn = cutNames(labels)
  return (text) => replace(text, placesOf(text, [names, inOtherOrders], cutIn))
}

/** A name in a text, and what is to stand there. */
export interface Place {
  readonly from: number
  readonly to: number
  readonly label: string
}

function replace(text: string, places: readonly Place[]): Replaced {
  if (places.length === 0) return { text, rangeOf: (range) => range }
  const parts: string[] = []
  const starts: number[] = []
  let [at, length] = [0, 0]
  for (const { from, to, label } of places) {
    parts.push(text.slice(at, from), label)
    starts.push(length + from - at)
    length += from - at + label.length
    at = to
  }
  parts.push(text.slice(at))
  /** How much later what stands after so many places stands now. */
  const shiftAfter = (count: number): number => {
    const last = places[count - 1]
    return last ? (starts[count - 1] as number) + last.label.length - last.to : 0
  }
  const offsetOf = (offset: number, isEnd: boolean): number => {
    // Places before the offset, all of them.
    const passed = partitionPoint(places.length, (i) => (places[i] as Place).to <= offset)
    const within = places[passed]
    const isWithin = within !== undefined && within.from < offset
    if (isWithin) return (starts[passed] as number) + (isEnd ? within.label.length : 0)
    return offset + shiftAfter(passed)
  }
  return { text: parts.join(''), rangeOf: ([start, end]) => [offsetOf(start, false), offsetOf(end, true)] }
}

interface Named {
  readonly find: FindName
  readonly label: string
}

/** Where names stand, in text order and apart. @param all what goes first, before what begins within it */
function placesOf(
  text: string,
  all: readonly (readonly Named[])[],
  cutIn: (read: NameText) => Iterable<Place>,
): readonly Place[] {
  const read = nameText(text)
  const longestFirst = all.flatMap((names) =>
    names
      .flatMap(({ find, label }) => Array.from(find(read), ([from, to]): Place => ({ from, to, label })))
      .sort((a, b) => b.to - b.from - (a.to - a.from)),
  )
  const taken: Place[] = []
  const isTaken = new Uint8Array(text.length)
  for (const { from: start, to: end, label } of [...longestFirst, ...cutIn(read)]) {
    const [from, to] = read.rangeOf(start, end)
    if (isTaken.subarray(from, to).includes(1)) continue
    isTaken.fill(1, from, to)
    taken.push({ from, to, label })
  }
  return taken.sort((a, b) => a.from - b.from)
}
