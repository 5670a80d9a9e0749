import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Inline, ReportBlock } from '../../../shared/report/report'
import { sentencesOf } from '../../../shared/report/sentences'
import {
  citationsIn,
  citationsInReport,
  countWords,
  createWordCounter,
  outlineOf,
  wordsOf,
} from '../../../shared/report/words'
import { exportedOf } from '../../fixtures/export-account'
import { cite, heading, items, notedEnglish, paragraph, quote, rows } from '../../fixtures/reports'
import { reportBlocks } from '../../support/report-arbitraries'

const account = exportedOf(notedEnglish())
const trucks = cite(account, 'trucks')
const gate = cite(account, 'gate')

const linked: Inline = { type: 'link', url: 'https://example.org', inlines: [{ type: 'text', text: 'here' }, gate] }

const nested: ReportBlock = {
  type: 'list',
  list: 'bullet',
  items: [
    { inlines: [{ type: 'text', text: 'One' }], below: [items(['Two', trucks]) as never] },
    { inlines: [{ type: 'text', text: 'Three' }], below: [] },
  ],
}

const section: ReportBlock = {
  type: 'section',
  section: 'claims',
  filledAt: 1,
  blocks: [heading('Not in the outline'), paragraph('Filled', gate)],
}

const sentences = (block: ReportBlock) => {
  const words = wordsOf(block)
  return sentencesOf(block).map(([from, to]) => words.slice(from, to))
}

describe('the words of a block', () => {
  it.each([
    [
      'a citation and a break as one character each',
      paragraph('It', trucks, { type: 'break' }, 'left'),
      'It\ufffc\nleft',
    ],
    ['those of a link', paragraph('see ', linked, '.'), 'see here\ufffc.'],
    ['items of lists as lines', nested, 'One\nTwo\ufffc\nThree'],
    ['cells parted by tabs', rows([['a'], ['b', trucks]], [['c'], ['d']]), 'a\tb\ufffc\nc\td'],
    ['a section as its blocks', section, 'Not in the outline\nFilled\ufffc'],
    ['a mark that somebody has typed as a blank', paragraph('a\ufffcb', trucks), 'a b\ufffc'],
  ] as const)('have %s', (_, block, words) => {
    expect(wordsOf(block)).toBe(words)
  })

  it('say where citations stand', () => {
    expect(
      citationsIn(paragraph(trucks, ' see ', linked)).map(({ citation, at }) => [citation.annotation, at]),
    ).toEqual([
      ['trucks', 0],
      ['gate', 10],
    ])
    const blocks = [quote('a', trucks), section]
    expect(citationsInReport({ blocks }).map(({ block, at }) => [block, at])).toEqual([
      [0, 1],
      [1, 25],
    ])
  })
})

it('has a citation where one is said to stand, and nowhere else', () => {
  fc.assert(
    fc.property(reportBlocks, (blocks) => {
      for (const block of blocks) {
        expect(citationsIn(block)).toHaveLength(wordsOf(block).split('\ufffc').length - 1)
        for (const { at } of citationsIn(block)) expect(wordsOf(block).charAt(at)).toBe('\ufffc')
      }
    }),
  )
})

describe('sentences', () => {
  it.each([
    [
      'a citation behind its full stop',
      paragraph('It left.', trucks, gate, ' He came. ', gate, ' Then?'),
      ['It left.\ufffc\ufffc', 'He came. \ufffc', 'Then?'],
    ],
    [
      'names with full stops',
      paragraph('Seen by the U.S. Army and Dr. Lee. So it was.'),
      ['Seen by the U.S. Army and Dr. Lee.', 'So it was.'],
    ],
    ['Arabic', paragraph('قال ذلك.', trucks, ' ثم عاد؟ نعم.'), ['قال ذلك.\ufffc', 'ثم عاد؟', 'نعم.']],
    ['a row of a table whole', rows([['One. Two.'], ['b', trucks]], [['c'], ['d']]), ['One. Two.\tb\ufffc', 'c\td']],
    ['each item alone', items(['One'], ['Two. Three']), ['One', 'Two.', 'Three']],
    ['nothing where there is nothing', paragraph('  ', { type: 'break' }), []],
    ['only a citation', paragraph(trucks), ['\ufffc']],
  ] as const)('are cut with %s', (_, block, wanted) => {
    expect(sentences(block)).toEqual(wanted)
  })
})

describe('a report', () => {
  it('counts words of any language, and no citations', () => {
    expect(countWords({ blocks: [paragraph('Two words', trucks, '.'), paragraph('غادرت الشاحنات'), section] })).toBe(9)
  })

  it('counts the same while it is being written', () => {
    const count = createWordCounter()
    const texts = [['One two', 'Three'], ['One two', 'Three', 'Three'], ['One', 'Three four five'], []]
    for (const blocks of texts.map((all) => all.map((words) => paragraph(words))))
      expect(count({ blocks })).toBe(countWords({ blocks }))
  })

  it('has an outline of the headings that say something', () => {
    const blocks = [heading('Key  judgments'), paragraph('x'), heading(' '), section, heading('Sources')]
    expect(outlineOf({ blocks })).toEqual([
      { block: 0, level: 1, words: 'Key judgments' },
      { block: 4, level: 1, words: 'Sources' },
    ])
  })
})
