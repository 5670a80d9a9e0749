import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findHits, firstHitFrom, mostHits } from '../../../renderer/find/find-hits'
import { fold, foldedOffset, unfold } from '../../../renderer/find/fold'
import { splitsCharacter } from '../../../shared/account/range'

const letters = fc.constantFrom(...'aAeéÉ e\u0301ßıİñشآأاإىيَّـ’“"각𝔸🚢\u0958ﬁ'.normalize('NFC'), '\u0301', 'e', ' ')
const words = fc.array(letters, { maxLength: 40 }).map((all) => all.join(''))

describe('folded text', () => {
  it.each([
    ['CAFÉ', 'café'],
    ['cafe\u0301', 'Café'],
    ['الإذاعة', 'الاذاعه'.replace('ه', 'ة')],
    ['مُحَمَّد', 'محمد'],
    ['مـــحمد', 'محمد'],
    ['على', 'علي'],
    ['“it’s”', '"it\'s"'],
    ['Łódź', 'Łodz'],
  ])('reads %s as %s', (a, b) => {
    expect(fold(a).text).toBe(fold(b).text)
  })

  it('finds words inside other words where they stand in the original', () => {
    const text = 'La préfe\u0301cture a cédé; le PRÉFET non.'
    const { ranges } = findHits(fold(text), 'prefe')
    expect(ranges.map((range) => text.slice(...range))).toEqual(['préfe\u0301', 'PRÉFE'])
  })

  it('leads every stretch back to a slice that folds to it', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (text, a, b) => {
        const folded = fold(text)
        const [from, to] = [a % (folded.text.length + 1), b % (folded.text.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ]
        const needle = folded.text.slice(from, to)
        fc.pre(![from, to].some((end) => splitsCharacter(folded.text, end)))
        const [start, end] = unfold(folded, from, to)
        expect(fold(text.slice(start, end)).text).toBe(needle)
        expect(foldedOffset(folded, start)).toBe(from)
      }),
    )
  })

  it('tells of every offset how much of the folded text comes before it', () => {
    fc.assert(
      fc.property(words, (text) => {
        const folded = fold(text)
        for (let offset = 0; offset <= text.length; offset++) {
          expect(foldedOffset(folded, offset)).toBe(folded.starts.filter((start) => start < offset).length)
        }
      }),
    )
  })

  it('finds in every text each of its own slices', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (text, a, b) => {
        const characters = [...text]
        const from = a % (characters.length + 1)
        const slice = characters.slice(from, from + (b % 6) + 1).join('')
        fc.pre(fold(slice).text.trim() !== '')
        const { ranges } = findHits(fold(text), slice)
        expect(ranges.length).toBeGreaterThan(0)
        for (const range of ranges) expect(fold(text.slice(...range)).text).toBe(fold(slice).text)
      }),
    )
  })
})

describe('hits', () => {
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
