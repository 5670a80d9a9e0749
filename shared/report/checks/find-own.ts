import { unfold } from '../../text/fold'
import type { Sentence } from './sentence'

type Searched = Pick<Sentence, 'from' | 'words' | 'folded' | 'quoted'>

/** Some words of a sentence that are looked for. */
export interface Found {
  /** UTF-16 offsets in the words of the block. */
  readonly from: number
  readonly to: number
  /** As they are written. */
  readonly words: string
  readonly match: RegExpExecArray
}

/** Where a pattern is found in a sentence as it is folded, but for what stands in quotation marks. @param pattern a global one */
export const findOwn = (sentence: Searched, pattern: RegExp): readonly Found[] =>
  [...sentence.folded.text.matchAll(pattern)].flatMap((match) => {
    const [from, to] = unfold(sentence.folded, match.index, match.index + match[0].length)
    if (sentence.quoted.some(([start, end]) => from >= start && to <= end)) return []
    return [{ from: sentence.from + from, to: sentence.from + to, words: sentence.words.slice(from, to), match }]
  })
