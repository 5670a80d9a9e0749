import { fail, ok, type Result } from '../result'

/** A stretch of the working text, `[start, end)`, in UTF-16 code units. Never empty. */
export type Range = readonly [start: number, end: number]

/** The pieces of one passage: in text order, neither overlapping nor touching, at least one. */
export type Ranges = readonly Range[]

export type RangeProblem =
  | { readonly kind: 'range-empty' }
  | { readonly kind: 'range-outside'; readonly length: number }
  | { readonly kind: 'range-splits-character'; readonly offset: number }

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff

/** Whether an offset falls between the two halves of a surrogate pair. */
export const splitsCharacter = (text: string, offset: number): boolean =>
  offset > 0 && offset < text.length && isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset))

/** Why a range cannot be a passage of this text, or undefined if it can. */
export function findRangeProblem(text: string, [start, end]: Range): RangeProblem | undefined {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length) {
    return { kind: 'range-outside', length: text.length }
  }
  if (start >= end) return { kind: 'range-empty' }
  for (const offset of [start, end]) {
    if (splitsCharacter(text, offset)) return { kind: 'range-splits-character', offset }
  }
  return undefined
}

/** Sorts the pieces of a passage and joins those that overlap or touch. */
export function normaliseRanges(ranges: Ranges): Ranges {
  const joined: [number, number][] = []
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = joined.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else joined.push([start, end])
  }
  return joined
}

/** What is left of the pieces of a passage outside a stretch; none where that covers all of them. */
export const withoutRange = (ranges: Ranges, [from, to]: Range): Ranges =>
  ranges.flatMap(([start, end]): Ranges => {
    const before: Range = [start, Math.min(end, from)]
    const after: Range = [Math.max(start, to), end]
    return [before, after].filter(([start, end]) => start < end)
  })

/** The pieces of a passage as they are kept, or why they cannot be a passage of this text. */
export function checkRanges(text: string, ranges: Ranges): Result<Ranges, RangeProblem> {
  for (const range of ranges) {
    const problem = findRangeProblem(text, range)
    if (problem) return fail(problem)
  }
  return ranges.length > 0 ? ok(normaliseRanges(ranges)) : fail({ kind: 'range-empty' })
}

export const startOf = (ranges: Ranges): number => ranges[0]?.[0] ?? 0

export const endOf = (ranges: Ranges): number => ranges.at(-1)?.[1] ?? 0

/** The words of a passage; pieces that stand apart are joined by an ellipsis. */
export const quoteOf = (text: string, ranges: Ranges): string =>
  ranges.map(([start, end]) => text.slice(start, end)).join(' … ')
