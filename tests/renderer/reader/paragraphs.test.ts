import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCuts, longestPiece } from '../../../renderer/reader/paragraph-cuts'
import { clampToParagraph, divideIntoParagraphs, paragraphAt } from '../../../renderer/reader/paragraphs'
import { splitsCharacter } from '../../../shared/account/range'
import { accountOf, someAccount, someText } from './reader-worlds'

describe('the paragraphs of an account', () => {
  it('cover every block exactly and nothing between them', () => {
    fc.assert(
      fc.property(someAccount, (account) => {
        const { all } = divideIntoParagraphs(account)
        for (const block of account.blocks) {
          const pieces = all.filter((paragraph) => paragraph.block === block)
          const shown = pieces.map(({ start, end }) => account.text.slice(start, end)).join('')
          expect(shown).toBe(account.text.slice(block.start, block.end))
        }
        expect(all.every(({ block }) => account.blocks.includes(block))).toBe(true)
      }),
    )
  })

  it('number every block but headings, once each, from 1', () => {
    const { all } = divideIntoParagraphs(accountOf(['One.', 'word '.repeat(1000), 'Three.', 'A heading', 'Four.']))
    const numbers = all.flatMap(({ gutter }) => gutter?.beside ?? [])
    expect(numbers).toEqual(['1', '2', '3', '4'])
    expect(all.filter(({ continues }) => continues)).toHaveLength(2)
  })

  it('are none where the account is blank, and every offset still has an answer', () => {
    const blank = divideIntoParagraphs({ text: ' \n\n ', blocks: [] })
    expect(blank.all).toEqual([])
    expect(paragraphAt(blank, 2)).toBe(-1)
    expect(clampToParagraph(blank, 2)).toBe(0)
  })

  it('own the offsets after them up to the next one', () => {
    const paragraphs = divideIntoParagraphs(accountOf(['abc', 'def'], '\n\n'))
    const owners = [0, 2, 3, 4, 5, 8].map((offset) => paragraphAt(paragraphs, offset))
    expect(owners).toEqual([0, 0, 0, 0, 1, 1])
    expect(clampToParagraph(paragraphs, 4)).toBe(3)
    expect(clampToParagraph(paragraphs, 99)).toBe(8)
  })
})

describe('an overlong block', () => {
  const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

  it.each([
    ['sentences', 'One sentence here. '.repeat(500), /\. $/],
    ['words without an end', 'word '.repeat(1500), / $/],
    ['lines', `${'x'.repeat(30)}\n`.repeat(200), /\n$/],
  ])('of %s is cut where a reader would pause', (_, text, pause) => {
    const cuts = findCuts(text, 0, text.length)
    expect(cuts.length).toBeGreaterThan(0)
    for (const cut of cuts) expect(text.slice(0, cut)).toMatch(pause)
  })

  it('is cut into pieces of at most 2,000 units, never inside a character', () => {
    const long = fc.tuple(someText, fc.nat(40)).map(([text, n]) => text.repeat(Math.ceil((4100 + n) / text.length)))
    fc.assert(
      fc.property(long, (text) => {
        const edges = [0, ...findCuts(text, 0, text.length), text.length]
        const boundaries = new Set([...graphemes.segment(text)].map(({ index }) => index)).add(text.length)
        for (const [i, edge] of edges.entries()) {
          expect(boundaries.has(edge)).toBe(true)
          if (i > 0) expect(edge - (edges[i - 1] ?? 0)).toBeLessThanOrEqual(longestPiece)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('of one endless character keeps at least its code points whole', () => {
    const text = `a${'\u{1D167}'.repeat(3000)}`
    for (const cut of findCuts(text, 0, text.length)) expect(splitsCharacter(text, cut)).toBe(false)
  })
})
