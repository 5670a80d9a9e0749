import type { Quote } from '../../text/quote'
import { listOf, objectIn, textIn, typesIn } from './json-values'

/** A selector as it may be told (4.2): only those by place and by words are understood, and of another neither is there. */
export interface ReadSelector {
  /** In code points of what is selected from. */
  readonly position?: readonly [start: number, end: number]
  readonly quote?: Quote
  /** What selects from that which this one selects (4.2.9): different ways to the same words. */
  readonly refinedBy?: readonly ReadSelector[]
}

/** Nobody means anything by more refinements of refinements. */
const deepest = 8

/** Different ways to the same words; what says place and words of them without being refined is one. */
export function selectorsIn(value: unknown, depth = 0): readonly ReadSelector[] {
  const refined: ReadSelector[] = []
  let whole: ReadSelector | undefined
  for (const one of listOf(value)) {
    const finer = listOf(objectIn(one)?.['refinedBy'])
    if (finer.length === 0) whole = { ...whole, ...selectorIn(one) }
    else if (depth === deepest) refined.push({})
    else refined.push({ ...selectorIn(one), refinedBy: selectorsIn(finer, depth + 1) })
  }
  return whole ? [whole, ...refined] : refined
}

/** The words that are selected in the end. */
export function quotedIn([first]: readonly ReadSelector[]): string | undefined {
  return (first?.refinedBy && quotedIn(first.refinedBy)) ?? first?.quote?.exact
}

function selectorIn(value: unknown): ReadSelector {
  const selector = objectIn(value)
  const types = typesIn(value)
  if (!selector) return {}
  const [start, end, exact] = [selector['start'], selector['end'], textIn(selector['exact'])]
  if (types.includes('TextPositionSelector') && isOffset(start) && isOffset(end)) return { position: [start, end] }
  if (!types.includes('TextQuoteSelector') || exact === undefined) return {}
  return { quote: { exact, prefix: textIn(selector['prefix']) ?? '', suffix: textIn(selector['suffix']) ?? '' } }
}

const isOffset = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0
