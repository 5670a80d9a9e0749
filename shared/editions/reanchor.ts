import { normaliseRanges, quoteOf, type Ranges } from '../account/range'
import { align } from './align'
import { type Place, placePiece } from './place'

/** What became of a passage: the same in every way, the same words elsewhere, other words in its place, or nothing. */
export type Outcome = 'exact' | 'moved' | 'changed' | 'orphaned'

interface Found {
  /** The words in the old text. */
  readonly before: string
  /** How sure it is that this is the passage, 0 to 1: 1 where even what stands around it is the same. */
  readonly confidence: number
}

export interface Placed extends Found {
  readonly outcome: Exclude<Outcome, 'orphaned'>
  readonly ranges: Ranges
  /** The words in the new text. */
  readonly after: string
}

/** A passage of an old text in a new one. */
export type Reanchored = Placed | (Found & { readonly outcome: 'orphaned' })

export const isPlaced = (found: Reanchored): found is Placed => found.outcome !== 'orphaned'

/**
 * Finds passages of an old text in a new one, each by itself: the order in which they are asked for does not matter.
 * The texts are compared once; ranges are in UTF-16 units and hold whole characters, before and after.
 */
export function createReanchor(oldText: string, newText: string): (ranges: Ranges) => Reanchored {
  if (oldText === newText) return (ranges) => unchanged(quoteOf(oldText, ranges), ranges)
  const alignment = align(oldText, newText)
  return (ranges) => {
    const before = quoteOf(oldText, ranges)
    const places = ranges.map((range) => placePiece(alignment, range))
    const found = places.filter((place): place is Place => place !== undefined)
    const confidence = found.reduce((least, place) => Math.min(least, place.confidence), 1)
    // A piece that is lost is lost from the words; a passage that has lost half of them is none.
    const left = lengthOf(ranges.filter((_, i) => places[i])) / lengthOf(ranges)
    if (left <= 0.5) return { outcome: 'orphaned', before, confidence: 0 }
    const placed = normaliseRanges(found.map(({ range }) => range))
    const after = quoteOf(newText, placed)
    if (after !== before) return { outcome: 'changed', ranges: placed, before, after, confidence: confidence * left }
    if (found.every(({ exact }) => exact)) return unchanged(before, placed)
    return { outcome: 'moved', ranges: placed, before, after, confidence }
  }
}

const unchanged = (words: string, ranges: Ranges): Reanchored => ({
  outcome: 'exact',
  ranges,
  before: words,
  after: words,
  confidence: 1,
})

const lengthOf = (ranges: Ranges): number => ranges.reduce((sum, [start, end]) => sum + end - start, 0)
