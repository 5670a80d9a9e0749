import { endOfParagraphs, type Paragraphs, paragraphAt, textOf } from './paragraphs'

export type Direction = 1 | -1
export type Unit = 'character' | 'word' | 'sentence' | 'paragraph'

const segmenters = {
  character: new Intl.Segmenter('und', { granularity: 'grapheme' }),
  word: new Intl.Segmenter('und', { granularity: 'word' }),
  sentence: new Intl.Segmenter('und', { granularity: 'sentence' }),
} as const

/**
 * The next place a caret rests, in UTF-16 offsets: forward to the end of a word or character and to the start of a
 * sentence or paragraph, backward to the start of each. It never leaves the text. Only one paragraph is segmented,
 * because `Intl.Segmenter` is quadratic in long strings on older runtimes, and nothing is asked of the DOM, because
 * `Selection.modify` jumps into sections that are not laid out.
 */
export function step(paragraphs: Paragraphs, offset: number, unit: Unit, direction: Direction): number {
  const index = paragraphAt(paragraphs, offset)
  const paragraph = paragraphs.all[index]
  if (!paragraph) return 0
  const next = paragraphs.all[index + 1]
  const last = endOfParagraphs(paragraphs)

  if (direction > 0) {
    if (offset < paragraph.start) return paragraph.start
    if (unit === 'paragraph' || offset >= paragraph.end) return next?.start ?? Math.max(offset, last)
  } else {
    if (offset > paragraph.end) return paragraph.end
    if (offset <= paragraph.start) {
      const previous = paragraphs.all[index - 1]
      if (!previous) return Math.min(offset, paragraph.start)
      // The end of the previous piece of one block is this very offset: step into it.
      if (unit !== 'paragraph' && previous.end < offset) return previous.end
      return unit === 'paragraph' ? previous.start : stepInside(paragraphs, index - 1, offset, unit, direction)
    }
    if (unit === 'paragraph') return paragraph.start
  }
  return stepInside(paragraphs, index, offset, unit, direction)
}

function stepInside(
  paragraphs: Paragraphs,
  index: number,
  offset: number,
  unit: Exclude<Unit, 'paragraph'>,
  direction: Direction,
): number {
  const paragraph = paragraphs.all[index]
  if (!paragraph) return offset
  const segments = segmenters[unit].segment(textOf(paragraphs, paragraph))
  let at = offset - paragraph.start
  for (;;) {
    const segment = segments.containing(direction > 0 ? at : at - 1)
    if (!segment) return direction > 0 ? paragraph.end : paragraph.start
    at = direction > 0 ? segment.index + segment.segment.length : segment.index
    if (unit !== 'word' || segment.isWordLike) return paragraph.start + at
  }
}
