import { describe, expect, it } from 'vitest'
import type { Block } from '../../../shared/text/block'
import { numberParagraphs } from '../../../shared/text/paragraph-number'

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
})
