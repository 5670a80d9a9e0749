import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnWidths, rowHeight, rowLayout } from '../../../renderer/board/matrix-layout'

describe('where rows stand', () => {
  it('is found again from any point of them, whichever is unfolded', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: -1, max: 299 }),
        fc.integer({ min: rowHeight, max: 600 }),
        fc.nat(300),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (count, wanted, openHeight, row, part) => {
          const open = Math.min(wanted, count - 1)
          const layout = rowLayout(count, open, openHeight)
          const index = Math.min(row, count - 1)
          expect(layout.at(layout.topOf(index) + part * layout.heightOf(index))).toBe(index)
          expect(layout.height).toBe(layout.topOf(count - 1) + layout.heightOf(count - 1))
        },
      ),
    )
  })
})

describe('how wide columns are', () => {
  it('fits seven sources into the smallest window beside the accounts', () => {
    expect(columnWidths(1048, 7).total).toBeLessThanOrEqual(1048)
  })

  it('fills the view, and is more than that rather than too narrow', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 3000 }), fc.integer({ min: 0, max: 200 }), (width, sources) => {
        const { claim, source, figures, total } = columnWidths(width, sources)
        expect(total).toBe(claim + source * sources + figures)
        expect(total).toBeGreaterThanOrEqual(width)
        expect(source).toBeGreaterThanOrEqual(80)
      }),
    )
  })
})
