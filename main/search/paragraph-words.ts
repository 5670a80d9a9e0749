import type { Range } from '../../shared/account/range'
import type { Excerpt } from '../../shared/library/search'
import { findTerm, type Term } from '../../shared/library/terms'
import { fold, unfold } from '../../shared/text/fold'
import { excerptOf } from './excerpt'
import { lastAtOrBefore } from './haystack'
import type { ReadStretch, TextFile } from './text-file'

/** How much of the text around a hit is read, in folded UTF-16 units: more than an excerpt can show. */
const around = 600

export interface Words {
  /** Of the first hit, or of the whole stretch where there is none: in the account's text, in UTF-16 code units. */
  readonly range: Range
  readonly excerpt: Excerpt
}

/**
 * What the text itself says in a stretch of the folded text, as far as it can be shown.
 * @param bounds the stretch, such as a paragraph or a passage: nothing beyond it is shown
 */
export function wordsIn(
  { paragraphs, anchors }: TextFile,
  read: ReadStretch,
  [start, end]: Range,
  terms: readonly Term[],
): Words {
  const hit = firstOf(paragraphs.text.slice(start, end), terms)
  const at = start + (hit?.[0] ?? 0)
  const from = Math.max(start, at - around)
  const to = Math.min(end, start + (hit?.[1] ?? 0) + around)
  const first = Math.max(0, lastAtOrBefore(anchors.folded, from))
  const last = Math.min(anchors.folded.length - 1, lastAtOrBefore(anchors.folded, Math.max(from, to - 1)) + 1)
  const stretch = read(first, last)
  const folded = fold(stretch)
  const base = anchors.folded[first] as number
  const [shownFrom, shownTo] = unfold(folded, from - base, to - base)
  const shown = stretch.slice(shownFrom, shownTo).trimEnd()
  const excerpt = excerptOf(shown, terms)
  const origin = anchors.utf16[first] as number
  const [hitFrom, hitTo] = hit ? unfold(folded, at - base, start + hit[1] - base) : [shownFrom, shownTo]
  return {
    range: [origin + hitFrom, origin + hitTo],
    excerpt: {
      ...excerpt,
      cutBefore: excerpt.cutBefore || from > start,
      cutAfter: excerpt.cutAfter || to < end,
    },
  }
}

function firstOf(text: string, terms: readonly Term[]): Range | undefined {
  const places = terms.map((term): Range => {
    const at = findTerm(text, term)
    return [at, at + term.text.length]
  })
  return places.filter(([at]) => at >= 0).sort((a, b) => a[0] - b[0])[0]
}
