import fc from 'fast-check'
import type { Annotation } from '../../../shared/account/annotation'
import { kinds } from '../../../shared/account/kind'
import { normaliseRanges, type Ranges } from '../../../shared/account/range'
import type { AccountText, Block } from '../../../shared/text/block'

/** An account whose blocks are the given texts, with `gap` between them. */
export function accountOf(texts: readonly string[], gap = '\n\n'): AccountText {
  const blocks: Block[] = []
  let at = 0
  for (const text of texts) {
    blocks.push({ type: blocks.length % 5 === 3 ? 'heading' : 'paragraph', start: at, end: at + text.length })
    at += text.length + gap.length
  }
  return { text: texts.join(gap), blocks }
}

const words = fc.constantFrom('two ', 'trucks. ', 'شاحنتين ', 'و', '👩‍👩‍👧', '🇮🇶', 'é', 'x', '? ', '\n', '  ')
export const someText = fc.array(words, { minLength: 1, maxLength: 60 }).map((parts) => parts.join(''))
export const someAccount = fc
  .tuple(fc.array(someText, { maxLength: 12 }), fc.constantFrom('\n', '\n\n', ' \n', ''))
  .map(([texts, gap]) => accountOf(texts, gap))

export const annotationOf = (id: string, ranges: Ranges, rest: Partial<Annotation> = {}): Annotation => ({
  id,
  ranges,
  kind: 'claim',
  note: '',
  deleted: null,
  by: 'mara',
  at: 0,
  ...rest,
})

/** Annotations within `[0, length)`, some in several pieces, many of them over one another. */
export const someAnnotations = (length: number, most = 14) =>
  fc
    .array(
      fc.record({
        pieces: fc.array(fc.tuple(fc.nat(length - 1), fc.integer({ min: 1, max: 12 })), { minLength: 1, maxLength: 3 }),
        kind: fc.constantFrom(...kinds),
        at: fc.nat(3),
      }),
      { maxLength: most },
    )
    .map((drafts) =>
      drafts.map(({ pieces, kind, at }, i) => {
        const ranges = normaliseRanges(pieces.map(([start, size]) => [start, Math.min(length, start + size)]))
        return annotationOf(`a${i}`, ranges, { kind, at })
      }),
    )
