import type { Annotation } from '../../account/annotation'
import { endOf, type Range } from '../../account/range'
import { trimBlanks } from '../trim-blanks'

/** Some words of the text, or the number of a note on what ends there. */
export type ReferredPiece = { readonly words: string } | { readonly note: number }

/**
 * The text with a reference behind each passage, for forms that cannot mark what overlaps. What is asked for must come in text
 * order; what ended since the last stretch is referred to at the beginning of the next.
 * @param annotations in text order: the first is note 1
 */
export function referredText(
  text: string,
  annotations: readonly Annotation[],
): (stretch: Range) => readonly ReferredPiece[] {
  const ends = annotations
    .map(({ ranges }, index) => ({ at: lastEnd(text, ranges), note: index + 1 }))
    .sort((a, b) => a.at - b.at || a.note - b.note)
  let next = 0
  return ([from, to]) => {
    const pieces: ReferredPiece[] = []
    let at = from
    for (let end = ends[next]; end && end.at <= to; end = ends[++next]) {
      if (end.at > at) pieces.push({ words: text.slice(at, end.at) })
      at = Math.max(at, end.at)
      pieces.push({ note: end.note })
    }
    if (at < to) pieces.push({ words: text.slice(at, to) })
    return pieces
  }
}

function lastEnd(text: string, ranges: Annotation['ranges']): number {
  const last = ranges.at(-1)
  return last ? trimBlanks(text, last)[1] : endOf(ranges)
}
