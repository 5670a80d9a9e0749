import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../main/importing/decoding/decode'
import { findInvalidUtf8 } from '../../../main/importing/decoding/invalid-utf-8'
import { arabic, bytesOf, chinese, english, inCodePage, russian, utf16 } from '../../fixtures/bytes'

describe('decoding a text', () => {
  it.each([
    ['UTF-8', bytesOf(english), english, 'utf-8'],
    ['UTF-8 with a byte order mark', bytesOf([0xef, 0xbb, 0xbf], arabic), arabic, 'utf-8'],
    ['UTF-8 with two byte order marks', bytesOf('\uFEFF\uFEFF', english), english, 'utf-8'],
    ['Chinese UTF-8', bytesOf(chinese), chinese, 'utf-8'],
    ['one letter', bytesOf('a'), 'a', 'utf-8'],
    ['one character a line', bytesOf('a\nb\nc\nd\ne\nf\n'), 'a\nb\nc\nd\ne\nf\n', 'utf-8'],
    ['many tabs', bytesOf('a\tb\tc\td\te\tf\t'), 'a\tb\tc\td\te\tf\t', 'utf-8'],
    ['letters that would be ideographs as UTF-16', bytesOf('this app can break'), 'this app can break', 'utf-8'],
    ...(['le', 'be'] as const).flatMap(
      (order) =>
        [
          [`English UTF-16 ${order} with a mark`, utf16(english, order, { mark: true }), english, `utf-16${order}`],
          [`Arabic UTF-16 ${order} with a mark`, utf16(arabic, order, { mark: true }), arabic, `utf-16${order}`],
          [`Chinese UTF-16 ${order} with a mark`, utf16(chinese, order, { mark: true }), chinese, `utf-16${order}`],
          [`English UTF-16 ${order} without a mark`, utf16(english, order), english, `utf-16${order}`],
          [`Arabic UTF-16 ${order} without a mark`, utf16(arabic, order), arabic, `utf-16${order}`],
          [`Russian UTF-16 ${order} without a mark`, utf16(russian, order), russian, `utf-16${order}`],
          [`UTF-16 ${order} of one short word`, utf16('Hi', order), 'Hi', `utf-16${order}`],
          [`UTF-16 ${order} with emoji`, utf16('Nobody died. 🙏🏽', order), 'Nobody died. 🙏🏽', `utf-16${order}`],
        ] as const,
    ),
  ] as const)('reads %s', (_, bytes, text, encoding) => {
    expect(decodeText(bytes)).toMatchObject({ ok: true, value: { text, encoding } })
  })

  it.each([
    ['no bytes at all', bytesOf(), { kind: 'empty' }],
    ['only blanks', bytesOf(' \n\t \u00A0\u3000\r\n'), { kind: 'empty' }],
    ['only a byte order mark', bytesOf([0xff, 0xfe]), { kind: 'empty' }],
    ['only invisible marks', bytesOf('\u200B\u200F\n'), { kind: 'empty' }],
    ['a NUL', bytesOf('one\0two'), { kind: 'not-text' }],
    ['NULs only', bytesOf([0, 0, 0, 0, 0, 0, 0, 0]), { kind: 'not-text' }],
    ['mostly control characters', bytesOf([1, 2, 3, 4, 5, 0x41, 6, 7]), { kind: 'not-text' }],
    ['a PNG', bytesOf([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 13]), { kind: 'not-text', looksLike: 'an image' }],
    ['a PDF', bytesOf('%PDF-1.7\n1 0 obj'), { kind: 'not-text', looksLike: 'a PDF' }],
    ['a Word document', bytesOf('PK', [3, 4, 20, 0, 6, 0]), { kind: 'not-text', looksLike: 'a ZIP archive' }],
    ['an RTF document', bytesOf('{\\rtf1\\ansi Words.}'), { kind: 'not-text', looksLike: 'an RTF document' }],
    ['an ELF program', bytesOf([0x7f], 'ELF', [2, 1, 1, 0]), { kind: 'not-text', looksLike: 'a program' }],
    ['an account', bytesOf([0x9e], 'AT\n', [1, 0]), { kind: 'not-text', looksLike: 'an Attest account' }],
  ] as const)('refuses %s', (_, bytes, error) => {
    expect(decodeText(bytes)).toStrictEqual({ ok: false, error })
  })

  it.each([
    ['Windows-1252', 'Le témoin a déclaré que l’incendie avait commencé à l’entrepôt.', 'windows-1252'],
    ['Windows-1256', 'قالت الشاهدة إن الحريق بدأ في المستودع قبل منتصف الليل.', 'windows-1256'],
    ['ISO 8859-6', 'قالت الشاهدة إن الحريق بدأ في المستودع قبل منتصف الليل.', 'iso-8859-6'],
    ['Windows-1251', 'Свидетель сказал, что пожар начался на складе до полуночи.', 'windows-1251'],
    ['KOI8-R', 'Свидетель сказал, что пожар начался на складе до полуночи.', 'koi8-r'],
  ] as const)('guesses %s and says so', (_, text, encoding) => {
    const warnings = [{ kind: 'encoding-guessed', encoding }]
    expect(decodeText(inCodePage(text, encoding))).toEqual({ ok: true, value: { text, encoding, warnings } })
  })

  it('reads what it is told to, and then says nothing of a guess', () => {
    const text = 'Всё тихо'
    const bytes = inCodePage(text, 'koi8-r')
    expect(decodeText(bytes, 'koi8-r')).toEqual({ ok: true, value: { text, encoding: 'koi8-r', warnings: [] } })
  })

  it('keeps UTF-8 that a few broken bytes stand in, and says how many', () => {
    const text = `${arabic.repeat(9)} `
    const bytes = bytesOf(text, [0xff, 0xfe], 'end')
    const warnings = [{ kind: 'half-characters-replaced', count: 2 }]
    expect(decodeText(bytes)).toEqual({
      ok: true,
      value: { text: `${text}\uFFFD\uFFFDend`, encoding: 'utf-8', warnings },
    })
  })

  it('leaves out the last character of UTF-8 that was cut off within it', () => {
    const bytes = bytesOf('قال الحارس').subarray(0, -1)
    expect(decodeText(bytes)).toMatchObject({
      ok: true,
      value: { encoding: 'utf-8', warnings: [{ kind: 'odd-byte-left-out' }] },
    })
  })

  it.each([
    ['an overlong form', bytesOf('ab', [0xc0, 0xaf]), 2],
    ['a surrogate in UTF-8', bytesOf('ab', [0xed, 0xa0, 0x80], 'c'), 2],
  ])('refuses %s where it is said to be UTF-8', (_, bytes, at) => {
    expect(decodeText(bytes, 'utf-8')).toEqual({ ok: false, error: { kind: 'not-in-encoding', encoding: 'utf-8', at } })
  })

  it.each([
    ['CRLF and lone CR', bytesOf('one\r\ntwo\rthree\r\r\n'), 'one\ntwo\nthree\n\n', []],
    ['a form feed between pages', bytesOf('end\ffirst'), 'end\nfirst', []],
    [
      'bells and escapes',
      bytesOf('a clear, loud be\x07ll\x1b'),
      'a clear, loud bell',
      [{ kind: 'control-characters-removed', count: 2 }],
    ],
    ['inner byte order marks', bytesOf('one\uFEFFtwo'), 'onetwo', [{ kind: 'byte-order-marks-removed', count: 1 }]],
    ['combining accents', bytesOf('cafe\u0301'), 'cafe\u0301', []],
    [
      'halves of characters',
      utf16('a\uD83D b\uDE4F 🙏', 'le', { mark: true }),
      'a\uFFFD b\uFFFD 🙏',
      [{ kind: 'half-characters-replaced', count: 2 }],
    ],
    [
      'an odd last byte',
      Uint8Array.from([...utf16('odd', 'be', { mark: true }), 0]),
      'odd',
      [{ kind: 'odd-byte-left-out' }],
    ],
    ['UTF-16 that does not say so', utf16(arabic, 'be'), arabic, [{ kind: 'encoding-guessed', encoding: 'utf-16be' }]],
  ] as const)('cleans %s', (_, bytes, text, warnings) => {
    expect(decodeText(bytes)).toMatchObject({ ok: true, value: { text, warnings } })
  })

  it('refuses a text longer than an account can hold before it is decoded', () => {
    expect(decodeText(new Uint8Array(96_000_004))).toStrictEqual({
      ok: false,
      error: { kind: 'too-long', limit: 32_000_000 },
    })
  })

  it('gives back any clean text that has words in it, whatever it was written in', () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((text) => `word ${text.replace(/[\p{Cc}\uFEFF]/gu, '')}`)
    fc.assert(
      fc.property(words, fc.constantFrom('le', 'be', '8'), (text, form) => {
        const bytes = form === '8' ? bytesOf(text) : utf16(text, form as 'le' | 'be', { mark: true })
        expect(decodeText(bytes)).toMatchObject({ ok: true, value: { text } })
      }),
    )
  })

  it('never throws, and what it accepts is clean', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const result = decodeText(bytes)
        if (result.ok) expect(result.value.text).not.toMatch(/[\0-\x08\x0B-\x1F\uFEFF]|\p{Surrogate}/u)
      }),
    )
  })
})

describe('finding the first byte that is not UTF-8', () => {
  it('agrees with the decoder of the runtime', () => {
    const some = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 2 }),
        fc.constantFrom(0x80, 0xc1, 0xe0, 0xed, 0xf0, 0xf4, 0xf5, 0xbf),
      ),
    )
    fc.assert(
      fc.property(some, (parts) => {
        const bytes = bytesOf(...parts.map((part) => (typeof part === 'number' ? [part] : part)))
        const at = findInvalidUtf8(bytes)
        const strict = (end?: number) => new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end))
        if (at === undefined) expect(strict).not.toThrow()
        else {
          expect(() => strict(at)).not.toThrow()
          expect(strict).toThrow()
        }
      }),
      { numRuns: 500 },
    )
  })
})
