import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LaneRows, pathOf, type Rows, scaleBetween } from '../../../renderer/margin/ruler'

const height = 200

function joinRows(stretches: readonly Rows[]): readonly Rows[] {
  const lane = new LaneRows(height)
  for (const [top, bottom] of stretches) lane.cover(top, bottom)
  return lane.joined()
}

const stretches = fc.array(
  fc
    .tuple(fc.double({ min: 0, max: height, noNaN: true }), fc.double({ min: 0, max: 30, noNaN: true }))
    .map(([top, length]): Rows => [top, Math.min(height, top + length)]),
)

describe('the rows of a ruler', () => {
  it.each<[string, Rows[], Rows[]]>([
    ['of a passage that is less than a pixel long can be seen', [[10.2, 10.4]], [[10, 12]]],
    [
      'of passages that meet are one',
      [
        [30, 40],
        [10, 20],
        [20, 31],
      ],
      [[10, 40]],
    ],
    [
      'of passages apart are apart',
      [
        [10, 14],
        [50, 60],
      ],
      [
        [10, 14],
        [50, 60],
      ],
    ],
    ['of a passage at the very end are within', [[200, 200]], [[198, 200]]],
    ['of none are none', [], []],
  ])('%s', (_, all, rows) => {
    expect(joinRows(all)).toEqual(rows)
  })

  it('cover every passage, in order, apart from each other and within the ruler', () => {
    fc.assert(
      fc.property(stretches, (all) => {
        const rows = joinRows(all)
        let last = -1
        for (const [top, bottom] of rows) {
          expect(top).toBeGreaterThan(last)
          expect(bottom).toBeGreaterThan(top)
          expect(bottom).toBeLessThanOrEqual(height)
          last = bottom
        }
        for (const [top, bottom] of all) expect(rows.some((row) => row[0] <= top && row[1] >= bottom)).toBe(true)
      }),
    )
  })

  it('are one path', () => {
    expect(
      pathOf(
        [
          [10, 12],
          [50, 60],
        ],
        4,
        3,
      ),
    ).toBe('M4 10h3V12h-3zM4 50h3V60h-3z')
  })
})

describe('the scale of a ruler', () => {
  const topOf = scaleBetween([100, 120, 120, 200], 30)
  it.each([
    [0, 100],
    [5, 110],
    [10, 120],
    [15, 120],
    [25, 160],
    [30, 200],
    [90, 200],
  ])('has offset %i at %i', (offset, top) => expect(topOf(offset)).toBe(top))

  it('of a text without characters is its one place', () => {
    expect(scaleBetween([40, 40], 0)(0)).toBe(40)
  })
})
