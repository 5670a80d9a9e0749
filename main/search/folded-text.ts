import type { AccountText } from '../../shared/text/block'
import { type Folded, foldedOffset } from '../../shared/text/fold'
import type { Haystack } from './haystack'

/**
 * Places that are known in the folded text, in the text itself (UTF-16 code units) and in its UTF-8 bytes: where each
 * paragraph begins, every few pages within long ones, and the end. Between two of them the text can be folded alone.
 */
export interface Anchors {
  readonly folded: Uint32Array
  readonly utf16: Uint32Array
  readonly bytes: Uint32Array
}

/** The text of an account as it is searched. */
export interface FoldedText {
  readonly paragraphs: Haystack
  readonly anchors: Anchors
}

/** How far apart two anchors are at least within one paragraph, in folded UTF-16 units. */
const pace = 4096

export function foldedText({ text, blocks }: AccountText, folded: Folded): FoldedText {
  const starts = blocks.map(({ start }) => foldedOffset(folded, start))
  const end = folded.text.length
  const places: number[] = []
  for (const [i, start] of starts.entries()) {
    const next = starts[i + 1] ?? end
    if (start < next) places.push(start)
    for (let at = blankFrom(folded.text, start + pace); at < next; at = blankFrom(folded.text, at + pace))
      places.push(at)
  }
  return {
    paragraphs: { text: folded.text, starts: Uint32Array.from(starts.length > 0 ? [...starts, end] : []) },
    anchors: anchorsAt(text, folded, [...places, end]),
  }
}

/** Only at a blank is what follows folded alone the same as in its place. */
function blankFrom(text: string, from: number): number {
  const at = text.indexOf(' ', from)
  return at < 0 ? text.length : at
}

function anchorsAt(text: string, { starts, originalLength }: Folded, places: readonly number[]): Anchors {
  const folded = Uint32Array.from(places)
  const utf16 = folded.map((place) => starts[place] ?? originalLength)
  const bytes = new Uint32Array(places.length)
  let [at, length] = [0, 0]
  for (const [i, place] of utf16.entries()) {
    length += Buffer.byteLength(text.slice(at, place))
    bytes[i] = length
    at = place
  }
  return { folded, utf16, bytes }
}
