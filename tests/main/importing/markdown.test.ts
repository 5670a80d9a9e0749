import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../../main/importing/markdown/read-markdown'
import { expectBlocksToCover } from '../../fixtures/blocks'

const read = (source: string) => {
  const document = readMarkdown(source)
  if (!document) throw new Error('too costly')
  return document
}

/** Type, level or mark, and words of every block. */
const show = (source: string) => {
  const { text, blocks } = read(source)
  return blocks.map(({ type, start, end, level, mark }) => [
    [type, level, mark].filter((value) => value !== undefined).join(' '),
    text.slice(start, end),
  ])
}

describe('reading Markdown', () => {
  it.each([
    [
      'headings',
      '# One *two*\n\nThree\n=====\n\n#### Four',
      [
        ['heading 1', 'One two'],
        ['heading 1', 'Three'],
        ['heading 4', 'Four'],
      ],
    ],
    ['emphasis, code and struck words', 'A **b _c_** `d\ne` ~~f~~.', [['paragraph', 'A b c d e f.']]],
    [
      'links without their addresses',
      'See [the log](https://a.example "x"), [b][1] and <https://c.example>.\n\n[1]: https://b.example',
      [['paragraph', 'See the log, b and https://c.example.']],
    ],
    ['the words for an image', '![A *burnt* lamp](lamp.png) found', [['paragraph', 'A burnt lamp found']]],
    ['hard line breaks, and soft ones as blanks', 'one  \ntwo\\\nthree\nfour', [['paragraph', 'one\ntwo\nthree four']]],
    ['references and escapes', '&lt;b&gt; &amp; \\*not\\* &#x2014;', [['paragraph', '<b> & *not* —']]],
    [
      'nested lists',
      '- a\n  - b\n\n    3. c\n- d\n\n  e',
      [
        ['item 1 •', 'a'],
        ['item 2 •', 'b'],
        ['item 3 3.', 'c'],
        ['item 1 •', 'd'],
        ['item 1 ', 'e'],
      ],
    ],
    [
      'tasks',
      '- [x] done\n- [ ] open',
      [
        ['item 1 ☑', 'done'],
        ['item 1 ☐', 'open'],
      ],
    ],
    [
      'quotations',
      '> a\n>\n> b\n>\n> - c',
      [
        ['quote', 'a'],
        ['quote', 'b'],
        ['item 1 •', 'c'],
      ],
    ],
    ['code as it stands', '```js\nlet  a\n\n\tb *c*\n```', [['code', 'let  a\n\n\tb *c*']]],
    [
      'tables',
      '| a | b |\n|---|---|\n| `c` | **d** e |\n|  | f |',
      [
        ['row', 'a\tb'],
        ['row', 'c\td e'],
        ['row', '\tf'],
      ],
    ],
    [
      'footnotes at the end, with their marks',
      'Said[^a] so.\n\n[^a]: By *her*.\n\nMore.',
      [
        ['paragraph', 'Said[a] so.'],
        ['paragraph', 'More.'],
        ['item 1 [a]', 'By her.'],
      ],
    ],
    [
      'the words of HTML',
      'a <b title="x > y">b</b><br>c\n\n<div><p>d &amp; e\nf</p>g<hr>h</div>',
      [
        ['paragraph', 'a b\nc'],
        ['paragraph', 'd & e f'],
        ['paragraph', 'g'],
        ['paragraph', 'h'],
      ],
    ],
    [
      'HTML without what nobody sees',
      'a <script>b()</script>c<!-- d -->\n\n<style>\np {}\n</style>\n\n<script>\nalert(1)',
      [['paragraph', 'a c']],
    ],
    ['a tag that never ends as text', '<div\nclass="a', [['paragraph', '<div class="a']]],
    ['no block from nothing', '***\n\n- \n\n[a]: https://a.example\n\n&nbsp;', []],
  ] as const)('keeps %s', (_, source, blocks) => {
    expect(show(source)).toEqual(blocks)
  })

  it('parts blocks by a blank line, but items and rows by a line break', () => {
    expect(read('# a\n\nb\n\n- c\n\n- d\n  - e\n\n> f\n\n| g | h |\n|-|-|\n| i | j |\n\nk').text).toBe(
      'a\n\nb\n\nc\nd\ne\n\nf\n\ng\th\ni\tj\n\nk',
    )
  })

  it.each([
    [
      'of an author and a date',
      '---\ntitle: "A: b"\nauthor: Ann\ndate: 2026-01-02\n---\nText',
      { title: 'A: b', meta: { author: 'Ann', publishedAt: '2026-01-02' }, text: 'Text' },
    ],
    [
      'of lists',
      "---\nauthors: [Ann, 'O''Hara']\nurl: https://a.example/1\n---\nText",
      { meta: { author: "Ann, O'Hara", url: 'https://a.example/1' }, text: 'Text' },
    ],
    ['of a list over lines', '---\nauthor:\n  - Ann\n  - Bo\n---\nText', { meta: { author: 'Ann, Bo' }, text: 'Text' }],
    [
      'but not an address that is none',
      '---\ntitle: T\nurl: javascript:alert(1)\n---\nText',
      { title: 'T', meta: {}, text: 'Text' },
    ],
    [
      'and says what it had no place for',
      '---\ntitle: T\nmood: x\n---\nText',
      { warnings: [{ kind: 'front-matter-left-out', count: 1 }] },
    ],
  ])('takes the front matter %s', (_, source, expected) => {
    expect(read(source)).toMatchObject(expected)
  })

  it('does not take an interview between two rules for front matter', () => {
    expect(read('---\nQuestion: Where?\nAnswer: There.\n---\n').text).toContain('Answer: There.')
  })

  it.each([
    ['the first heading of level 1', '## a\n\n# b\n\n# c', 'b'],
    ['else the first heading', 'x\n\n### a\n\n## b', 'a'],
    ['else none', 'x', undefined],
  ])('takes for its title %s', (_, source, title) => {
    expect(read(source).title).toBe(title)
  })

  it.each([
    ['hidden HTML', '<!-- a -->\n\n<script>b</script>\n\nx <!-- c -->', [{ kind: 'hidden-html-left-out', count: 3 }]],
    ['struck-through words', '~~a~~ ~~b~~', [{ kind: 'strikethrough-not-kept', count: 2 }]],
  ])('tells of %s', (_, source, warnings) => {
    expect(read(source).warnings).toEqual(warnings)
  })

  it('writes blocks with nothing but blanks between them, whatever it reads', () => {
    const piece = fc.constantFrom(
      '# ',
      '- ',
      '1. ',
      '> ',
      '`',
      '```\n',
      '*',
      '_',
      '~~',
      '[',
      '](x)',
      '![',
      '|',
      '|-|\n',
      '<b>',
      '<!--',
      '-->',
      '<script>',
      '\n',
      '\n\n',
      '  ',
      '    ',
      'word',
      ' and ',
      '&amp;',
      '&#13;',
      '[^1]',
      '[^1]: ',
      '---\n',
      '\t',
      '🙏',
      'قال',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { text, blocks } = read(pieces.join(''))
        expectBlocksToCover(text, blocks)
        expect(text).not.toMatch(/[\0-\x08\x0B-\x1F]/)
      }),
      { numRuns: 500 },
    )
  })
})
