import type { AnnotationId } from '../account/annotation'
import type { Kind } from '../account/kind'
import type { Ranges } from '../account/range'

/**
 * A passage that a sentence of a report rests on, as it was when it was cited. It is never rewritten: whoever looks at the
 * passage again and agrees puts another in its place.
 */
export interface Citation {
  /** The account that the passage is in. */
  readonly account: string
  readonly annotation: AnnotationId
  readonly cited: CitedPassage
}

/** What matters of a passage to whoever rests a sentence on it. */
export interface CitedPassage {
  readonly kind: Kind
  /** UTF-16 units of the account's text. */
  readonly ranges: Ranges
  /** The words, cut where they are very many. */
  readonly quote: string
  /** What a claim claims, where that was put in a sentence. */
  readonly statement?: string | undefined
  /** What whoever says so is called, of a claim; what the passage itself names, of an actor or a source. */
  readonly sources: readonly string[]
  /** Page, paragraph or time: “p. 4, ¶ 12”. */
  readonly place?: string | undefined
  /** The standing grades of whoever says so, A to F, the most cautious first … */
  readonly reliability: readonly string[]
  /** … and of what is said, 1 to 6. */
  readonly credibility: readonly string[]
  /** Who disputes it, a person in words of their own or another claim that contradicts it, by their ids, in order. */
  readonly disputedBy: readonly string[]
  /** It denies what it speaks of. */
  readonly denies: boolean
}

/** What has become of a cited passage since: what a reader of the report should know of before relying on it. */
const citationFlags = ['deleted', 'moved', 'reworded', 'disputed', 'regraded', 'resourced', 'elsewhere'] as const

/**
 * `deleted`: it is gone. `moved`: it covers other words. `reworded`: its kind or its statement is another. `disputed`: by
 * somebody, or by a claim, more than then. `regraded`: its source or itself has other grades. `resourced`: it is on somebody else's word.
 * `elsewhere`: it is in an account that cannot be looked into from here.
 */
export type CitationFlag = (typeof citationFlags)[number]

/** @param now undefined where it is gone */
export function flagsOf({ cited }: Citation, now: CitedPassage | undefined): readonly CitationFlag[] {
  if (!now) return ['deleted']
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
  const flags: CitationFlag[] = []
  if (!same(cited.ranges, now.ranges)) flags.push('moved')
  if (cited.kind !== now.kind || cited.statement !== now.statement || cited.denies !== now.denies)
    flags.push('reworded')
  if (now.disputedBy.some((one) => !cited.disputedBy.includes(one))) flags.push('disputed')
  if (!same(cited.reliability, now.reliability) || !same(cited.credibility, now.credibility)) flags.push('regraded')
  if (!same(cited.sources, now.sources)) flags.push('resourced')
  return flags
}

/** What is said of each, of one passage. */
export const flagWords: { readonly [F in CitationFlag]: string } = {
  deleted: 'The passage was deleted since it was cited.',
  moved: 'The passage covers other words than when it was cited.',
  reworded: 'What the passage is said to state has changed since it was cited.',
  disputed: 'The passage has been disputed since it was cited.',
  regraded: 'It is graded otherwise than when it was cited.',
  resourced: 'It is attributed to somebody else than when it was cited.',
  elsewhere: 'The passage is in another account, which is not open.',
}
