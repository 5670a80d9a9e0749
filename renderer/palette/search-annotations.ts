import type { Annotation } from '../../shared/account/annotation'
import { endOf, startOf } from '../../shared/account/range'
import { type Folded, fold, foldedOffset } from '../../shared/text/fold'

/** More than anyone reads through. */
const mostResults = 50

/** Annotations whose passage or note has all the words looked for, in text order; folded on both sides. */
export function searchAnnotations(
  annotations: readonly Annotation[],
  text: Folded,
  query: string,
): readonly Annotation[] {
  const words = fold(query).text.split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const found: Annotation[] = []
  for (const annotation of annotations) {
    const { ranges, note } = annotation
    const passage = text.text.slice(foldedOffset(text, startOf(ranges)), foldedOffset(text, endOf(ranges)))
    const all = note === '' ? passage : `${passage}\n${fold(note).text}`
    if (words.every((word) => all.includes(word)) && found.push(annotation) === mostResults) break
  }
  return found
}
