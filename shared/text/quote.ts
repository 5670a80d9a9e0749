import { type Range, splitsCharacter } from '../account/range'

/** How a passage is found again in another copy of the text: https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface Quote {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** Enough to tell most repetitions apart, in UTF-16 code units. */
const contextLength = 32

/**
 * Where these exact words stand: the UTF-16 offset of every occurrence, overlapping ones included, in text order.
 * Other blanks or line breaks are other words: who quotes evidence quotes it as it stands.
 */
export function findQuote(text: string, quote: string): number[] {
  const found: number[] = []
  if (quote === '') return found
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (!splitsCharacter(text, at) && !splitsCharacter(text, at + quote.length)) found.push(at)
  }
  return found
}

/** The words of a range and up to 32 code units to either side, never half a character. */
export function describeQuote(text: string, [start, end]: Range): Quote {
  let from = Math.max(0, start - contextLength)
  if (splitsCharacter(text, from)) from++
  let to = Math.min(text.length, end + contextLength)
  if (splitsCharacter(text, to)) to--
  return { exact: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to) }
}
