import type { Annotation } from '../../shared/account/annotation'
import type { Kind } from '../../shared/account/kind'
import type { Range } from '../../shared/account/range'
import type { Exactness } from '../../shared/text/exact-match'
import type { Folded } from '../../shared/text/fold'
import type { EntityId } from '../../shared/tradecraft/entity'
import { findHits } from '../find/find-hits'

/** Who or what is to be tagged wherever the text names it. */
export interface Subject {
  readonly words: string
  readonly kind: Kind
  /** Whom the passage was resolved to, if it was: then the others are, too. */
  readonly entity?: EntityId | undefined
}

export interface Occurrences {
  /** Not tagged as that kind yet, in text order. */
  readonly fresh: readonly Range[]
  /** How many are. */
  readonly tagged: number
  /** Whether there are more than were looked for. */
  readonly more: boolean
}

/** More at once than a person can look through are left for the next time. */
export const mostOccurrences = 500

/** Where the text says some words as whole words, folded as the search folds them. */
export function findOccurrences(
  text: string,
  folded: Folded,
  { words, kind }: Subject,
  annotations: readonly Annotation[],
  exactness: Pick<Exactness, 'case'>,
): Occurrences {
  const { ranges, more } = findHits(text, folded, words.trim(), { wholeWord: true, accents: false, ...exactness })
  const pieces = annotations
    .filter((one) => one.kind === kind)
    .flatMap((one) => one.ranges)
    .sort((a, b) => a[0] - b[0])
  const fresh: Range[] = []
  let next = 0
  let reach = 0
  for (const range of ranges) {
    // Pieces that begin before the end of this one: do any of them reach into it?
    for (; (pieces[next]?.[0] ?? Number.POSITIVE_INFINITY) < range[1]; next++) {
      reach = Math.max(reach, (pieces[next] as Range)[1])
    }
    if (reach <= range[0]) fresh.push(range)
  }
  const tagged = ranges.length - fresh.length
  return { fresh: fresh.slice(0, mostOccurrences), tagged, more: more || fresh.length > mostOccurrences }
}

/** Around an occurrence, in UTF-16 units: a line of the preview. */
const reach = { before: 40, after: 60 }

/** What stands before and after an occurrence in its line, from one blank to another where there are any. */
export function contextOf(text: string, [start, end]: Range): readonly [before: string, after: string] {
  const before =
    text
      .slice(Math.max(0, start - reach.before), start)
      .split('\n')
      .at(-1) ?? ''
  const after = text.slice(end, end + reach.after).split('\n')[0] ?? ''
  const cutBefore = before.length === reach.before ? `…${before.slice(before.indexOf(' ') + 1)}` : before
  const cutAfter = after.length === reach.after ? `${after.slice(0, Math.max(0, after.lastIndexOf(' ')))}…` : after
  return [cutBefore, cutAfter]
}
