import type { Annotation } from '../../account/annotation'
import { shortQuote } from '../../account/short-quote'
import { isolate } from '../../text/isolate'

/** The words of a passage, to stand in a sentence. */
export const wordsOf = ({ text }: { readonly text: string }, { ranges }: Annotation): string =>
  inQuotes(shortQuote(text, ranges))

/** Words that may run either way, to stand in a sentence. */
export const inQuotes = (words: string): string => `“${isolate(words)}”`
