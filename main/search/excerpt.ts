import { type Range, splitsCharacter } from '../../shared/account/range'
import type { Excerpt } from '../../shared/library/search'
import { findTerm, type Term } from '../../shared/library/terms'
import { fold, unfold } from '../../shared/text/fold'

/** How many UTF-16 code units stand before the first hit, and in all, at most. */
const room = { before: 60, all: 260 }

/** The words around the first hit in a text, with all hits in them marked; the beginning where there is none. */
export function excerptOf(text: string, terms: readonly Term[]): Excerpt {
  const found = hitsIn(text, terms)
  const [first = [0, 0] as const] = found
  const from = first[0] <= room.before ? 0 : wordStartFrom(text, first[0] - room.before, first[0])
  const to = text.length - from <= room.all ? text.length : wordEndBefore(text, from + room.all, first[1])
  return {
    text: text.slice(from, to),
    marks: found.filter(([, end]) => end <= to).map(([start, end]) => [start - from, end - from]),
    cutBefore: from > 0,
    cutAfter: to < text.length,
  }
}

/** Where a text says any of the terms, in text order and not overlapping. */
export function hitsIn(text: string, terms: readonly Term[]): readonly Range[] {
  const folded = fold(text)
  const all: Range[] = []
  for (const term of terms) {
    for (let at = findTerm(folded.text, term); at >= 0; at = findTerm(folded.text, term, at + term.text.length)) {
      all.push(unfold(folded, at, at + term.text.length))
    }
  }
  let last = 0
  return all
    .sort((a, b) => a[0] - b[0] || b[1] - a[1])
    .filter(([start, end]) => {
      const apart = start >= last
      if (apart) last = end
      return apart
    })
}

/** Where the next word begins, if one does before the hit; never inside a character. */
function wordStartFrom(text: string, from: number, hit: number): number {
  const blank = text.slice(from, hit).search(/\s\S/)
  if (blank >= 0) return from + blank + 1
  return splitsCharacter(text, from) ? from + 1 : from
}

function wordEndBefore(text: string, to: number, hit: number): number {
  const blank = text.slice(hit, to).search(/\s\S*$/)
  if (blank >= 0) return hit + blank
  const end = Math.max(to, hit)
  return splitsCharacter(text, end) ? end - 1 : end
}
