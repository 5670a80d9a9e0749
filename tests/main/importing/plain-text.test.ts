import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainTextBlocks } from '../../../main/importing/plain-text/plain-text-blocks'
import type { Block } from '../../../shared/text/block'
import { expectBlocksToCover } from '../../fixtures/blocks'

const show = (text: string) =>
  plainTextBlocks(text).map(({ type, start, end }: Block) => [type, text.slice(start, end)])

const wrapped = `The keeper of the light says that he saw the lamp go out at a little
past four, that he went down to look for the cause, and that the door
to the stairs was locked from the other side when he came back.`

describe('dividing a plain text', () => {
  it.each([
    [
      'takes each line for a paragraph',
      'One.\nTwo.\n\nThree.',
      [
        ['paragraph', 'One.'],
        ['paragraph', 'Two.'],
        ['paragraph', 'Three.'],
      ],
    ],
    [
      'leaves the blanks around a line out of it',
      '  One. \t\n\u00A0\n\tTwo.',
      [
        ['paragraph', 'One.'],
        ['paragraph', 'Two.'],
      ],
    ],
    [
      'joins lines broken at a margin',
      `${wrapped}\n\nNext.`,
      [
        ['paragraph', wrapped],
        ['paragraph', 'Next.'],
      ],
    ],
    [
      'does not join long lines that each end a sentence',
      'The keeper of the light says that he saw the lamp go out at four.\nNobody else was awake then, as far as anyone in the house can tell.\nEnd.',
      [
        ['paragraph', 'The keeper of the light says that he saw the lamp go out at four.'],
        ['paragraph', 'Nobody else was awake then, as far as anyone in the house can tell.'],
        ['paragraph', 'End.'],
      ],
    ],
    [
      'does not join lines into which the next word would have fitted',
      'The keeper of the light says that he saw the lamp go out\nat four\nand that he went down',
      [
        ['paragraph', 'The keeper of the light says that he saw the lamp go out'],
        ['paragraph', 'at four'],
        ['paragraph', 'and that he went down'],
      ],
    ],
    [
      'takes lines with a mark for list items, mark included',
      'Asked:\n- who\n• when\n1. where\n12) why\n-not\n2026. year',
      [
        ['paragraph', 'Asked:'],
        ['item', '- who'],
        ['item', '• when'],
        ['item', '1. where'],
        ['item', '12) why'],
        ['paragraph', '-not'],
        ['paragraph', '2026. year'],
      ],
    ],
    [
      'joins the broken lines of an item',
      `- ${wrapped}\n- second`,
      [
        ['item', `- ${wrapped}`],
        ['item', '- second'],
      ],
    ],
  ] as const)('%s', (_, text, blocks) => {
    expect(show(text)).toEqual(blocks)
  })

  it('gives no mark to draw before words that have one', () => {
    expect(plainTextBlocks('1. first')).toEqual([{ type: 'item', start: 0, end: 8, level: 1, mark: '' }])
  })

  it('leaves nothing but blanks between blocks, whatever the text', () => {
    const lines = fc.array(fc.constantFrom('', ' ', '\t', 'One.', '- two', '3. three', 'a 🙏 ', '\u2028', wrapped), {
      maxLength: 30,
    })
    fc.assert(fc.property(lines, (some) => expectBlocksToCover(some.join('\n'), plainTextBlocks(some.join('\n')))))
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expectBlocksToCover(text, plainTextBlocks(text))))
  })

  it.each([
    ['one line of a megabyte', 'word '.repeat(200_000)],
    ['a megabyte of short lines', 'word\n'.repeat(200_000)],
    ['a megabyte of broken lines', `${wrapped.replaceAll('.', '')}\n`.repeat(5_000)],
    ['a megabyte of blanks and a word', `${' '.repeat(1_000_000)}word`],
    ['a megabyte of empty lines', '\n'.repeat(1_000_000)],
  ])('does not stall on %s', (_, text) => {
    expect(plainTextBlocks(text).every(({ start, end }) => end > start && end <= text.length)).toBe(true)
  })
})
