import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { unpackedLimit } from '../../../main/importing/archive'
import { importDocument } from '../../../main/importing/import-document'
import type { ImportProblem } from '../../../shared/importing/import-problem'
import { bytesOf } from '../../fixtures/bytes'
import { claiming, docxOf, epubOf, odtContent, odtOf } from '../../fixtures/packed'

// Files that are made to do harm, or came to harm: each is refused for a reason, or read as far as it can be.

const fixture = (name: string): Uint8Array =>
  Uint8Array.from(readFileSync(new URL(`../../fixtures/documents/${name}`, import.meta.url)))

const firstHalf = (bytes: Uint8Array): Uint8Array => bytes.slice(0, bytes.length / 2)

const deep = (open: string, words: string, close = '', depth = 100_000): string =>
  open.repeat(depth) + words + close.repeat(depth)

const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, index) => {
  const [name, before] = [String.fromCharCode(98 + index), String.fromCharCode(97 + index)]
  return `<!ENTITY ${name} "${`&${before};`.repeat(10)}">`
}).join('')}]>`

const withLaughs = (xml: string): string => xml.replace(/^(?:<\?xml[^>]*>)?/, laughs)

/** Two million blanks, packed into some kilobytes. */
const blanks = ' '.repeat(2_000_000)
const largeOdt = odtOf(`<text:p>a${blanks}b</text:p>`)
const largeDocx = docxOf(`<w:p>${blanks}</w:p>`)
const largeEpub = epubOf({ 'a.xhtml': `<p>a${blanks}b</p>` })

const swells: ImportProblem = { kind: 'swells', limit: unpackedLimit }
const brokenOdt: ImportProblem = { kind: 'broken', format: 'odt' }
const brokenEpub: ImportProblem = { kind: 'broken', format: 'epub' }
const brokenDocx: ImportProblem = { kind: 'broken', format: 'docx' }

const leading = (bytes: Uint8Array): Uint8Array => {
  // As long as a name that leads out of the archive, so that nothing else of it moves.
  const text = Buffer.from(bytes).toString('latin1').replaceAll('evil/evil.xml', '../../etc/xml')
  return Uint8Array.from(Buffer.from(text, 'latin1'))
}

const refused: readonly (readonly [what: string, fileName: string, bytes: Uint8Array, problem: ImportProblem])[] = [
  ['a zip bomb', 'a.odt', claiming(largeOdt, 1_000_000, unpackedLimit + 1), swells],
  ['a zip bomb', 'a.docx', claiming(largeDocx, 1_000_000, unpackedLimit + 1), swells],
  ['a zip bomb', 'a.epub', claiming(largeEpub, 1_000_000, unpackedLimit + 1), swells],
  ['a zip bomb that says it is small', 'a.odt', claiming(largeOdt, 1_000_000, 1000), brokenOdt],
  ['a zip bomb that says it is small', 'a.docx', claiming(largeDocx, 1_000_000, 1000), brokenDocx],
  ['a zip bomb that says it is small', 'a.epub', claiming(largeEpub, 1_000_000, 1000), brokenEpub],
  ['names that lead out', 'a.odt', leading(odtOf('', '', { 'evil/evil.xml': 'x' })), { kind: 'unsafe-names' }],
  ['names that lead out', 'a.epub', leading(epubOf({}, { 'evil/evil.xml': 'x' })), { kind: 'unsafe-names' }],
  [
    'more parts than a document has',
    'a.odt',
    odtOf('', '', Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`part${index}`, '']))),
    { kind: 'too-many-parts', limit: 10_000 },
  ],
  ['its second half missing', 'a.odt', firstHalf(fixture('libreoffice.odt')), brokenOdt],
  ['its second half missing', 'a.docx', firstHalf(fixture('pandoc.docx')), brokenDocx],
  ['its second half missing', 'a.epub', firstHalf(fixture('pandoc.epub')), brokenEpub],
  [
    'all but its first bytes missing',
    'a.rtf',
    bytesOf('{\\rtf1\\ansi{\\fonttbl{\\f0'),
    { kind: 'broken', format: 'rtf' },
  ],
  ['XML that is cut off', 'a.odt', odtOf('', '', { 'content.xml': odtContent('<text:p>a').slice(0, -40) }), brokenOdt],
  ['no text in it', 'a.odt', odtOf(''), { kind: 'empty' }],
  ['no content', 'a.odt', odtOf('', '', { 'content.xml': '' }), brokenOdt],
  ['a PDF', 'a.odt', bytesOf('%PDF-1.7'), { kind: 'misnamed', promises: 'odt', is: 'pdf' }],
  ['an RTF document', 'a.docx', fixture('word.rtf'), { kind: 'misnamed', promises: 'docx', is: 'rtf' }],
  ['a Word document', 'a.odt', fixture('pandoc.docx'), { kind: 'misnamed', promises: 'odt', is: 'docx' }],
  ['an e-book', 'a.docx', fixture('pandoc.epub'), { kind: 'misnamed', promises: 'docx', is: 'epub' }],
  ['an OpenDocument text', 'a.txt', fixture('pandoc.odt'), { kind: 'misnamed', promises: 'text', is: 'odt' }],
  ['words', 'a.rtf', bytesOf('words'), { kind: 'misnamed', promises: 'rtf', is: 'something else' }],
  ['any archive', 'a.epub', zipSync({ a: strToU8('x') }), { kind: 'misnamed', promises: 'epub', is: 'a ZIP archive' }],
  [
    'entities of its own',
    'a.odt',
    odtOf('', '', { 'content.xml': withLaughs(odtContent('<text:p>&i;</text:p>')) }),
    brokenOdt,
  ],
  [
    'entities in its styles',
    'a.odt',
    odtOf('<text:p>a</text:p>', '', { 'styles.xml': withLaughs('<a>&i;</a>') }),
    brokenOdt,
  ],
  [
    'any document type',
    'a.odt',
    odtOf('', '', { 'content.xml': `<!DOCTYPE x>${odtContent('').slice(21)}` }),
    brokenOdt,
  ],
  [
    'entities in what it says of itself',
    'a.odt',
    odtOf('<text:p>a</text:p>', '', { 'meta.xml': withLaughs('<a>&i;</a>') }),
    brokenOdt,
  ],
  ['entities of its own', 'a.epub', epubOf({}, { 'OPS/book.opf': withLaughs('<package>&i;</package>') }), brokenEpub],
  ['entities of its own', 'a.docx', docxOf('', { 'word/document.xml': withLaughs('<a>&i;</a>') }), brokenDocx],
  ['entities in its properties', 'a.docx', docxOf('', { 'docProps/core.xml': withLaughs('<a>&i;</a>') }), brokenDocx],
  ['NULs', 'a.odt', odtOf('<text:p>a\0b</text:p>'), brokenOdt],
  ['NULs', 'a.srt', bytesOf('1\n00:00:01,000 --> 00:00:02,000\na\0b'), { kind: 'not-text' }],
  ['NULs in a chapter', 'a.epub', epubOf({ 'a.xhtml': '<p>a\0b</p>' }), brokenEpub],
  [
    'a lock',
    'a.odt',
    odtOf('', '', { 'META-INF/manifest.xml': '<m:manifest><m:encryption-data m:checksum="x"/></m:manifest>' }),
    { kind: 'encrypted', format: 'odt' },
  ],
  [
    'a lock of its seller’s',
    'a.epub',
    epubOf(
      { 'a.xhtml': 'x' },
      {
        'META-INF/encryption.xml': '<e><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></e>',
      },
    ),
    { kind: 'encrypted', format: 'epub' },
  ],
  [
    'a list of locks that is cut off',
    'a.epub',
    epubOf({ 'a.xhtml': 'x' }, { 'META-INF/encryption.xml': '<e>' }),
    brokenEpub,
  ],
  ['no list of its chapters', 'a.epub', epubOf({}, { 'META-INF/container.xml': '<container/>' }), brokenEpub],
  ['a chapter outside', 'a.epub', epubOf({ '../../a.xhtml': 'x', 'b.xhtml': '<p>b</p>' }), { kind: 'unsafe-names' }],
]

const chapter = (body: string) => epubOf({ 'a.xhtml': body })

const read: readonly (readonly [what: string, fileName: string, bytes: Uint8Array, words: string | RegExp])[] = [
  ['100,000 groups', 'a.rtf', bytesOf(`{\\rtf1 ${deep('{', 'a', '}')}}`), 'a'],
  ['100,000 groups that never close', 'a.rtf', bytesOf(`{\\rtf1 ${deep('{\\b ', 'a')}`), 'a'],
  ['100,000 notes', 'a.rtf', bytesOf(`{\\rtf1 ${deep('{\\footnote a', 'b', '}')}}`), /^(?:a\s+)+ab/],
  ['100,000 frames', 'a.rtf', bytesOf(`{\\rtf1 ${deep('{\\shptxt a', 'b', '}')}}`), /^(?:a\s+)+ab/],
  ['100,000 closing brackets', 'a.rtf', bytesOf(`{\\rtf1 a${'}'.repeat(100_000)}b`), 'a'],
  ['words that every object knows', 'a.rtf', bytesOf('{\\rtf1 {\\constructor a}{\\toString b}{\\*\\valueOf c}}'), 'ab'],
  ['elements that every object knows', 'a.html', bytesOf('<constructor>a</constructor><i role="valueOf">b</i>'), 'ab'],
  ['NULs', 'a.rtf', bytesOf('{\\rtf1 a\0b}'), 'ab'],
  ['its second half missing', 'a.rtf', firstHalf(fixture('libreoffice.rtf')), /^Statement of the clerk/],
  [
    'numbers past all measure',
    'a.rtf',
    bytesOf('{\\rtf1{\\uc99999999999 a\\u-99999999 x}\\itap99999999 b\\bin99999999 c}'),
    'ab',
  ],
  ['blanks without end', 'a.rtf', bytesOf(`{\\rtf1 a${blanks}b}`), /^a +b$/],
  [
    'styles that go on from each other',
    'a.rtf',
    bytesOf('{\\rtf1{\\stylesheet{\\s1\\sbasedon2 a;}{\\s2\\sbasedon1 b;}}\\s1 a}'),
    'a',
  ],
  ['100,000 spans', 'a.odt', odtOf(`<text:p>${deep('<text:span>', 'a', '</text:span>')}</text:p>`), 'a'],
  ['100,000 paragraphs', 'a.odt', odtOf(deep('<text:p>a', 'b', '</text:p>')), /^(?:a\s+)+ab$/],
  [
    '100,000 lists',
    'a.odt',
    odtOf(deep('<text:list><text:list-item>', '<text:p>a</text:p>', '</text:list-item></text:list>')),
    'a',
  ],
  [
    '100,000 tables',
    'a.odt',
    odtOf(
      deep(
        '<table:table><table:table-row><table:table-cell><text:p>a</text:p>',
        '',
        '</table:table-cell></table:table-row></table:table>',
      ),
    ),
    /^(?:a\s+)+a$/,
  ],
  ['100,000 frames', 'a.odt', odtOf(deep('<text:p>a<draw:text-box>', '', '</draw:text-box></text:p>')), /^(?:a\s+)+a$/],
  [
    'more cells than a screen is wide',
    'a.odt',
    odtOf(
      '<table:table><table:table-row><table:table-cell table:number-columns-repeated="999999999"><text:p>a</text:p></table:table-cell></table:table-row></table:table>',
    ),
    /^a\t+$/,
  ],
  ['more blanks than fit', 'a.odt', odtOf('<text:p>a<text:s text:c="999999999"/>b</text:p>'), /^a +b$/],
  ['blanks without end', 'a.odt', odtOf(`<text:p>a${'<text:s text:c="1000"/>'.repeat(2000)}b</text:p>`), /^a +b$/],
  [
    '100,000 words in spans',
    'a.odt',
    odtOf(`<text:p>${'<text:span>some words </text:span>'.repeat(100_000)}</text:p>`),
    /^some words/,
  ],
  ['100,000 parts of a page', 'a.epub', chapter(deep('<div>', 'a', '</div>')), 'a'],
  ['100,000 raised marks', 'a.epub', chapter(deep('<sup>', 'a')), 'a'],
  ['100,000 words in spans', 'a.epub', chapter(`<p>${'<i>some words </i>'.repeat(100_000)}</p>`), /^some words/],
  ['entities of its own', 'a.epub', chapter(`${laughs}<p>&i; a</p>`), /^(?!.*haha).*&i; a$/s],
  [
    'scripts and handlers',
    'a.epub',
    chapter('<script>alert(1)</script><p onclick="alert(2)">a</p><iframe src="x"/>'),
    'a',
  ],
  ['tags that never close', 'a.vtt', bytesOf(`WEBVTT\n\n00:01.000 --> 00:02.000\n${'<v '.repeat(200_000)}a`), /a$/],
  ['100,000 tags', 'a.vtt', bytesOf(`WEBVTT\n\n00:01.000 --> 00:02.000\n${deep('<b>', 'a', '</b>')}`), 'a'],
  ['brackets that never close', 'a.srt', bytesOf(`1\n00:00:01,000 --> 00:00:02,000\n${'{\\'.repeat(200_000)}a`), /a$/],
  ['blanks without end', 'a.srt', bytesOf(`1\n00:00:01,000 --> 00:00:02,000\n<v ${blanks}a`), /a$/],
]

/** As long as one such file may take, in ms; most take a hundredth of it. */
const patience = 10_000

describe('a hostile document', () => {
  it.each(refused)('with %s, %s, is refused', async (_, fileName, bytes, problem) => {
    expect(await importDocument({ bytes, fileName })).toEqual({ ok: false, error: problem })
  })

  it.each(read)('with %s, %s, is read in time', { timeout: patience }, async (_, fileName, bytes, words) => {
    const imported = await importDocument({ bytes, fileName })
    if (!imported.ok) throw new Error(imported.error.kind)
    // What comes of it crosses to another process, as data.
    structuredClone(imported.value)
    if (typeof words === 'string') expect(imported.value.text).toBe(words)
    else expect(imported.value.text).toMatch(words)
  })
})
