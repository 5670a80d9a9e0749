import { describe, expect, it } from 'vitest'
import { citeQuote } from '../../../shared/exporting/citation'
import { accountOf } from '../../fixtures/export-account'

const text = 'The lamp was out.\nNobody saw it.\n\nقال الحارس ذلك.'
const account = accountOf(text, [], { meta: { author: 'Ann Orr', outlet: 'The Post' } })
const end = 'account acc00000, SHA-256 ab12ab12ab12'

describe('a quote with its reference', () => {
  it.each([
    ['names outlet, paragraph, account and text', account, [[4, 8]], `“lamp” — The lamp, The Post, ¶ 1, ${end}`],
    [
      'names the author where there is no outlet',
      accountOf(text, [], { meta: { author: 'Ann Orr' } }),
      [[0, 3]],
      `“The” — The lamp, Ann Orr, ¶ 1, ${end}`,
    ],
    ['does without either', accountOf(text), [[0, 3]], `“The” — The lamp, ¶ 1, ${end}`],
    [
      'runs words of several paragraphs together',
      account,
      [[13, 24]],
      `“out. Nobody” — The lamp, The Post, ¶ 1–2, ${end}`,
    ],
    ['does not count a line break at its end', account, [[13, 18]], `“out.” — The lamp, The Post, ¶ 1, ${end}`],
    [
      'shows where pieces were left out',
      account,
      [
        [0, 3],
        [13, 16],
      ],
      `“The … out” — The lamp, The Post, ¶ 1, ${end}`,
    ],
    ['cites Arabic', account, [[34, 44]], `“قال الحارس” — The lamp, The Post, ¶ 3, ${end}`],
  ] as const)('%s', (_, cited, ranges, expected) => {
    expect(citeQuote(cited, ranges)).toBe(expected)
  })

  it('gives no paragraph within a heading', () => {
    const headed = accountOf('Title\n\nWords.', [], {
      blocks: [
        { type: 'heading', level: 1, start: 0, end: 5 },
        { type: 'paragraph', start: 7, end: 13 },
      ],
    })
    expect(citeQuote(headed, [[0, 5]])).toBe(`“Title” — The lamp, ${end}`)
    expect(citeQuote(headed, [[7, 12]])).toBe(`“Words” — The lamp, ¶ 1, ${end}`)
  })
})
