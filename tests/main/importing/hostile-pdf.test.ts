import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { importDocument } from '../../../main/importing/import-document'
import { pdfByHand, show, stream } from '../../support/pdf-by-hand'

const document = (name: string) =>
  Uint8Array.from(readFileSync(new URL(`../../fixtures/documents/${name}`, import.meta.url)))

const read = (bytes: Uint8Array, fileName = 'lamp.pdf') => importDocument({ bytes, fileName })
const words = show('The lamp was out.', 72, 700)

afterEach(() => vi.restoreAllMocks())

describe('a hostile PDF', () => {
  it.each([
    ['cut off in the middle', document('libreoffice.pdf').subarray(0, 9000), { kind: 'broken', format: 'pdf' }],
    ['of nothing but a beginning', Uint8Array.from(Buffer.from('%PDF-1.7\n')), { kind: 'broken', format: 'pdf' }],
    ['of a beginning and an end', Uint8Array.from(Buffer.from('%PDF-1.7\n%%EOF')), { kind: 'broken', format: 'pdf' }],
    [
      'of pictures',
      pdfByHand({ pages: ['q 9 0 0 9 72 500 cm BI /W 2 /H 2 /CS /G /BPC 8 ID abcd EI Q', ''] }),
      { kind: 'no-text-on-pages', pages: 2 },
    ],
  ])('%s is refused', async (_, bytes, error) => {
    expect(await read(bytes)).toEqual({ ok: false, error })
  })

  it.each([
    ['blanks', ' '.repeat(1000)],
    ['words', 'BT /F1 9 Tf 9 9 Td (lamp) Tj ET\n'.repeat(30)],
  ])('whose page unpacks to 60 MB of %s is refused before it is unpacked', async (_, unit) => {
    const packed = deflateSync(unit.repeat(Math.ceil(60_000_000 / unit.length))).toString('latin1')
    const objects = [stream(packed, '/Filter /FlateDecode')]
    const bytes = pdfByHand({ pages: [words], page: '/Contents 10000 0 R', objects })
    expect(await read(bytes)).toEqual({ ok: false, error: { kind: 'swells', limit: 20_000_000 } })
  })

  /** As a download that broke off: its table at the end is gone, and what a PDF for the web has at its beginning is there. */
  const brokenOff = (bytes: Uint8Array, at: (file: string) => number): Uint8Array => {
    const file = Buffer.from(bytes).toString('latin1').replace('%PDF-1.7\n', '%PDF-1.7\ntrailer\n<< /Root 1 0 R >>\n')
    return Uint8Array.from(Buffer.from(file.slice(0, at(file)), 'latin1'))
  }

  it.each([
    ['its last line', (file: string) => file.indexOf('%%EOF'), []],
    ['its table', (file: string) => file.indexOf('xref'), []],
    ['its last page', (file: string) => file.indexOf('12 0 obj'), [{ kind: 'pages-lost', count: 1 }]],
  ])('that has lost %s is read as far as it can be, and told to be cut short', async (_, at, more) => {
    const [first, second] = ['The lamp was out.', 'Nobody came.']
    const whole = pdfByHand({ pages: [show(first, 72, 700), show(second, 72, 700)] })
    const text = more.length > 0 ? first : `${first}\n\n${second}`
    expect(await read(brokenOff(whole, at))).toMatchObject({
      value: { text, warnings: [{ kind: 'cut-short' }, ...more] },
    })
  })

  it('that has lost all its words is refused', async () => {
    const whole = pdfByHand({ pages: [words] })
    const error = { kind: 'broken', format: 'pdf' }
    expect(await read(brokenOff(whole, (file) => file.indexOf('11 0 obj')))).toEqual({ ok: false, error })
  })

  it('is refused under the name of another format', async () => {
    const error = { kind: 'misnamed', promises: 'docx', is: 'pdf' }
    expect(await read(document('libreoffice.pdf'), 'lamp.docx')).toEqual({ ok: false, error })
  })

  it('runs nothing and fetches nothing', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch')
    const action = '<< /S /JavaScript /JS (globalThis.ran = true) >>'
    const catalog = `/OpenAction ${action} /AA << /WC ${action} >> /URI << /Base (https://tracker.example/) >>`
    const page = `/AA << /O << /S /URI /URI (https://tracker.example/p) >> >> /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 600 800] /A << /S /URI /URI (https://tracker.example/a) >> >>]`
    expect(await read(pdfByHand({ pages: [words], catalog, page }))).toMatchObject({
      value: { text: 'The lamp was out.' },
    })
    expect(fetched).not.toHaveBeenCalled()
    expect(globalThis).not.toHaveProperty('ran')
  })

  const form = '/Type /XObject /Subtype /Form /BBox [0 0 600 800]'
  it.each([
    [
      'a form that draws itself',
      { page: '/X << >>', objects: [stream('/Me Do', `${form} /Resources << /XObject << /Me 10000 0 R >> >>`)] },
    ],
    ['a page tree that leads back to itself', { objects: ['<< /Type /Pages /Count 1 /Kids [2 0 R] >>'] }],
    ['100,000 nested lists', { objects: ['['.repeat(100_000)] }],
    ['a length that is a lie', { objects: ['<< /Length 99999999999 >>\nstream\nx\nendstream'] }],
  ])('with %s is read or refused', async (_, made) => {
    const objects = made.objects
    const xobject = '/Resources << /Font << /F1 3 0 R >> /XObject << /Me 10000 0 R >> >>'
    const result = await read(pdfByHand({ pages: [`${words} /Me Do`], page: xobject, objects }))
    if (result.ok) expect(result.value.text).toContain('lamp')
    else expect(result.error).toEqual({ kind: 'broken', format: 'pdf' })
  })

  it.each([
    ['a million pages', '/Type /Pages /Count 1 ', '/Type /Pages /Count 1000000 '],
    ['fewer than no pages', '/Type /Pages /Count 1 ', '/Type /Pages /Count -1 '],
    ['a catalog that is no catalog', '/Type /Catalog /Pages 2 0 R', '/Type /Catalog /Pages 3 0 R'],
  ])('that claims %s is read or refused', async (_, from, to) => {
    const file = Buffer.from(pdfByHand({ pages: [words] }))
      .toString('latin1')
      .replace(from, to)
    const result = await read(Uint8Array.from(Buffer.from(file, 'latin1')))
    if (result.ok) expect(result.value.text).toContain('lamp')
    else expect(result.error).toEqual({ kind: 'broken', format: 'pdf' })
  })

  it.each([
    ['unbalanced', 'Q Q Q q q ET BT'],
    ['without what they need', 'Td Tf Tj TJ Tm cm'],
    ['with numbers out of all bounds', `BT /F1 9${'0'.repeat(300)} Tf 9${'0'.repeat(200)} 0 0 1 0 0 Tm (far) Tj ET`],
    ['of no size', 'BT /F1 0 Tf (nothing) Tj ET'],
    ['unknown', 'Xyz 12 abc (words) Foo'],
  ])('with operators that are %s has its other words', async (_, operators) => {
    expect(await read(pdfByHand({ pages: [`${words} ${operators}`] }))).toMatchObject({
      value: { text: 'The lamp was out.' },
    })
  })

  it('with a page of 200,000 letters is read', async () => {
    const many = Array.from({ length: 2000 }, (_, at) => show('some words '.repeat(10), 10, at * 0.4, 3)).join('')
    expect((await read(pdfByHand({ pages: [many] }))).ok).toBe(true)
  })

  it('with bytes changed anywhere is read or refused in a word', async () => {
    const whole = document('libreoffice.pdf')
    const change = fc.record({ at: fc.nat(whole.length - 1), by: fc.integer({ min: 0, max: 255 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
        const bytes = Uint8Array.from(whole)
        for (const { at, by } of changes) bytes[at] = by
        const result = await read(bytes)
        if (result.ok) expect(result.value.text).not.toBe('')
        else expect(result.error.kind).toMatch(/^(?:broken|no-text-on-pages|empty|not-text|misnamed|password-needed)$/)
      }),
      { numRuns: 25 },
    )
  })
})
