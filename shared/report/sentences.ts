import type { Range } from '../account/range'
import type { ReportBlock } from './report'
import { citationMark, wordsOf } from './words'

const segmenter = new Intl.Segmenter('und', { granularity: 'sentence' })

/** Words with a full stop behind them that end no sentence. */
const abbreviated =
  /(?:^|[\s(])(?:\p{Lu}\.)+\s*$|\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Maj|Capt|Lt|Sgt|Gov|Sen|Rep|St|Nos?|vs|cf|ca|approx|Art|Fig|pp?)\.\s*$/u

/**
 * The sentences of a block, as UTF-16 offsets in its words, without the blanks around them: each item of a list and each
 * row of a table ends one. Citations behind a full stop belong to the sentence before it.
 */
export function sentencesOf(block: ReportBlock): readonly Range[] {
  const words = wordsOf(block)
  const sentences: Range[] = []
  let start = 0
  for (const line of words.split('\n')) {
    const cuts = block.type === 'table' ? [[0, line.length] as const] : cutLine(line)
    for (const [from, to] of cuts) {
      const trimmed = trim(line, from, to)
      if (trimmed) sentences.push([start + trimmed[0], start + trimmed[1]])
    }
    start += line.length + 1
  }
  return sentences
}

function cutLine(line: string): readonly Range[] {
  const cuts: [number, number][] = []
  for (const { segment, index } of segmentsOf(line)) {
    const last = cuts.at(-1)
    if (last && abbreviated.test(line.slice(last[0], last[1]))) {
      last[1] = index + segment.length
      continue
    }
    const behind = last ? (citedBehind.exec(segment)?.[0].length ?? 0) : 0
    if (last) last[1] += behind
    if (behind < segment.length) cuts.push([index + behind, index + segment.length])
  }
  return cuts
}

const citedBehind = new RegExp(`^(?:\\s*${citationMark})+\\s*`, 'u')

/** So many UTF-16 units are cut at once: segmenters of older runtimes are quadratic in the length of a line. */
const atOnce = 1000

/** Where a sentence surely ends. */
const surely = /[.!?؟…]\s+(?!\p{Ll})/gu

function* segmentsOf(line: string): Generator<{ readonly segment: string; readonly index: number }> {
  for (let from = 0; from < line.length; ) {
    surely.lastIndex = from + atOnce
    const end = surely.test(line) ? surely.lastIndex : line.length
    for (const { segment, index } of segmenter.segment(line.slice(from, end))) yield { segment, index: from + index }
    from = end
  }
}

function trim(line: string, from: number, to: number): Range | undefined {
  const words = line.slice(from, to)
  const start = from + words.length - words.trimStart().length
  const end = start + words.trim().length
  return start < end ? [start, end] : undefined
}
