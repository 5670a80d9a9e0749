import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../shared/text/block'
import { clock, gutterOf, type Place, placeAt, placesOf, placeWords } from '../../../shared/text/place'

const block = (start: number, more: Partial<Block> = {}): Block => ({
  type: 'paragraph',
  start,
  end: start + 5,
  ...more,
})

const paged = [
  block(0, { type: 'heading', level: 1, page: 'iv' }),
  block(10, { page: 'iv' }),
  block(20, { page: 'v' }),
  block(30, { page: 'v' }),
]
const spoken = [block(0, { time: 0 }), block(10, { time: 751_900 }), block(20, { time: 3_600_000 })]

describe('a place is cited', () => {
  it.each([
    ['by page and paragraph', paged, [11], 'p. iv, ¶ 1'],
    ['by its page in a heading', paged, [2], 'p. iv'],
    ['over two pages', paged, [11, 22], 'pp. iv–v, ¶ 1–2'],
    ['from a heading on', paged, [2, 22], 'pp. iv–v, ¶ 2'],
    ['within one page', paged, [22, 32], 'p. v, ¶ 2–3'],
    ['by its time in a recording', spoken, [11], '00:12:31'],
    ['by two times', spoken, [2, 22], '00:00:00–01:00:00'],
    ['by its paragraph where there is nothing else', [block(0), block(10)], [0, 12], '¶ 1–2'],
    ['not at all in a heading without a page', [block(0, { type: 'heading' })], [0], undefined],
    ['by the next paragraph between two', [block(0), block(10)], [7], '¶ 2'],
    ['not at all behind the end', [block(0)], [90], undefined],
  ] as const)('%s', (_, blocks, [first, last = first], words) => {
    expect(placeWords(placeAt(blocks, first), placeAt(blocks, last as number))).toBe(words)
  })
})

describe('the gutter', () => {
  const gutters = (blocks: readonly Block[]) =>
    placesOf(blocks).map((place, index, all) => {
      const { beside, page } = gutterOf(place, all[index - 1])
      return [beside, page]
    })

  it('says a page where one begins', () => {
    expect(gutters(paged)).toEqual([
      [undefined, 'p. iv'],
      ['1', undefined],
      ['2', 'p. v'],
      ['3', undefined],
    ])
  })

  it('says the time in place of a number, hours only where there are any', () => {
    expect(gutters(spoken).map(([beside]) => beside)).toEqual(['00:00', '12:31', '01:00:00'])
  })

  it('numbers every block but headings, from 1', () => {
    const types = fc.array(fc.constantFrom<Block['type']>('heading', 'paragraph', 'row'))
    fc.assert(
      fc.property(types, (all) => {
        const numbers = placesOf(all.map((type, i) => block(i * 10, { type }))).flatMap(
          ({ number }: Place) => number ?? [],
        )
        expect(numbers).toEqual(all.filter((type) => type !== 'heading').map((_, i) => i + 1))
      }),
    )
  })
})

it('a clock never runs backwards', () => {
  const times = fc.tuple(fc.nat({ max: 359_999_999 }), fc.nat({ max: 359_999_999 }))
  fc.assert(
    fc.property(times, ([a, b]) => {
      const [earlier, later] = [Math.min(a, b), Math.max(a, b)]
      expect(clock(earlier) <= clock(later)).toBe(true)
      expect(clock(later)).toMatch(/^\d\d:[0-5]\d:[0-5]\d$/)
    }),
  )
})
