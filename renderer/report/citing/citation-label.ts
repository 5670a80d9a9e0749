import { shortWords } from '../../../shared/account/short-quote'
import type { CitedPassage } from '../../../shared/report/citation'

/** As a chip says it, without its grade: “Belhane, ¶ 2”. */
export function citationLabel({ sources, place, quote }: CitedPassage): string {
  const [first, ...others] = sources
  const name = shortWords(first ?? quote, longest)
  const who = first !== undefined && others.length > 0 ? `${name} and ${others.length} more` : name
  return place === undefined ? who : `${who}, ${place.replace(/\s+/g, ' ')}`
}

/** “C3”, or “C–D” where people differ; empty where nobody has graded. */
export const gradeLabel = ({ reliability, credibility }: CitedPassage): string =>
  range(reliability) + range(credibility)

function range(values: readonly string[]): string {
  const sorted = [...new Set(values)].sort()
  return sorted.length < 2 ? sorted.join() : `${sorted[0]}–${sorted.at(-1)}`
}

/** A chip is never parted at the end of a line. */
const longest = 32
