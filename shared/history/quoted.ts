import type { Ranges } from '../account/range'
import { shortQuote, shortWords } from '../account/short-quote'
import { isolate } from '../text/isolate'

/** What somebody wrote, on one line and in quotation marks. */
export const quoted = (words: string): string => `“${isolate(shortWords(words))}”`

/** The words of a passage, the same way. */
export const quotedFrom = (text: string, ranges: Ranges): string => `“${isolate(shortQuote(text, ranges))}”`
