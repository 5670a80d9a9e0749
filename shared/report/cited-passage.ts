import type { Annotation, AnnotationId } from '../account/annotation'
import { type Ranges, splitsCharacter, startOf } from '../account/range'
import type { CitedPassage } from './citation'

/** Where it is looked up what stands of passages now: the window's own account, or one that is being exported. */
export interface Passages {
  /** Undefined for one that does not stand. */
  readonly annotation: (id: AnnotationId) => Annotation | undefined
  readonly quote: (ranges: Ranges) => string
  /** “p. 4, ¶ 12”; undefined in a heading without a page. */
  readonly place: (offset: number) => string | undefined
  readonly statement: (claim: AnnotationId) => string | undefined
  /** What those are called on whose word a claim is, or what an actor or a source is called. */
  readonly sources: (id: AnnotationId) => readonly string[]
  /** Grades of those, the most cautious first, each once. */
  readonly reliability: (id: AnnotationId) => readonly string[]
  readonly credibility: (claim: AnnotationId) => readonly string[]
  /** The persons whose verdict disputes it, and the claims that contradict it, those of other accounts as `account:id`. */
  readonly disputedBy: (id: AnnotationId) => readonly string[]
  readonly denies: (claim: AnnotationId) => boolean
}

/** A passage as it is cited at this moment; undefined where it does not stand. */
export function citedPassage(id: AnnotationId, passages: Passages): CitedPassage | undefined {
  const annotation = passages.annotation(id)
  if (!annotation) return undefined
  const { kind, ranges } = annotation
  const statement = kind === 'claim' ? passages.statement(id) : undefined
  const place = passages.place(startOf(ranges))
  return {
    kind,
    ranges,
    quote: cut(passages.quote(ranges), longestQuote),
    ...(statement !== undefined && { statement }),
    sources: passages
      .sources(id)
      .slice(0, mostSources)
      .map((name) => cut(name, longestName)),
    ...(place !== undefined && { place }),
    reliability: passages.reliability(id),
    credibility: kind === 'claim' ? passages.credibility(id) : [],
    disputedBy: [...passages.disputedBy(id)].sort().slice(0, mostDisputes),
    denies: kind === 'claim' && passages.denies(id),
  }
}

/** A report is not to hold the account once more: enough to find the words again, in UTF-16 units … */
const longestQuote = 2000

/** … and enough to know somebody by, who may be named by a passage only. */
const longestName = 200

const mostSources = 50

const mostDisputes = 100

function cut(words: string, most: number): string {
  if (words.length <= most) return words
  return `${words.slice(0, splitsCharacter(words, most - 1) ? most - 2 : most - 1)}…`
}
