import type { Range } from '../../account/range'
import { partitionPoint } from '../../partition-point'
import type { Quote } from '../../text/quote'
import { indexQuotes } from '../../text/quote-index'

/** How much of what is around a quotation is looked up, in UTF-16 code units; the rest is compared. */
const contextLengths = [32, 16, 8, 4, 2, 1, 0]

/** Among so few places each is looked at. */
const few = 16

/** So many offsets are remembered at once: a document may quote everything in everything. */
const mostRemembered = 4_000_000

/** The offset of the one place where a quotation stands, or why there is not one. */
export type FindOne = (quote: Quote, within?: Range) => number | 'not-in-text' | 'many-places'

/**
 * Finds quotations in one text. Where the same words are quoted again and again, the places where they stand are looked up
 * once, and told apart by what is around them without going through all of them each time.
 */
export function createFindOne(text: string): FindOne {
  let find: ((quote: string) => readonly number[]) | undefined
  let known = new Map<string, Occurrences>()
  let remembered = 0
  const remember = (count: number) => {
    remembered += count
    if (remembered <= mostRemembered) return
    known = new Map()
    remembered = count
  }

  function occurrencesOf(exact: string): Occurrences {
    const before = known.get(exact)
    if (before) return before
    find ??= indexQuotes(text)
    const offsets = find(exact)
    remember(offsets.length)
    const occurrences = new Occurrences(text, exact, offsets, remember)
    known.set(exact, occurrences)
    return occurrences
  }

  return (quote, within) => {
    const occurrences = occurrencesOf(quote.exact)
    const all = within ? occurrences.within(within) : occurrences.offsets
    if (all.length <= 1) return all[0] ?? 'not-in-text'
    const candidates = within ? all : occurrences.near(quote)
    let found: number | undefined
    for (const at of candidates) {
      if (!isBetween(text, at, quote)) continue
      if (found !== undefined) return 'many-places'
      found = at
    }
    return found ?? 'many-places'
  }
}

/** The places where some words stand, in text order. */
class Occurrences {
  readonly offsets: readonly number[]
  readonly #text: string
  readonly #exact: string
  readonly #remember: (count: number) => void
  readonly #byContext = new Map<string, ReadonlyMap<string, readonly number[]>>()

  constructor(text: string, exact: string, offsets: readonly number[], remember: (count: number) => void) {
    this.offsets = offsets
    this.#text = text
    this.#exact = exact
    this.#remember = remember
  }

  within([from, to]: Range): readonly number[] {
    const { offsets } = this
    const first = partitionPoint(offsets.length, (i) => (offsets[i] as number) < from)
    const end = partitionPoint(offsets.length, (i) => (offsets[i] as number) + this.#exact.length <= to)
    return offsets.slice(first, end)
  }

  /** Those that have next to them what is next to a quotation: few others, and none that is between its words left out. */
  near({ prefix, suffix }: Quote): readonly number[] {
    if (this.offsets.length <= few) return this.offsets
    const [before, after] = [lookedUp(prefix), lookedUp(suffix)]
    const table = this.#tableFor(before, after)
    return table.get(prefix.slice(prefix.length - before) + suffix.slice(0, after)) ?? []
  }

  #tableFor(before: number, after: number): ReadonlyMap<string, readonly number[]> {
    const key = `${before} ${after}`
    const made = this.#byContext.get(key)
    if (made) return made
    const table = new Map<string, number[]>()
    for (const at of this.offsets) {
      const end = at + this.#exact.length
      const around = this.#text.slice(Math.max(0, at - before), at) + this.#text.slice(end, end + after)
      const there = table.get(around)
      if (there) there.push(at)
      else table.set(around, [at])
    }
    this.#remember(this.offsets.length)
    this.#byContext.set(key, table)
    return table
  }
}

const lookedUp = (context: string): number => contextLengths.find((length) => length <= context.length) ?? 0

const isBetween = (text: string, start: number, { exact, prefix, suffix }: Quote) =>
  start >= prefix.length &&
  text.startsWith(prefix, start - prefix.length) &&
  text.startsWith(suffix, start + exact.length)
