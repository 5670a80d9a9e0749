import type { Annotation } from '../../account/annotation'
import type { Range } from '../../account/range'
import { sweep } from '../sweep'

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
  const through = sweep(text, annotations)
  return (stretch) => {
    const pieces: ReferredPiece[] = []
    let words = ''
    for (const met of through(stretch)) {
      if (met.is === 'words') words += met.words
      if (met.is !== 'end' || !met.edge.isLast) continue
      if (words !== '') pieces.push({ words })
      pieces.push({ note: met.edge.number })
      words = ''
    }
    return words === '' ? pieces : [...pieces, { words }]
  }
}
