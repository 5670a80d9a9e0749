import { isSameJson } from '../canonical-json'
import type { ReportText } from './report'

/**
 * Where a block of a text stands after others, or the same people, have written around it; undefined where it is no longer
 * as it was, so that nothing is done to words that nobody has looked at.
 */
export function blockNow(then: ReportText, now: ReportText, block: number): number | undefined {
  const wanted = then.blocks[block]
  if (!wanted) return undefined
  const alike = now.blocks.flatMap((one, index) => (isSameJson(one, wanted) ? [index] : []))
  // Of several alike the one with as many before it: they are told apart by nothing else.
  const before = then.blocks.slice(0, block).filter((one) => isSameJson(one, wanted)).length
  return alike[before]
}
