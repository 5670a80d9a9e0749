import { andList } from '../merging/sentences'
import type { OutcomeCounts } from './queue'
import type { Outcome, Reanchored } from './reanchor'

export const outcomes: readonly Outcome[] = ['exact', 'moved', 'changed', 'orphaned']

/** How sure a place is, in words: a figure would claim to have been measured. */
export type Sureness = 'certain' | 'nearly certain' | 'likely' | 'doubtful'

export const surenessOf = ({ outcome, confidence }: Reanchored): Sureness | undefined => {
  if (outcome === 'orphaned') return undefined
  if (outcome === 'exact') return 'certain'
  return confidence >= 0.85 ? 'nearly certain' : confidence >= 0.65 ? 'likely' : 'doubtful'
}

export const outcomeTitles: Readonly<Record<Outcome, string>> = {
  exact: 'Exact',
  moved: 'Moved',
  changed: 'Changed',
  orphaned: 'Orphaned',
}

export const outcomeSentences: Readonly<Record<Outcome, string>> = {
  exact: 'The same words in the same surroundings.',
  moved: 'The same words, elsewhere or in other surroundings.',
  changed: 'Other words stand where these stood.',
  orphaned:
    'These words have no place in this edition. They stay in the earlier account, and are listed here each time.',
}

/** 3 exact, 1 changed and 2 orphaned */
const countWords = (counts: OutcomeCounts): string =>
  andList(outcomes.filter((one) => counts[one] > 0).map((one) => `${counts[one].toLocaleString('en')} ${one}`))

/** @param all how many annotations the earlier account has */
export function queueSentence(title: string, all: number, counts: OutcomeCounts): string {
  const waiting = outcomes.reduce((sum, one) => sum + counts[one], 0)
  if (all === 0) return `“${title}” has no annotations.`
  if (waiting === 0) return `All annotations of “${title}” are here already.`
  const which =
    all === 1 ? 'The annotation' : `${waiting.toLocaleString('en')} of ${all.toLocaleString('en')} annotations`
  return `${which} of “${title}” ${waiting === 1 ? 'is' : 'are'} not here yet: ${countWords(counts)}.`
}

export const sameAccountSentence = (name: string): string =>
  `“${name}” is a copy of this account, not an earlier edition of its text; merge it instead.`
