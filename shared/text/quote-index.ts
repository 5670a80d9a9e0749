import { splitsCharacter } from '../account/range'
import { partitionPoint } from '../partition-point'

/** So many code units tell nearly all places of a text apart. */
const depth = 8

/** Of a long quote the rarest stretch is looked for: among so many, or the first that few places begin with. */
const [stretches, few] = [32, 16]

/**
 * Finds many quotes in one text, each exactly as `findQuote` does, without going through the whole text for each: all
 * places of the text are sorted by the code units that follow them, so that those where a stretch stands lie together.
 */
export function indexQuotes(text: string): (quote: string) => number[] {
  const places = sortPlaces(text)

  /** First and one past last of the places where a stretch of at most `depth` code units stands, in text order. */
  function placesOf(stretch: string): readonly [from: number, to: number] {
    const from = partitionPoint(places.length, (i) => compareAt(text, places[i] as number, stretch) < 0)
    const to =
      from + partitionPoint(places.length - from, (i) => compareAt(text, places[from + i] as number, stretch) <= 0)
    return [from, to]
  }

  function rarestStretch(quote: string) {
    let rarest = { skip: 0, from: 0, to: Number.POSITIVE_INFINITY }
    const last = Math.max(0, quote.length - depth)
    for (let i = 0; i < stretches; i++) {
      const skip = Math.floor((i * last) / (stretches - 1))
      const [from, to] = placesOf(quote.slice(skip, skip + depth))
      if (to - from < rarest.to - rarest.from) rarest = { skip, from, to }
      if (rarest.to - rarest.from <= few || last === 0) break
    }
    return rarest
  }

  return (quote) => {
    const found: number[] = []
    if (quote === '') return found
    const { skip, from, to } = rarestStretch(quote)
    for (let i = from; i < to; i++) {
      const at = (places[i] as number) - skip
      if (at < 0 || !text.startsWith(quote, at)) continue
      if (!splitsCharacter(text, at) && !splitsCharacter(text, at + quote.length)) found.push(at)
    }
    // Places that begin alike are in text order, but those of a short quote may go on differently.
    return quote.length < depth ? found.sort((a, b) => a - b) : found
  }
}

/** Below, at or above 0 as the code units from an offset on come before, are, or come after a stretch. */
function compareAt(text: string, at: number, stretch: string): number {
  for (let i = 0; i < stretch.length; i++) {
    const difference = unitAt(text, at + i) - stretch.charCodeAt(i)
    if (difference !== 0) return difference
  }
  return 0
}

/** All offsets in the order of the `depth` code units that follow them, those that begin alike in text order. */
function sortPlaces(text: string): Int32Array {
  let places = Int32Array.from({ length: text.length }, (_, i) => i)
  let sorted = new Int32Array(text.length)
  for (let ahead = depth - 1; ahead >= 0; ahead--) {
    const next = firstSlots(text, ahead)
    for (const place of places) {
      const unit = unitAt(text, place + ahead)
      const slot = next[unit] as number
      sorted[slot] = place
      next[unit] = slot + 1
    }
    ;[places, sorted] = [sorted, places]
  }
  return places
}

/** For each code unit, where in the sorted places those begin that it follows at a distance. */
function firstSlots(text: string, ahead: number): Int32Array {
  const slots = new Int32Array(0x10000)
  for (let place = 0; place < text.length; place++) {
    const unit = unitAt(text, place + ahead)
    slots[unit] = (slots[unit] as number) + 1
  }
  let taken = 0
  for (const [unit, count] of slots.entries()) {
    slots[unit] = taken
    taken += count
  }
  return slots
}

/** Past the end as if zeros followed, which come before all else. */
const unitAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : 0)
