import type { Annotation, AnnotationId } from '../../account/annotation'
import { fold } from '../../text/fold'
import { wordEnd, wordStart } from './whole-words'

/** Passages are many, and looked through again after every change of a report; one that is changed is another object. */
const foldedQuotes = new WeakMap<Annotation, string>()

/** Finds the claims whose passages hold some words. */
export function claimsWithIn(
  annotations: readonly Annotation[],
  quote: (annotation: Annotation) => string,
): (words: readonly string[]) => readonly AnnotationId[] {
  let folded: readonly (readonly [AnnotationId, string])[] | undefined
  const foldedQuote = (one: Annotation): string => {
    const found = foldedQuotes.get(one) ?? fold(quote(one)).text
    foldedQuotes.set(one, found)
    return found
  }
  const known = new Map<string, readonly AnnotationId[]>()
  const find = (words: readonly string[]): readonly AnnotationId[] => {
    folded ??= annotations
      .filter(({ kind, deleted }) => kind === 'claim' && !deleted)
      .map((one) => [one.id, foldedQuote(one)] as const)
    const wanted = words.map((word) => ({ word, whole: new RegExp(`${wordStart}${literally(word)}${wordEnd}`, 'u') }))
    return folded
      .filter(([, quoted]) => wanted.every(({ word, whole }) => quoted.includes(word) && whole.test(quoted)))
      .map(([id]) => id)
  }
  return (words) => {
    const key = words.join('\n')
    const found = known.get(key) ?? (words.length > 0 ? find(words) : [])
    known.set(key, found)
    return found
  }
}

const literally = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
