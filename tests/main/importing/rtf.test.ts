import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importDocument } from '../../../main/importing/import-document'
import { bytesOf, inCodePage } from '../../fixtures/bytes'
import { describedBlocks } from '../../fixtures/described'

async function imported(rtf: string) {
  const result = await importDocument({ bytes: Uint8Array.from(Buffer.from(rtf, 'latin1')), fileName: 'a.rtf' })
  if (!result.ok) throw new Error(result.error.kind)
  return result.value
}

const escaped = (text: string, encoding: string): string =>
  [...inCodePage(text, encoding)].map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('')

describe('an RTF document', () => {
  it.each<[string, string, readonly string[]]>([
    ['the document’s code page', `\\ansicpg1256 ${escaped('قال', 'windows-1256')}`, ['paragraph | قال']],
    ['bytes that are not escaped', '\\ansicpg1251 \xd1\xf2\xee', ['paragraph | Сто']],
    [
      'a font’s code page',
      `{\\fonttbl{\\f1\\fcharset204 A;}{\\f2\\fcharset178 B;}}a{\\f1 ${escaped('Сто', 'windows-1251')}}{\\f2 ${escaped('قال', 'windows-1256')}}\\'e9`,
      ['paragraph | aСтоقالé'],
    ],
    [
      'a font for words from right to left',
      `{\\fonttbl{\\f1\\fcharset0 A;}{\\f2\\fcharset178 B;}}\\ltrch\\f1\\rtlch\\af2 ${escaped('قال', 'windows-1256')}\\ltrch\\'e9`,
      ['paragraph | قالé'],
    ],
    ['characters of two bytes', "\\ansicpg932 \\'83\\'41\\'93\\'94", ['paragraph | ア灯']],
    ['one of them a letter', "\\ansicpg932 \\'83A", ['paragraph | ア']],
    [
      'Unicode with what stands for it',
      '\\u1602?\\uc2\\u1575??\\uc0\\u1604 a{\\uc1\\u1602{b}}c',
      ['paragraph | قالaقbc'],
    ],
    ['what stands for it in several ways', "\\u8211\\'96a\\u8212\\emdash b\\u8216\\{c", ['paragraph | –a—b‘c']],
    ['halves of a character', '\\u-10179?\\u-8704?', ['paragraph | 😀']],
    ['a whole character', '\\u128512?', ['paragraph | 😀']],
    ['braces and blanks', '\\{a\\}\\\\\\~b\\_c\\-d', ['paragraph | {a}\\\u00A0b\u2011c\u00ADd']],
    ['lines broken anywhere', 'wo\r\nrds\\\nand', ['paragraph | words', 'paragraph | and']],
    ['a style by its number', '{\\stylesheet{\\s3 heading 2;}}\\s3 a\\par\\pard b', ['heading 2 | a', 'paragraph | b']],
    ['a style in another language', '{\\stylesheet{\\s3\\outlinelevel1 Rubrik;}}\\s3 a', ['heading 2 | a']],
    [
      'a style that goes on from a quotation',
      '{\\stylesheet{\\s1 Quote;}{\\s2\\sbasedon1 Mine;}}\\s2 a',
      ['quote | a'],
    ],
    ['a heading that says it is none', '{\\stylesheet{\\s3 heading 2;}}\\s3\\outlinelevel9 a', ['paragraph | a']],
    ['a numbered heading', '{\\listtext 2.1\\tab}\\outlinelevel1 a', ['heading 2 | 2.1 a']],
    [
      'items with what is drawn before them',
      '{\\listtext\\u61623?\\tab}\\ls1 a\\par{\\pntext (b)\\tab}\\ls1\\ilvl1 b',
      ['item 1 • | a', 'item 2 (b) | b'],
    ],
    ['an item that goes on', '{\\listtext 1.\\tab}\\ls1 a\\par\\pard b', ['item 1 1. | a', 'paragraph | b']],
    [
      'items made by hand',
      '\\li720\\fi-360 3)\\tab a\\par\\bullet\\tab b\\par\\pard 4)\\tab c',
      ['item 2 3) | a', 'item 2 • | b', 'paragraph | 4)\tc'],
    ],
    [
      'a table',
      '\\intbl a\\cell\\pard\\intbl b\\par c\\cell\\row\\intbl\\cell d\\cell\\row\\pard e',
      ['row | a\tb c', 'row | \td', 'paragraph | e'],
    ],
    ['a table that is cut off', '\\intbl a\\cell\\intbl b', ['row | a\tb']],
    [
      'a table within a table',
      '\\intbl a\\cell\\itap2 b\\nestcell c\\nestcell{\\*\\nesttableprops\\nestrow}\\itap1 d\\cell\\row',
      ['paragraph | a', 'row | b\tc', 'paragraph | d'],
    ],
    [
      'tables side by side',
      '\\intbl a\\cell b\\cell\\row\\pard c\\par\\intbl d\\cell e\\cell\\row',
      ['row | a\tb', 'paragraph | c', 'row | d\te'],
    ],
    [
      'a cell that is a document',
      '\\intbl a\\cell\\outlinelevel0 b\\par\\pard\\intbl c\\cell\\row',
      ['paragraph | a', 'heading 1 | b', 'paragraph | c'],
    ],
    [
      'notes',
      'a{\\super\\chftn}{\\footnote\\pard\\chftn  b} c\\chftn{\\footnote\\ftnalt d} e*{\\footnote * f}',
      ['paragraph | a[1] c[1] e*', 'item 1 [1] | b', 'item 1 | * f', 'item 1 [1] | d'],
    ],
    [
      'notes numbered otherwise',
      '\\ftnnalc\\aftnnrlc a\\chftn{\\footnote b}\\chftn{\\footnote\\ftnalt c}',
      ['paragraph | a[a][i]', 'item 1 [a] | b', 'item 1 [i] | c'],
    ],
    [
      'headers, fields, unknown parts',
      '{\\header x}{\\field{\\*\\fldinst x}{\\fldrslt a}}{\\*\\new x{y}}b{\\info{\\comment x}}',
      ['paragraph | ab'],
    ],
    ['an object with what stands for it', '{\\object{\\*\\objdata 00}{\\result a}}b', ['paragraph | ab']],
    ['pictures as bytes', '{\\pict\\bin4 }}{{}a', ['paragraph | a']],
    [
      'sections',
      'a\\sect\\sbknone b\\sect\\sectd c{\\info\\nofpages2}',
      ['paragraph p. 1 | a', 'paragraph p. 1 | b', 'paragraph p. 2 | c'],
    ],
    [
      'pages that come to as many as it says',
      '{\\info\\nofpages3}a\\page b\\par\\pagebb c',
      ['paragraph p. 1 | a\nb', 'paragraph p. 3 | c'],
    ],
    ['pages that do not', '{\\info\\nofpages9}a\\par\\page b', ['paragraph | a', 'paragraph | b']],
    ['pages of which it does not say how many', 'a\\par\\page b', ['paragraph | a', 'paragraph | b']],
    ['words after its end', 'a}b', ['paragraph | a']],
  ])('with %s', async (_, rtf, expected) => {
    expect(describedBlocks(await imported(`{\\rtf1\\ansi ${rtf}}`))).toEqual(expected)
  })

  it('leaves out what was taken back or is hidden, and says how much', async () => {
    const { text, warnings } = await imported(
      '{\\rtf1 a{\\deleted x}{\\deleted\\b y}b{\\revised c}{\\v z} {\\v\\par}d{\\deleted\\par}e{\\*\\annotation f}{\\pict 00}',
    )
    expect(text).toBe('abc\n\nde')
    expect(warnings).toEqual([
      { kind: 'cut-short' },
      { kind: 'comments-left-out', count: 1 },
      { kind: 'changes-accepted', count: 2 },
      { kind: 'hidden-parts-left-out', count: 1 },
      { kind: 'pictures-left-out', count: 1 },
    ])
  })

  it.each([
    [
      '\\title The gate}{\\author Nadia}{\\author Idris}{\\creatim\\yr2026\\mo3\\dy7',
      'The gate',
      'Nadia',
      '2026-03-07',
    ],
    ['\\title Document1}{\\author  }{\\creatim\\yr2026\\mo3\\dy7\\hr4\\min5', 'a', undefined, '2026-03-07T04:05'],
    ['\\author {\\b N}\\u233?', 'a', 'Né', undefined],
  ])('says of itself %s', async (info, title, author, publishedAt) => {
    const said = await imported(`{\\rtf1{\\info{${info}}{\\revtim\\yr2027}}\\outlinelevel0 a}`)
    expect(said).toMatchObject({ title, meta: { ...(author && { author }), ...(publishedAt && { publishedAt }) } })
  })

  /** As some program might write a character. */
  const written = (character: string, way: number): string => {
    if ('\\{}'.includes(character)) return way % 2 ? `\\${character}` : `\\'${character.charCodeAt(0).toString(16)}`
    if (/[ -~]/.test(character))
      return way === 0 ? character : way === 1 ? `{\\b ${character}}` : `\\uc0\\u${character.charCodeAt(0)} `
    const fallback = ['', '?', "\\'3f?", '{\\i }'][way] ?? ''
    const units = [...Array(character.length).keys()].map((index) => character.charCodeAt(index))
    return units
      .map((unit) => `\\uc${way % 3}\\u${unit > 0x7fff ? unit - 0x1_00_00 : unit} ${way === 3 ? '' : fallback}`)
      .join('')
  }

  const paragraph = fc
    .array(fc.tuple(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), fc.nat(3)), { minLength: 1 })
    .map((characters) => characters.filter(([character]) => !/[\p{Cc}\p{Cs}\uFEFF]/u.test(character)))
    .filter(
      (characters) =>
        characters
          .map(([character]) => character)
          .join('')
          .trim() !== '',
    )

  it('gives back any text of any plane, however it is written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 4 }), async (paragraphs) => {
        const rtf = paragraphs.map((characters) =>
          characters.map(([character, way]) => written(character, way)).join(''),
        )
        const { blocks, text } = await imported(`{\\rtf1\\ansi{\\fonttbl{\\f0 A;}}${rtf.join('\\par\r\n')}\\par}`)
        expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual(
          paragraphs.map((characters) =>
            characters
              .map(([character]) => character)
              .join('')
              .trim(),
          ),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('never throws, whatever stands behind its first bytes', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '{',
        '}',
        '\\par ',
        '\\cell',
        '\\row',
        '\\intbl ',
        '\\itap2 ',
        '\\nestcell',
        '\\nestrow',
        '\\pard',
        '\\page',
      ),
      fc.constantFrom(
        '{\\footnote ',
        '{\\shptxt ',
        '{\\*\\x ',
        '\\chftn',
        '\\u9 ',
        '\\uc3 ',
        "\\'",
        '{\\listtext ',
        '\\sect',
        '\\deleted ',
      ),
      fc.constantFrom(
        '{\\fonttbl',
        '{\\stylesheet',
        '{\\info',
        '{\\title ',
        '\\s1 ',
        '\\f1 ',
        '\\bin3 ',
        '\\ls1 ',
        '{\\object',
        '{\\result ',
      ),
      fc.string({ maxLength: 5 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const bytes = bytesOf('{\\rtf1 ', ...pieces)
        const result = await importDocument({ bytes, fileName: 'a.rtf' })
        expect(result.ok || ['broken', 'empty'].includes(result.error.kind)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
