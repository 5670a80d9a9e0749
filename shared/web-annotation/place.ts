import { checkRanges, type Range, type Ranges } from '../account/range'
import { mapCodePoints } from '../text/code-points'
import { indexQuotes } from '../text/quote-index'
import type { ReadResource, ReadSelector } from './read-item'

/** Where in the text what is pointed to stands; undefined where that cannot be told. */
export type Place = (targets: readonly ReadResource[]) => Ranges | undefined

/** Finds what selectors mean in one text. */
export function placer(text: string): Place {
  const { toUtf16 } = mapCodePoints(text)
  let find: ((quote: string) => readonly number[]) | undefined
  const occurrences = (quote: string) => {
    find ??= indexQuotes(text)
    return find(quote)
  }

  function place({ position, quote }: ReadSelector): Range | undefined {
    const at = position && ([toUtf16(position[0]), toUtf16(position[1])] as const)
    const isThere = at && at[1] <= text.length && (!quote || text.slice(...at) === quote.exact)
    // A place alone says nothing of which text it is in.
    if (isThere && quote) return at
    if (!quote || quote.exact === '') return undefined
    const found = occurrences(quote.exact)
    const [start, ...more] = found.length > 1 ? found.filter((offset) => isBetween(text, offset, quote)) : found
    return start === undefined || more.length > 0 ? undefined : [start, start + quote.exact.length]
  }

  return (targets) => {
    const ranges = targets.map(({ selector }) => (selector ? place(selector) : undefined))
    if (ranges.length === 0 || ranges.some((range) => range === undefined)) return undefined
    const checked = checkRanges(text, ranges as Range[])
    return checked.ok ? checked.value : undefined
  }
}

const isBetween = (text: string, start: number, { exact, prefix, suffix }: NonNullable<ReadSelector['quote']>) =>
  start >= prefix.length &&
  text.startsWith(prefix, start - prefix.length) &&
  text.startsWith(suffix, start + exact.length)
