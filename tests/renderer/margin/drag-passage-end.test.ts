import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dragEndTo } from '../../../renderer/margin/drag-passage-end'
import { findRangeProblem } from '../../../shared/account/range'
import { anyText, rangeIn } from '../../support/arbitraries'

const text = 'said the clerk, twice 🙏🏽 over'

describe('dragging an end of a passage', () => {
  it.each([
    ['trims its end, and the blank before it', [5, 21], 'end', 9, [5, 8]],
    ['extends its end, and not over a blank', [5, 14], 'end', 22, [5, 21]],
    ['trims its start, and the blank after it', [5, 21], 'start', 8, [9, 21]],
    ['extends its start', [9, 14], 'start', 0, [0, 14]],
    ['takes whole characters only', [5, 14], 'end', 23, [5, 24]],
    ['leaves at least a character', [5, 14], 'end', 5, null],
    ['does not turn it round', [5, 14], 'start', 20, null],
    ['leaves more than blanks', [14, 21], 'start', 26, null],
  ] as const)('%s', (_, piece, end, offset, dragged) => {
    expect(dragEndTo(text, piece, end, offset)).toEqual(dragged)
  })

  it('leaves the other end where it is, and a passage that the text can have', () => {
    const anyDrag = anyText.chain((text) =>
      fc.tuple(
        fc.constant(text),
        rangeIn(text),
        fc.constantFrom('start' as const, 'end' as const),
        fc.nat(text.length),
      ),
    )
    fc.assert(
      fc.property(anyDrag, ([text, piece, end, offset]) => {
        const dragged = dragEndTo(text, piece, end, offset)
        if (!dragged) return
        expect(findRangeProblem(text, dragged)).toBeUndefined()
        expect(end === 'start' ? dragged[1] : dragged[0]).toBe(end === 'start' ? piece[1] : piece[0])
      }),
    )
  })
})
