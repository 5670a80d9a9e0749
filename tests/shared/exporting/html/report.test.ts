import { describe, expect, it } from 'vitest'
import { htmlReport } from '../../../../shared/exporting/html/report'
import { accountOf, tagged } from '../../../fixtures/export-account'
import { articleOf, attributesOf, expectWholeLinks, squeeze } from '../../../fixtures/read-html'

const text = 'The keeper said the lamp was out.\n\nNobody else saw it.'
const at = (words: string) => [text.indexOf(words), text.indexOf(words) + words.length] as const

describe('the HTML export', () => {
  it('marks each kind once where passages overlap, nest and cross', () => {
    const account = accountOf(text, [
      tagged(1, 'source', [at('The keeper said the lamp')]),
      tagged(2, 'actor', [at('keeper')]),
      tagged(3, 'claim', [at('the lamp was out')]),
      tagged(4, 'claim', [at('was out')]),
    ])
    const marks = articleOf(htmlReport(account)).flatMap(({ text: words, around }) =>
      squeeze(words) === ''
        ? []
        : [
            [
              words,
              around
                .filter((name) => name.startsWith('mark'))
                .map((name) => name.slice(5))
                .join(' '),
            ],
          ],
    )
    expect(marks).toEqual(
      [
        ['The ', 'source'],
        ['keeper', 'actor source'],
        [' said ', 'source'],
        ['the lamp', 'claim source'],
        [' ', 'claim'],
        ['was out', 'claim'],
        ['.', ''],
        ['Nobody else saw it.', ''],
      ].filter(([words]) => squeeze(words ?? '') !== ''),
    )
    expect(htmlReport(account)).toContain('<mark class="claim deep">was out</mark>')
  })

  it('names the tags of a passage, as words and nothing else', () => {
    const claim = tagged(1, 'claim', [at('the lamp')])
    const tags = new Map([[claim.id, [['Seen', '<b>Sworn</b>'], ['شهادة']]]])
    const html = htmlReport(accountOf(text, [claim], { tags }))
    expect(html).toContain('Tagged <bdi>Seen / &lt;b&gt;Sworn&lt;/b&gt;</bdi>, <bdi>شهادة</bdi>')
  })

  it('has what people say of a passage under its note, and nothing that was taken back', () => {
    const claim = tagged(1, 'claim', [at('the lamp')])
    const reply = { id: 'r', on: claim.id, by: claim.by, at: 0, mentions: [], edited: true, deleted: null }
    const discussion = {
      on: claim.id,
      replies: [
        { ...reply, text: '<b>الطباخ</b> did' },
        { ...reply, text: 'Never mind', deleted: { by: claim.by, at: 1 } },
      ],
      state: { resolved: true, by: claim.by, at: 2 },
      verdicts: [{ person: claim.by, verdict: 'dispute' as const, reason: 'It was lit.', at: 0 }],
    }
    const html = htmlReport(accountOf(text, [claim], { discussions: new Map([[claim.id, discussion]]) }))
    expect(html).toContain('<p dir="auto">&lt;b&gt;الطباخ&lt;/b&gt; did</p>')
    expect(html).toContain('<bdi>Alice</bdi></b> disputes this: <span dir="auto">It was lit.</span>')
    expect(html).toContain('Resolved</li>')
    expect(html).not.toContain('Never mind')
  })

  it('links each passage to its note and each note to its passage', () => {
    const account = accountOf(text, [
      tagged(1, 'actor', [at('keeper')]),
      tagged(2, 'claim', [at('the lamp'), at('Nobody')]),
    ])
    const html = htmlReport(account)
    expectWholeLinks(html)
    expect(attributesOf(html, 'href')).toEqual(['#n1', '#n2', '#p1', '#p2'])
    expect(attributesOf(html, 'aria-label').every((label) => /\d/.test(label))).toBe(true)
    expect(html).toContain('<span id="p2"></span><mark class="claim">the lamp</mark> was')
    expect(html).toContain('<mark class="claim">Nobody</mark><sup><a href="#n2"')
  })

  it.each([
    ['over the blank line between paragraphs', [[at('was')[0], at('Nobody')[1]]]],
    ['up to and with a line break', [[at('out')[0], 35]]],
    ['of nothing but the blank line', [[33, 35]]],
    ['of the whole text', [[0, text.length]]],
  ] as const)('links a passage %s', (_, ranges) => {
    const html = htmlReport(accountOf(text, [tagged(1, 'claim', ranges)]))
    expectWholeLinks(html)
    expect(attributesOf(html, 'id').filter((id) => id === 'p1' || id === 'n1')).toEqual(['p1', 'n1'])
    expect(html.match(/href="#n1"/g)).toHaveLength(1)
  })

  it('links passages of blanks after the last word', () => {
    const html = htmlReport(accountOf('Words.\n\n', [tagged(1, 'claim', [[6, 8]])]))
    expectWholeLinks(html)
    expect(html.match(/href="#n1"/g)).toHaveLength(1)
  })

  it('says what is known of the source and what proves it', () => {
    const meta = {
      author: 'Ann <Orr>',
      url: 'https://a.example/?b&c',
      capturedAt: '2026-03-19T10:00:00Z',
      language: 'ar',
      importedFrom: 'lamp.txt',
      schemaVersion: '1',
    }
    const html = htmlReport(
      accountOf(text, [tagged(1, 'claim', [at('lamp')], 'Why?')], { meta, originalSha256: 'cd34'.repeat(16) }),
    )
    for (const part of [
      'Ann &lt;Orr&gt;',
      'href="https://a.example/?b&amp;c"',
      '2026-03-19T10:00:00Z',
      'ab12'.repeat(16),
      'cd34'.repeat(16),
      '<article lang="ar">',
      '1 passage: 1 claim; tagged by 1 person.',
      '<bdi>Alice</bdi>',
      'datetime="2026-03-20T08:01:30Z">2026-03-20 08:01 UTC',
      'Why?',
      '¶ 1',
      'Attest 0.1.0',
    ]) {
      expect(html).toContain(part)
    }
    expect(html).not.toContain('schemaVersion')
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', ' https://a.example', 'file:///etc/passwd'])(
    'makes no link of the address %s',
    (url) => {
      expect(htmlReport(accountOf(text, [], { meta: { url } }))).not.toContain('<a ')
    },
  )

  it('can load and run nothing', () => {
    const html = htmlReport(accountOf('<script>alert(1)</script>', [], { title: '</title><script>' }))
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:;`)
    expect(html).not.toMatch(/<script|<link|<img|<iframe|\son[a-z]+=|@import|url\((?!data:)/i)
  })

  it('draws lists, tables, quotations, code and headings as such, and Arabic as Arabic', () => {
    const parts = [
      ['heading', 'Head'],
      ['item', 'one'],
      ['item', 'two'],
      ['row', 'a\tb <c>'],
      ['row', '\td'],
      ['quote', 'قال الحارس'],
      ['code', 'let  x'],
    ] as const
    const whole = parts.map(([, words]) => words).join('\n')
    let start = 0
    const blocks = parts.map(([type, words], index) => {
      const block = {
        type,
        start,
        end: start + words.length,
        ...(type === 'item' && { mark: index === 1 ? '1.' : '', level: 1 }),
        ...(type === 'heading' && { level: 1 }),
      }
      start += words.length + 1
      return block
    })
    const html = htmlReport(
      accountOf(whole, [tagged(1, 'claim', [[whole.indexOf('b <'), whole.lastIndexOf('d') + 1]])], { blocks }),
    )
    for (const part of [
      '<h3 dir="auto">Head</h3>',
      '<ul><li dir="auto" data-n="1" data-mark="1." class="level-1">one</li>',
      '<li dir="auto" data-n="2" class="level-1">two</li>\n</ul>',
      '<td dir="auto">a</td><td dir="auto"><span id="p1"></span><mark class="claim">b &lt;c&gt;</mark>',
      '<blockquote><p dir="auto" lang="ar" data-n="5">',
      '<pre dir="auto" data-n="6">let  x</pre>',
    ]) {
      expect(html).toContain(part)
    }
    expectWholeLinks(html)
  })

  it('draws all blocks in the direction that a person has said', () => {
    const html = htmlReport(accountOf('NATO قالت', [], { meta: { direction: 'rtl' } }))
    expect(html).toContain('<p dir="rtl"')
    expect(html).not.toContain('<p dir="auto"')
  })

  const fonts = [
    {
      family: 'Source Serif 4',
      weight: '200 900',
      style: 'normal',
      dataUrl: 'data:font/woff2;base64,AAAA',
      unicodeRange: 'U+0600-06FF, U+200C',
    },
  ]

  it('carries the fonts it is given', () => {
    expect(htmlReport(accountOf(text), fonts)).toContain(
      '@font-face{font-family:"Source Serif 4";font-weight:200 900;font-style:normal;unicode-range:U+0600-06FF, U+200C;src:url(data:font/woff2;base64,AAAA);}',
    )
  })

  it.each([
    { family: 'a"}' },
    { family: 'a', dataUrl: 'https://a.example/f.woff2' },
    { family: 'a', weight: '</style>' },
  ])('takes nothing for a font that could be more: %j', (font) => {
    expect(() => htmlReport(accountOf(text), [{ dataUrl: 'data:font/woff2;base64,AA', ...font }])).toThrow()
  })
})
