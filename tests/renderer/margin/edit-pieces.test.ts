import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addTo, takeOut } from '../../../renderer/margin/edit-pieces'
import { checkRanges, normaliseRanges, type Range, withoutRange } from '../../../shared/account/range'
import { anyText, rangeIn } from '../../support/arbitraries'

const covered = (ranges: readonly Range[]) =>
  new Set(ranges.flatMap(([start, end]) => Array.from({ length: end - start }, (_, i) => start + i)))

const anyPassage = anyText.chain((text) =>
  fc.tuple(fc.constant(text), fc.array(rangeIn(text), { minLength: 1, maxLength: 4 }), rangeIn(text)),
)

describe('a piece of a passage', () => {
  const text = 'The ramp was unsafe, he said, for weeks.'
  const of = (words: string): Range => [text.indexOf(words), text.indexOf(words) + words.length]

  it('can be taken out of its middle, with the blanks beside it', () => {
    expect(takeOut(text, [of('The ramp was unsafe, he said, for weeks')], of(', he said'))).toEqual([
      of('The ramp was unsafe'),
      of('for weeks'),
    ])
  })

  it.each([
    ['without the comma before it', ', for weeks', ['The ramp', 'for weeks']],
    ['as one with what it touches', ' was unsafe', ['The ramp', 'was unsafe']],
    ['as one with what it overlaps', 'ramp was', ['The ramp was']],
  ])('is added %s', (_, words, pieces) => {
    expect(addTo(text, [of('The ramp')], of(words)).map((range) => text.slice(...range))).toEqual(pieces)
  })

  it('can be all of it', () => {
    expect(takeOut(text, [of('The ramp')], of('The ramp was'))).toEqual([])
  })

  it('takes away exactly what it covers, and what was added goes again', () => {
    fc.assert(
      fc.property(anyPassage, ([, pieces, out]) => {
        const ranges = normaliseRanges(pieces)
        const gone = covered([out])
        expect(covered(withoutRange(ranges, out))).toEqual(new Set([...covered(ranges)].filter((at) => !gone.has(at))))
        const outside = withoutRange(ranges, out)
        expect(withoutRange(normaliseRanges([...outside, out]), out)).toEqual(outside)
      }),
    )
  })

  it('leaves what a text can have as a passage, or nothing', () => {
    fc.assert(
      fc.property(anyPassage, ([text, pieces, out]) => {
        const left = takeOut(text, normaliseRanges(pieces), out)
        if (left.length > 0) expect(checkRanges(text, left)).toEqual({ ok: true, value: left })
      }),
    )
  })
})
