import { describe, expect, it } from 'vitest'
import { importDocument } from '../../../main/importing/import-document'
import { describedBlocks } from '../../fixtures/described'
import { epubOf, type Parts } from '../../fixtures/packed'

const reading = (chapters: Parts, parts: Parts = {}) =>
  importDocument({ bytes: epubOf(chapters, parts), fileName: 'a.epub' })

async function imported(chapters: Parts, parts: Parts = {}) {
  const result = await reading(chapters, parts)
  if (!result.ok) throw new Error(result.error.kind)
  return result.value
}

const book = (metadata: string, manifest: string, spine: string): Parts => ({
  'OPS/book.opf': `<package xmlns:dc="d" xmlns:opf="o"><metadata>${metadata}</metadata><manifest>${manifest}</manifest>${spine}</package>`,
})

const item = (id: string, href: string, more = '') =>
  `<item id="${id}" href="${href}" media-type="application/xhtml+xml" ${more}/>`

describe('an e-book', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'elements that end where they begin',
      '<html><head><title/><script src="x"/></head><body><p/><a id="x"/><p>a <i/>b</p><div/>c<br/>d</body></html>',
      ['paragraph | a b', 'paragraph | c\nd'],
    ],
    ['tags that are not closed', '<p>a<p>b<b>c', ['paragraph | a', 'paragraph | bc']],
    ['names of characters', '<p>&nbsp;a&mdash;b&#x627;</p>', ['paragraph | a—bا']],
    [
      'notes',
      '<p>a<a epub:type="noteref" href="#n">*</a></p><ol><li epub:type="footnote">b <a role="doc-backlink" href="#x">back</a></li></ol>',
      ['paragraph | a[*]', 'item 1 [1] | b'],
    ],
    [
      'pages within',
      '<p>a <span epub:type="pagebreak" title="2">II</span>b</p><p><span role="doc-pagebreak" aria-label="3"/>c</p><p>d</p>',
      ['paragraph | a b', 'paragraph p. 3 | c', 'paragraph p. 3 | d'],
    ],
    [
      'pages within rows',
      '<div epub:type="pagebreak">1</div><table><tr><td>a</td><td>b<span epub:type="pagebreak">2</span></td></tr><tr><td>c</td><td>d</td></tr></table>',
      ['row p. 1 | a\tb', 'row p. 2 | c\td'],
    ],
    [
      'what a web page would have beside it',
      '<header>a</header><nav>b</nav><aside class="related">c</aside>',
      ['paragraph | a', 'paragraph | b', 'paragraph | c'],
    ],
  ])('with %s', async (_, chapter, expected) => {
    expect(describedBlocks(await imported({ 'a.xhtml': chapter }))).toEqual(expected)
  })

  it('is read in the order of its spine, wherever its parts are', async () => {
    const read = await imported(
      { 'x/b c.xhtml': '<p>b</p>', 'a.xhtml': '<p>a</p>' },
      book(
        '',
        item('b', 'x/b%20c.xhtml') + item('a', 'x/../a.xhtml'),
        '<spine><itemref idref="b"/><itemref idref="a" linear="no"/><itemref idref="nowhere"/></spine>',
      ),
    )
    expect(read.text).toBe('b\n\na')
  })

  it.each<[string, string, object]>([
    [
      'EPUB 3',
      '<dc:title>T</dc:title><dc:title>U</dc:title><dc:creator>A</dc:creator><dc:creator>B</dc:creator><dc:language>ar</dc:language><dc:publisher>P</dc:publisher><dc:date>2026</dc:date>',
      { title: 'T', language: 'ar', meta: { author: 'A, B', outlet: 'P', publishedAt: '2026' } },
    ],
    [
      'EPUB 2',
      '<dc:date opf:event="modification">2027</dc:date><dc:date opf:event="publication">2026</dc:date>',
      { title: 'H', meta: { publishedAt: '2026' } },
    ],
  ])('says of itself what its package says, as %s does', async (_, metadata, expected) => {
    const parts = book(metadata, item('a', 'a.xhtml'), '<spine><itemref idref="a"/></spine>')
    expect(await imported({ 'a.xhtml': '<h1>H</h1>' }, parts)).toMatchObject(expected)
  })

  it('takes its pages from the list that EPUB 2 has', async () => {
    const ncx = `<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd"><ncx><navMap><navPoint><navLabel><text>x</text></navLabel><content src="a.xhtml#p"/></navPoint></navMap><pageList><pageTarget><navLabel><text>xi</text></navLabel><content src="a.xhtml"/></pageTarget><pageTarget><navLabel><text>12</text></navLabel><content src="a.xhtml#p"/></pageTarget></pageList></ncx>`
    const parts = book(
      '',
      `${item('a', 'a.xhtml')}<item id="n" href="toc.ncx" media-type="application/x-dtbncx+xml"/>`,
      '<spine toc="n"><itemref idref="a"/></spine>',
    )
    const read = await imported({ 'a.xhtml': '<p>a</p><p id="p">b</p>' }, { ...parts, 'OPS/toc.ncx': ncx })
    expect(describedBlocks(read)).toEqual(['paragraph p. xi | a', 'paragraph p. 12 | b'])
  })

  it('says what was left out of all its chapters', async () => {
    const chapter = '<p>a\u0001</p><p hidden="hidden">x</p>'
    const { warnings } = await imported({ 'a.xhtml': chapter, 'b.xhtml': chapter, 'c.xhtml': ' ' })
    expect(warnings).toEqual([
      { kind: 'control-characters-removed', count: 2 },
      { kind: 'hidden-parts-left-out', count: 2 },
    ])
  })

  it('is broken where a chapter is missing', async () => {
    const parts = book(
      '',
      item('a', 'a.xhtml') + item('b', 'b.xhtml'),
      '<spine><itemref idref="a"/><itemref idref="b"/></spine>',
    )
    expect(await reading({ 'a.xhtml': 'a' }, parts)).toEqual({ ok: false, error: { kind: 'broken', format: 'epub' } })
  })

  it('may have its fonts scrambled', async () => {
    const encryption =
      '<e><EncryptedData><EncryptionMethod Algorithm="http://ns.adobe.com/pdf/enc#RC"/></EncryptedData></e>'
    expect((await imported({ 'a.xhtml': 'a' }, { 'META-INF/encryption.xml': encryption })).text).toBe('a')
  })
})
