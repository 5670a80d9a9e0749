import type { AnnotationId } from '../../account/annotation'
import type { Tradecraft } from '../../tradecraft/tradecraft'
import type { Passages } from '../cited-passage'
import type { ReportBlock, ReportHead, ReportText } from '../report'
import type { SectionKind } from '../section'
import type { CitationAt } from '../words'
import type { Likelihood } from '../yardstick'
import type { JudgmentAt } from './judgments-in'
import type { Sentence } from './sentence'

/** A report with all that is looked up about it. */
export interface CheckedReport {
  readonly head: ReportHead
  readonly text: ReportText
  /** The account that is looked into: of citations from others nothing is said. */
  readonly account: string
  readonly passages: Passages
  /** Where some claims come from in the end, taken together. */
  readonly origins: (claims: readonly AnnotationId[]) => OriginsTogether
  /** The claims whose passages hold all these words, each as a word of its own however it is written. */
  readonly claimsWith: (words: readonly string[]) => readonly AnnotationId[]
  /** What a section would be filled with now; undefined where that is not worked out. */
  readonly section: (kind: SectionKind) => readonly ReportBlock[] | undefined
  /** The marks of the account and of what the report is to be; undefined where there is none. */
  readonly handling: { readonly account?: string | undefined; readonly report?: string | undefined }
  readonly waivers: Tradecraft['waivers']
  /** All that protected sources are called, each with the release label that an export puts in its place. */
  readonly protectedNames: ReadonlyMap<string, string>
}

export interface OriginsTogether {
  /** What each is called; a ring of several as one. */
  readonly origins: readonly string[]
  /** How many places that make the claims are in accounts that cannot be read now. */
  readonly unread: number
}

/** What checks go through: the report in its parts, taken apart once. */
export interface ReportParts extends CheckedReport {
  /** The analyst's own, in the order in which they are read: what sections are filled with and quoted paragraphs are not. */
  readonly sentences: readonly Sentence[]
  /** Those that say anything. */
  readonly judgments: readonly JudgmentAt[]
  /** Those in what people have written: what sections are filled with is replaced whole. */
  readonly citations: readonly (CitationAt & { readonly block: number })[]
}

/** Something in a report that a check stands at. */
export interface ReportStanding {
  /**
   * What it is said of, in words: the same wherever that stands in the report and whatever is written around it, and other
   * words once it is changed, so that a waiver holds for what somebody has looked at and for nothing else.
   */
  readonly of: string
  /** What is wrong, in a sentence. */
  readonly message: string
  readonly at?: ReportPlace | undefined
  readonly fix?: ReportFix | undefined
}

/** Some words of a block. */
export interface ReportPlace {
  /** Index into the report's blocks. */
  readonly block: number
  /** UTF-16 offsets in the words of the block. */
  readonly from: number
  readonly to: number
}

/** What mends it, as it is done with one button. */
export type ReportFix =
  | ({ readonly do: 'replace'; readonly with: string } & ReportPlace)
  | { readonly do: 'cite'; readonly annotation: AnnotationId; readonly block: number; readonly at: number }
  | { readonly do: 'set-likelihood'; readonly block: number; readonly likelihood: Likelihood }
  | { readonly do: 'recite'; readonly block: number; readonly at: number }
  | { readonly do: 'make-judgment'; readonly block: number; readonly likelihood?: Likelihood }
  | { readonly do: 'fill'; readonly block: number }

export interface ReportCheck {
  /** What is wanted, in a few words. */
  readonly title: string
  /** Why, and what to do, in a sentence or two. */
  readonly why: string
  /** Goes through the report; undefined where there is nothing, so that whoever asks can stop in between. */
  readonly run: (report: ReportParts) => Iterable<ReportStanding | undefined>
}

/** Looks at one after the other. @param find what stands there */
export function* standingAt<T>(
  all: Iterable<T>,
  find: (one: T) => Iterable<ReportStanding>,
): Generator<ReportStanding | undefined, void> {
  for (const one of all) {
    yield undefined
    yield* find(one)
  }
}
