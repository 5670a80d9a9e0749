import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findHits, firstHitFrom, mostHits } from '../../../renderer/find/find-hits'
import { foldedOnly } from '../../../shared/text/exact-match'
import { fold } from '../../../shared/text/fold'
import { foldingText } from '../../support/folding'

describe('hits', () => {
  it('are found inside other words where they stand in the original', () => {
    const text = 'La préfe\u0301cture a cédé; le PRÉFET non.'
    const { ranges } = findHits(text, fold(text), 'prefe')
    expect(ranges.map((range) => text.slice(...range))).toEqual(['préfe\u0301', 'PRÉFE'])
  })

  it.each([
    ['of any kind', {}, ['Ramp', 'ramp', 'Rámp', 'ramp']],
    ['that are whole words', { wholeWord: true }, ['Ramp', 'ramp', 'Rámp']],
    ['with the same capitals', { case: true }, ['ramp', 'ramp']],
    ['with the same accents', { accents: true }, ['Ramp', 'ramp', 'ramp']],
    ['in every way', { wholeWord: true, case: true, accents: true }, ['ramp']],
  ])('are those %s', (_, exactness, words) => {
    const text = 'Ramp, ramp; Rámp and ramps'
    const { ranges } = findHits(text, fold(text), 'ramp', { ...foldedOnly, ...exactness })
    expect(ranges.map((range) => text.slice(...range))).toEqual(words)
  })

  it.each([
    ['an article, which is part of the word', 'باب والباب', 'باب', 1],
    ['an accent that is written apart', 'cafe\u0301 caf', 'caf', 1],
    ['a letter beyond the first 65,536', 'a𐐀a a', 'a', 1],
    ['words that are set without blanks', '東京都庁', '京都', 1],
  ])('that are whole words know %s', (_, text, query, count) => {
    expect(findHits(text, fold(text), query, { ...foldedOnly, wholeWord: true }).ranges).toHaveLength(count)
  })

  it('that are asked for exactly are among those that are not', () => {
    const anyExactness = fc.record({ wholeWord: fc.boolean(), case: fc.boolean(), accents: fc.boolean() })
    fc.assert(
      fc.property(foldingText, foldingText, anyExactness, (text, query, exactness) => {
        fc.pre(fold(query).text.trim() !== '')
        const whole = `${query} ${text}`
        const exact = findHits(whole, fold(whole), query, exactness).ranges
        for (const range of exact) expect(fold(whole.slice(...range)).text).toContain(fold(query).text)
      }),
    )
  })

  it('go over the end of a line', () => {
    const text = 'Two unmarked\n  trucks came.'
    const { ranges } = findHits(text, fold(text), 'unmarked trucks')
    expect(ranges.map((range) => text.slice(...range))).toEqual(['unmarked\n  trucks'])
  })

  it('are found in every text for each of its own slices', () => {
    fc.assert(
      fc.property(foldingText, fc.nat(), fc.nat(), (text, a, b) => {
        const characters = [...text]
        const from = a % (characters.length + 1)
        const slice = characters.slice(from, from + (b % 6) + 1).join('')
        fc.pre(fold(slice).text.trim() !== '')
        const { ranges } = findHits(text, fold(text), slice)
        expect(ranges.length).toBeGreaterThan(0)
        for (const range of ranges) expect(fold(text.slice(...range)).text).toContain(fold(slice).text)
      }),
    )
  })

  it('are none for blanks', () => {
    expect(findHits('a b', fold('a b'), ' ')).toEqual({ ranges: [], more: false })
  })

  it('stop at a number that can be drawn, and say so', () => {
    const { ranges, more } = findHits('a'.repeat(mostHits + 1), fold('a'.repeat(mostHits + 1)), 'a')
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
