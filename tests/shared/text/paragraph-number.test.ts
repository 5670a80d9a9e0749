import { describe, expect, it } from 'vitest'
import type { Block } from '../../../shared/text/block'
import { numberParagraphs, paragraphNumberAt } from '../../../shared/text/paragraph-number'

const blocks: readonly Block[] = [
  { type: 'heading', start: 0, end: 5, level: 1 },
  { type: 'paragraph', start: 7, end: 20 },
  { type: 'item', start: 22, end: 30, level: 1, mark: '•' },
  { type: 'heading', start: 32, end: 40, level: 2 },
  { type: 'quote', start: 42, end: 50 },
]

describe('numbering paragraphs', () => {
  it('counts everything but headings, from 1', () => {
    expect(numberParagraphs(blocks)).toEqual([undefined, 1, 2, undefined, 3])
  })

  it.each([
    ['none in a heading', 33, undefined],
    ['the one it is in', 7, 1],
    ['the next one between two', 20, 2],
    ['none after the last', 50, undefined],
  ])('gives an offset %s', (_, offset, number) => {
    expect(paragraphNumberAt(blocks, offset)).toBe(number)
  })
})
