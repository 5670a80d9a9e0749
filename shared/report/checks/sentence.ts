import type { Range } from '../../account/range'
import { type Folded, fold } from '../../text/fold'
import { quotedRanges } from '../../tradecraft/checks/quotation-marks'
import type { Judgment, ReportBlock, ReportText } from '../report'
import { sentencesOf } from '../sentences'
import { type CitationAt, citationsIn, wordsOf } from '../words'
import type { YardstickName } from '../yardstick'
import { isAttributed } from './attribution'
import { type Term, termsIn } from './likelihood-terms'

/** A sentence of the analyst's, with what there is to know of it. */
export interface Sentence {
  readonly block: number
  readonly type: ReportBlock['type']
  /** UTF-16 offsets in the words of the block. */
  readonly from: number
  readonly to: number
  readonly words: string
  readonly folded: Folded
  /** Of the paragraph that it stands in. */
  readonly judgment: Judgment | undefined
  readonly citations: readonly CitationAt[]
  /** What of it stands in quotation marks; offsets in its words. */
  readonly quoted: readonly Range[]
  /**
   * It cites a passage and says whose words these are: what it says then is not the analyst's word. A judgment always is, whomever
   * it names besides.
   */
  readonly isReported: boolean
  /** What it says of how likely something is, in the order in which it is read. */
  readonly terms: readonly Term[]
}

/** So many sentences are cut before anything else is let in. */
const atOnce = 20

/** Comes to them in steps of a few milliseconds each. */
export function* sentencesInSteps(
  { blocks }: ReportText,
  yardstick: YardstickName,
): Generator<undefined, readonly Sentence[]> {
  const sentences: Sentence[] = []
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'section' || block.type === 'quote') continue
    for (const one of sentencesInBlock(block, index)) {
      if (sentences.length % atOnce === 0) yield
      sentences.push({ ...one, terms: termsIn(one, yardstick) })
    }
  }
  return sentences
}

function* sentencesInBlock(block: ReportBlock, index: number): Generator<Omit<Sentence, 'terms'>> {
  const all = wordsOf(block)
  const judgment = block.type === 'paragraph' ? block.judgment : undefined
  const citations = within(citationsIn(block), ({ at }) => [at, at + 1])
  const quotations = within(quotedInLines(all), (range) => range)
  for (const [from, to] of sentencesOf(block)) {
    const words = all.slice(from, to)
    const cited = citations(from, to)
    const folded = fold(words)
    yield {
      ...{ block: index, type: block.type, from, to, words, folded, citations: cited },
      judgment,
      quoted: quotations(from, to).map(([start, end]) => [start - from, end - from]),
      isReported: !judgment && cited.length > 0 && isAttributed(folded.text),
    }
  }
}

/** Those that reach into a stretch; what is asked for must come in text order, as they do. */
function within<T>(all: readonly T[], rangeOf: (one: T) => Range): (from: number, to: number) => readonly T[] {
  let first = 0
  return (from, to) => {
    while (first < all.length && rangeOf(all[first] as T)[1] <= from) first += 1
    let last = first
    while (last < all.length && rangeOf(all[last] as T)[0] < to) last += 1
    return all.slice(first, last)
  }
}

/** A quotation mark that nobody has closed reaches no further than its line. */
function quotedInLines(words: string): readonly Range[] {
  let start = 0
  return words.split('\n').flatMap((line) => {
    const found = quotedRanges(line).map(([from, to]): Range => [start + from, start + to])
    start += line.length + 1
    return found
  })
}
