import { kindNames } from '../account/kind'
import { isolate } from '../text/isolate'
import type { Passage } from './report'

/** As long as a wording may be in a report, in UTF-16 units: whoever wants more opens the annotation. */
const wordsLimit = 2000

export const cut = (words: string): string => (words.length > wordsLimit ? `${words.slice(0, wordsLimit)}…` : words)

/** … and in a sentence of it. */
const sentenceLimit = 160

/** The passage with its kind, as “the claim “two unmarked trucks””. */
export const the = ({ kind, quote }: Passage): string => `the ${kindNames[kind].name.toLowerCase()} “${isolate(quote)}”`

export const short = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim()
  return isolate(line.length > sentenceLimit ? `${line.slice(0, sentenceLimit)}…` : line)
}
