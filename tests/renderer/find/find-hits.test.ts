import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findHits, firstHitFrom, mostHits } from '../../../renderer/find/find-hits'
import { fold } from '../../../shared/text/fold'
import { foldingText } from '../../support/folding'

describe('hits', () => {
  it('are found inside other words where they stand in the original', () => {
    const text = 'La préfe\u0301cture a cédé; le PRÉFET non.'
    const { ranges } = findHits(fold(text), 'prefe')
    expect(ranges.map((range) => text.slice(...range))).toEqual(['préfe\u0301', 'PRÉFE'])
  })

  it('go over the end of a line', () => {
    const text = 'Two unmarked\n  trucks came.'
    const { ranges } = findHits(fold(text), 'unmarked trucks')
    expect(ranges.map((range) => text.slice(...range))).toEqual(['unmarked\n  trucks'])
  })

  it('are found in every text for each of its own slices', () => {
    fc.assert(
      fc.property(foldingText, fc.nat(), fc.nat(), (text, a, b) => {
        const characters = [...text]
        const from = a % (characters.length + 1)
        const slice = characters.slice(from, from + (b % 6) + 1).join('')
        fc.pre(fold(slice).text.trim() !== '')
        const { ranges } = findHits(fold(text), slice)
        expect(ranges.length).toBeGreaterThan(0)
        for (const range of ranges) expect(fold(text.slice(...range)).text).toContain(fold(slice).text)
      }),
    )
  })

  it('are none for blanks', () => {
    expect(findHits(fold('a b'), ' ')).toEqual({ ranges: [], more: false })
  })

  it('stop at a number that can be drawn, and say so', () => {
    const { ranges, more } = findHits(fold('a'.repeat(mostHits + 1)), 'a')
    expect([ranges.length, more]).toEqual([mostHits, true])
  })

  it.each([
    [0, 0],
    [5, 1],
    [100, 0],
  ])('are shown from where one reads: from %i the hit number %i', (offset, index) => {
    expect(
      firstHitFrom(
        [
          [0, 2],
          [4, 6],
        ],
        offset,
      ),
    ).toBe(index)
  })
})
