import type { Range } from '../../account/range'
import { partitionPoint } from '../../partition-point'
import { fold, unfold } from '../../text/fold'

/** A text in which names are replaced, and where what stood in it stands now. */
export interface Replaced {
  readonly text: string
  /** Of a passage that takes up a part of a name, all of what stands in its place. */
  readonly rangeOf: (range: Range) => Range
}

/** A name that is not to be told, folded, and what stands in its place. */
interface Protected {
  readonly folded: string
  readonly label: string
}

/** Shorter ones are only replaced as whole words: within others they would be found everywhere. */
const shortName = 3

/**
 * Replaces names wherever they stand, however they are written: in other capitals, with other accents or marks, over a line
 * break, and within longer words too, since those would tell them as well. Of two that overlap the longer goes first.
 * @param labels what stands in the place of each name
 */
export function nameReplacer(labels: ReadonlyMap<string, string>): (text: string) => Replaced {
  const names = [...labels]
    .flatMap(([name, label]) => spellings(fold(name).text.trim()).map((folded): Protected => ({ folded, label })))
    .filter(({ folded }) => folded !== '')
    .sort((a, b) => b.folded.length - a.folded.length)
  return (text) => replace(text, names)
}

/** How several words are written in addresses and in the names of files. */
const joints = [' ', '-', '_', '.', '+', '%20', '']

const spellings = (folded: string): readonly string[] =>
  folded.includes(' ') ? joints.map((joint) => folded.replaceAll(' ', joint)) : [folded]

interface Place {
  readonly from: number
  readonly to: number
  readonly label: string
}

function replace(text: string, names: readonly Protected[]): Replaced {
  const places = placesOf(text, names)
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

/** Where names stand, in text order and apart. */
function placesOf(text: string, names: readonly Protected[]): readonly Place[] {
  const folded = fold(text)
  const taken: Place[] = []
  const isTaken = new Uint8Array(text.length)
  for (const { folded: name, label } of names) {
    for (let at = folded.text.indexOf(name); at >= 0; at = folded.text.indexOf(name, at + 1)) {
      if (name.length <= shortName && !standsAlone(folded.text, at, at + name.length)) continue
      const [from, to] = unfold(folded, at, at + name.length)
      if (isTaken.subarray(from, to).includes(1)) continue
      isTaken.fill(1, from, to)
      taken.push({ from, to, label })
    }
  }
  return taken.sort((a, b) => a.from - b.from)
}

const standsAlone = (text: string, from: number, to: number): boolean =>
  !/[\p{L}\p{N}]/u.test(`${text.charAt(from - 1)}${text.charAt(to)}`)
