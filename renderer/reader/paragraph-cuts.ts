import { splitsCharacter } from '../../shared/account/range'

/** The longest stretch shown as one element, in UTF-16 units: laying out and re-marking a longer one would cost frames. */
export const longestPiece = 2000

const blank = /\s/
const sentenceEnd = /[.!?…؟۔。！？]["'’”»)\]]*\s+$/
const joinsBackwards = /^(?:\p{M}|\u200d|\n)/u
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Offsets inside `[start, end)` where an overlong stretch is cut: after a sentence, else after a blank, else between characters. */
export function findCuts(text: string, start: number, end: number): readonly number[] {
  const cuts: number[] = []
  let from = start
  while (end - from > longestPiece) {
    from = findCut(text, from)
    cuts.push(from)
  }
  return cuts
}

function findCut(text: string, from: number): number {
  const limit = from + longestPiece
  let afterBlank = 0
  for (let at = limit; at > from + longestPiece / 2; at--) {
    if (!blank.test(text.charAt(at - 1)) || joinsBackwards.test(text.slice(at, at + 2))) continue
    if (text.charAt(at - 1) === '\n' || sentenceEnd.test(text.slice(Math.max(from, at - 8), at))) return at
    afterBlank ||= at
  }
  return afterBlank || findCharacterEnd(text, from, limit)
}

function findCharacterEnd(text: string, from: number, limit: number): number {
  const plain = (at: number) => text.charCodeAt(at) < 0x80
  if (plain(limit - 1) && plain(limit)) return limit
  // The slice runs past the limit so that a character lying across it is seen whole.
  const { index } = graphemes.segment(text.slice(from, limit + 64)).containing(limit - from) ?? { index: 0 }
  if (index > 0) return from + index
  // One "character" of 2,000 marks: only its code points are kept whole.
  return splitsCharacter(text, limit) ? limit - 1 : limit
}
