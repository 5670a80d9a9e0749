import { describe, expect, it } from 'vitest'
import { importDocument } from '../../../main/importing/import-document'
import { describedBlocks } from '../../fixtures/described'
import { odtOf, type Parts } from '../../fixtures/packed'

async function imported(body: string, styles = '', parts: Parts = {}) {
  const result = await importDocument({ bytes: odtOf(body, styles, parts), fileName: 'a.odt' })
  if (!result.ok) throw new Error(result.error.kind)
  return result.value
}

const style = (name: string, attributes: string, properties = '', family = 'paragraph') =>
  `<style:style style:name="${name}" style:family="${family}" ${attributes}>${properties}</style:style>`

const numbers = (attributes: string, level = 1) => `<text:list-level-style-number text:level="${level}" ${attributes}/>`

const list = (items: readonly string[], attributes = 'text:style-name="L"') =>
  `<text:list ${attributes}>${items.map((item) => `<text:list-item>${item}</text:list-item>`).join('')}</text:list>`

const p = (words: string, name = 'P') => `<text:p text:style-name="${name}">${words}</text:p>`

const row = (...cells: readonly string[]) =>
  `<table:table-row>${cells.map((cell) => `<table:table-cell>${cell}</table:table-cell>`).join('')}</table:table-row>`

const table = (...rows: readonly string[]) => `<table:table>${rows.join('')}</table:table>`

const note = (mark: string, body: string, kind = 'footnote') =>
  `<text:note text:note-class="${kind}"><text:note-citation>${mark}</text:note-citation><text:note-body>${body}</text:note-body></text:note>`

const list1 = `<text:list-style style:name="L">${numbers('style:num-format="1" style:num-suffix="." text:start-value="3"')}${numbers('style:num-format="a" style:num-prefix="(" style:num-suffix=")" text:display-levels="2"', 2)}</text:list-style>`

describe('an OpenDocument text', () => {
  it.each<[string, string, string, readonly string[]]>([
    [
      'headings',
      '<text:h text:outline-level="2">a</text:h><text:h text:outline-level="9">b</text:h><text:h>c</text:h>',
      '',
      ['heading 2 | a', 'heading 6 | b', 'heading 1 | c'],
    ],
    [
      'blanks that are one, and those that are not',
      p(' a \n b<text:s/> <text:span> c</text:span><text:s text:c="2"/>d<text:tab/>e<text:line-break/> f '),
      '',
      ['paragraph | a b  c  d\te\nf'],
    ],
    [
      'a style by its parents',
      p('a', 'P1'),
      style('P1', 'style:parent-style-name="Mine"') + style('Mine', 'style:parent-style-name="Quotations"'),
      ['quote | a'],
    ],
    [
      'a style by the name that is shown',
      p('a', 'x1'),
      style('x1', 'style:display-name="Intense Quote"'),
      ['quote | a'],
    ],
    [
      'a style that is not described',
      p('a', 'Title') + p('b', 'Preformatted_20_Text'),
      '',
      ['heading 1 | a', 'code | b'],
    ],
    [
      'styles that are each other’s parent',
      p('a', 'A'),
      style('A', 'style:parent-style-name="B"') + style('B', 'style:parent-style-name="A"'),
      ['paragraph | a'],
    ],
    [
      'a list',
      list([p('a'), p('b') + p('c'), `<text:p/>${list([p('d')], '')}`]),
      list1,
      ['item 1 3. | a', 'item 1 4. | b', 'item 1 | c', 'item 2 (5.a) | d'],
    ],
    [
      'a list that goes on',
      list([p('a')]) + p('b') + list([p('c')], 'text:style-name="L" text:continue-numbering="true"') + list([p('d')]),
      list1,
      ['item 1 3. | a', 'paragraph | b', 'item 1 4. | c', 'item 1 3. | d'],
    ],
    [
      'a list that goes on from one before the last',
      list([p('a')], 'text:style-name="L" xml:id="x"') +
        list([p('b')]) +
        list([p('c')], 'text:style-name="L" text:continue-list="x"'),
      list1,
      ['item 1 3. | a', 'item 1 3. | b', 'item 1 4. | c'],
    ],
    [
      'a list with numbers of its own',
      `<text:list text:style-name="L"><text:list-header>${p('a')}</text:list-header><text:list-item text:start-value="9">${p('b')}</text:list-item></text:list>`,
      list1,
      ['item 1 | a', 'item 1 9. | b'],
    ],
    [
      'a list of letters',
      list(Array.from({ length: 28 }, () => p('a'))),
      `<text:list-style style:name="L">${numbers('style:num-format="A"')}</text:list-style>`,
      [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
        .map((letter) => `item 1 ${letter} | a`)
        .concat('item 1 AA | a', 'item 1 BB | a'),
    ],
    [
      'Arabic numbers',
      list([p('أ'), p('ب')]),
      `<text:list-style style:name="L">${numbers('style:num-format="١, ٢, ٣, ..." style:num-suffix="-"')}</text:list-style>`,
      ['item 1 ١- | أ', 'item 1 ٢- | ب'],
    ],
    [
      'a list without numbers',
      list([p('a')]),
      `<text:list-style style:name="L">${numbers('style:num-format=""')}</text:list-style>`,
      ['item 1 | a'],
    ],
    ['a list whose style is not described', list([p('a')]), '', ['item 1 • | a']],
    [
      'a numbered heading, which is no item',
      list(['<text:h text:outline-level="2">a</text:h>', p('b')]),
      list1,
      ['heading 2 | a', 'item 1 3. | b'],
    ],
    ['a table', table(row(p('a'), p('b') + p('c')), row(p(''), p('d'))), '', ['row | a\tb c', 'row | \td']],
    [
      'merged cells',
      table(
        '<table:table-row><table:table-cell>a<text:p>a</text:p></table:table-cell><table:covered-table-cell/><table:table-cell table:number-columns-repeated="2"><text:p>b</text:p></table:table-cell></table:table-row>',
      ),
      '',
      ['row | a\t\tb\t'],
    ],
    ['a table within a table', table(row(p('a'), table(row(p('b'), p('c'))))), '', ['paragraph | a', 'row | b\tc']],
    ['a table of one column', table(row(p('a')), row(p('b'))), '', ['paragraph | a', 'paragraph | b']],
    [
      'a list within a cell, which goes on by itself',
      list([p('a') + table(row(p('b'), list([p('c')]))), p('d')]),
      list1,
      ['item 1 3. | a', 'paragraph | b', 'item 1 3. | c', 'item 1 4. | d'],
    ],
    [
      'notes of both kinds',
      p(`a${note('i', p('z'), 'endnote')} b${note('*', p('x') + p('y'))}`) + p('c'),
      '',
      ['paragraph | a[i] b[*]', 'paragraph | c', 'item 1 [*] | x', 'item 1 | y', 'item 1 [i] | z'],
    ],
    [
      'a frame in a paragraph',
      p(
        'a<draw:frame><draw:text-box><text:p>b</text:p></draw:text-box><svg:title xmlns:svg="s">x</svg:title></draw:frame>c',
      ) + p('d'),
      '',
      ['paragraph | ac', 'paragraph | b', 'paragraph | d'],
    ],
    [
      'a shape with words',
      p('a<draw:custom-shape><text:p>b</text:p></draw:custom-shape>c'),
      '',
      ['paragraph | ac', 'paragraph | b'],
    ],
    [
      'lines of code',
      p('  a<text:s text:c="2"/>b', 'Preformatted_20_Text') + p('<text:s/>c', 'Preformatted_20_Text') + p('d'),
      '',
      ['code | a  b', 'code |  c', 'paragraph | d'],
    ],
    [
      'a table of contents',
      '<text:table-of-content><text:table-of-content-source><text:index-title-template>x</text:index-title-template></text:table-of-content-source><text:index-body><text:p>a</text:p></text:index-body></text:table-of-content>',
      '',
      ['paragraph | a'],
    ],
    ['CDATA', p('<![CDATA[a <b>]]>'), '', ['paragraph | a <b>']],
    [
      'pages',
      p('a<text:soft-page-break/>b') + p('<text:soft-page-break/>c') + p('d', 'B') + p('e', 'N'),
      style('B', '', '<style:paragraph-properties fo:break-before="page"/>') +
        style('N', 'style:master-page-name="M"', '<style:paragraph-properties style:page-number="9"/>'),
      ['paragraph p. 1 | ab', 'paragraph p. 3 | c', 'paragraph p. 4 | d', 'paragraph p. 9 | e'],
    ],
    [
      'breaks behind paragraphs',
      p('a', 'A') + p('b<text:soft-page-break/>') + p('c'),
      style('A', '', '<style:paragraph-properties fo:break-after="page"/>'),
      ['paragraph p. 1 | a', 'paragraph p. 2 | b', 'paragraph p. 3 | c'],
    ],
    [
      'pages that somebody began by hand only',
      p('a') + p('b', 'B'),
      style('B', '', '<style:paragraph-properties fo:break-before="page"/>'),
      ['paragraph | a', 'paragraph | b'],
    ],
  ])('with %s', async (_, body, styles, expected) => {
    expect(describedBlocks(await imported(body, styles))).toEqual(expected)
  })

  it('leaves out what was taken back, is hidden, or only remarked, and says how much', async () => {
    const hidden = '<style:text-properties text:display="none"/>'
    const { text, warnings } = await imported(
      `<text:tracked-changes><text:changed-region><text:deletion><text:p>x</text:p></text:deletion></text:changed-region><text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>
      ${p(`a<office:annotation><text:p>x</text:p></office:annotation> b<text:span text:style-name="H">x${note('1', p('x'))}</text:span>`)}
      ${p('x', 'HP')}<text:section text:display="none">${p('x')}</text:section>${p(`x<text:hidden-paragraph text:is-hidden="true"/>y`)}
      ${p('<text:hidden-text text:is-hidden="true">x</text:hidden-text>c<draw:image><text:p>x</text:p></draw:image>')}`,
      style('H', '', hidden, 'text') + style('HP', 'style:parent-style-name="HB"') + style('HB', '', hidden),
    )
    expect(text.replace(/x$/m, '')).toBe('a b\n\n\n\nc')
    expect(warnings).toEqual([
      { kind: 'comments-left-out', count: 1 },
      { kind: 'changes-accepted', count: 2 },
      { kind: 'hidden-parts-left-out', count: 5 },
      { kind: 'pictures-left-out', count: 1 },
    ])
  })

  it.each([
    [
      '<dc:title>T</dc:title><meta:initial-creator>A</meta:initial-creator><dc:creator>B</dc:creator><meta:creation-date>2026-03-17</meta:creation-date><dc:date>2027</dc:date><dc:language>ar-EG</dc:language>',
      { title: 'T', language: 'ar-EG', meta: { author: 'A', publishedAt: '2026-03-17' } },
    ],
    [
      '<dc:title>Untitled</dc:title><dc:creator>B</dc:creator><dc:date>2027</dc:date><dc:language>any</dc:language><x>',
      { title: 'a', meta: {} },
    ],
  ])('says of itself %s', async (about, expected) => {
    const meta = `<o:m xmlns:o="o" xmlns:dc="d" xmlns:meta="m">${about}</o:m>`
    expect(await imported('<text:h>a</text:h>', '', { 'meta.xml': meta })).toMatchObject(expected)
  })
})
