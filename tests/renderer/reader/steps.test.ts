import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divideIntoParagraphs, endOfParagraphs, paragraphAt } from '../../../renderer/reader/paragraphs'
import { type Direction, step, type Unit } from '../../../renderer/reader/steps'
import { accountOf, someAccount } from './reader-worlds'

const units: readonly Unit[] = ['character', 'word', 'sentence', 'paragraph']
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

describe('a step through the text', () => {
  it.each(
    units.flatMap(
      (unit) =>
        [
          [unit, 1],
          [unit, -1],
        ] as [Unit, Direction][],
    ),
  )('by %s in direction %i goes on until the end and never splits a character', (unit, direction) => {
    fc.assert(
      fc.property(someAccount, (account) => {
        const paragraphs = divideIntoParagraphs(account)
        const last = endOfParagraphs(paragraphs)
        const rests = new Set<number>()
        for (const { start, end } of paragraphs.all) {
          for (const { index } of graphemes.segment(account.text.slice(start, end))) rests.add(start + index)
          rests.add(end)
        }
        let at = direction > 0 ? 0 : last
        for (;;) {
          const next = step(paragraphs, at, unit, direction)
          if (next === at) break
          expect(Math.sign(next - at)).toBe(direction)
          expect(rests.has(next)).toBe(true)
          at = next
        }
        expect(at).toBe(direction > 0 ? last : (paragraphs.all[0]?.start ?? 0))
      }),
    )
  })

  it('back from anywhere between paragraphs lands in the earlier one', () => {
    const paragraphs = divideIntoParagraphs(accountOf(['abc', 'def'], '\n\n\n'))
    expect(step(paragraphs, 5, 'character', -1)).toBe(3)
    expect(step(paragraphs, 5, 'character', 1)).toBe(6)
    expect(paragraphAt(paragraphs, 5)).toBe(0)
  })

  it.each([
    ['word', 0, 3],
    ['word', 3, 7],
    ['sentence', 0, 9],
    ['paragraph', 4, 18],
  ] as const)('forward by %s from %i rests at %i', (unit, from, to) => {
    expect(step(divideIntoParagraphs(accountOf(['One two. Three 4.', 'Next'], '\n')), from, unit, 1)).toBe(to)
  })
})
