import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardGap, placeCards, type Wanted } from '../../../renderer/margin/layout'

const cards = fc
  .array(fc.record({ y: fc.integer({ min: -50, max: 3000 }), height: fc.integer({ min: 20, max: 400 }) }), {
    maxLength: 40,
  })
  .map((all) => all.sort((a, b) => a.y - b.y))

const top = 44

describe('cards in the margin', () => {
  it('never overlap, keep 6 px between them, and never leave the top, whichever is open', () => {
    fc.assert(
      fc.property(cards, fc.integer({ min: -1, max: 39 }), (wanted, pinned) => {
        const places = placeCards(wanted, top, pinned)
        expect(places.length).toBe(wanted.length)
        places.forEach((place, i) => {
          expect(place).toBeGreaterThanOrEqual(top)
          if (i > 0)
            expect(place).toBeGreaterThanOrEqual((places[i - 1] as number) + (wanted[i - 1] as Wanted).height + cardGap)
        })
      }),
    )
  })

  it('stand at their passages wherever there is room', () => {
    expect(
      placeCards(
        [
          { y: 50, height: 33 },
          { y: 200, height: 33 },
        ],
        top,
      ),
    ).toEqual([50, 200])
  })

  it('leave the open one at its passage and give way in reading order', () => {
    const wanted = [
      { y: 100, height: 33 },
      { y: 110, height: 33 },
      { y: 115, height: 300 },
      { y: 130, height: 33 },
    ]
    expect(placeCards(wanted, top, 2)).toEqual([44, 83, 122, 428])
  })

  it('pin the open one whenever those before it fit above', () => {
    fc.assert(
      fc.property(cards, fc.nat(), (wanted, n) => {
        fc.pre(wanted.length > 0)
        const pinned = n % wanted.length
        const above = wanted.slice(0, pinned).reduce((sum, { height }) => sum + height + cardGap, top)
        const { y } = wanted[pinned] as Wanted
        fc.pre(y >= above)
        expect(placeCards(wanted, top, pinned)[pinned]).toBe(y)
      }),
    )
  })
})
