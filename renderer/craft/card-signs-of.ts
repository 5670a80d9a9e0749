import type { Annotation, PersonId } from '../../shared/account/annotation'
import type { CraftIndex } from './craft-index'
import { relationsOf } from './related-claims'
import { isReliabilityShown, reliabilityBehind } from './reliability-shown'

export type Caution = 'no source' | 'one origin'

/**
 * The grades as they are read in a line: C3 of a claim, C of a source, and C–D where people differ. Empty where there is
 * nothing to be read.
 * @param me undefined for whoever cannot grade here
 */
export function gradeInLine({ id, kind }: Annotation, craft: CraftIndex, me: PersonId | undefined): string {
  if (kind === 'actor') return ''
  if (kind === 'source') return range(craft.standing(id, 'reliability'))
  const shown = isReliabilityShown(id, craft, me)
  return range(shown ? reliabilityBehind(id, craft) : []) + range(craft.standing(id, 'credibility'))
}

function range(grades: readonly { readonly value: string }[]): string {
  const values = [...new Set(grades.map(({ value }) => value))].sort()
  return values.length < 2 ? values.join() : `${values[0]}–${values.at(-1)}`
}

/** What a claim's reader is to be wary of: nobody stands for it, or what looks like several sources is one. */
export function cautionOf({ id, kind }: Annotation, craft: CraftIndex): Caution | null {
  if (kind !== 'claim') return null
  const { mentions, sources, origins } = craft.of(id)
  if (sources.length === 0) return 'no source'
  return origins.length === 1 && mentions.length + sources.length > 2 ? 'one origin' : null
}

/** How many claims say the contrary, here and in other accounts. */
export const denialsOf = ({ id }: Annotation, craft: CraftIndex): number =>
  relationsOf(id, craft).filter(({ type }) => type === 'contradicts').length

export interface Signs {
  readonly grade: string
  readonly caution: Caution | null
  readonly denied: boolean
}

const known = new WeakMap<CraftIndex, Map<string, string>>()

/**
 * All of them as one JSON text, so that a card is drawn anew only when it would look otherwise. Found once while nothing
 * is noted or tagged otherwise: cards ask again whenever anything happens.
 */
export function signsOf(annotation: Annotation, craft: CraftIndex, me: PersonId | undefined): string {
  const found = known.get(craft) ?? new Map<string, string>()
  known.set(craft, found)
  const key = `${me} ${annotation.id}`
  const before = found.get(key)
  if (before !== undefined) return before
  const signs: Signs = {
    grade: gradeInLine(annotation, craft, me),
    caution: cautionOf(annotation, craft),
    denied: denialsOf(annotation, craft) > 0,
  }
  found.set(key, JSON.stringify(signs))
  return JSON.stringify(signs)
}
