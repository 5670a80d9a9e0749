import { describe, expect, it } from 'vitest'
import { importDocument } from '../../../../main/importing/import-document'
import { pdfByHand, show } from '../../../support/pdf-by-hand'

const cmaps = new URL('../../../../app/cmaps', import.meta.url).pathname

interface Collection {
  readonly encoding: string
  readonly ordering: string
}

/** A page with words in a font of a collection of Adobe's that is not in the file, and says nothing of its letters. */
function pdfOf({ encoding, ordering }: Collection, codes: string, latin = ''): Uint8Array {
  const name = 'Unembedded'
  const info = `<< /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >>`
  return pdfByHand({
    pages: [`${latin} BT /F9 12 Tf 72 600 Td <${codes}> Tj ET`],
    page: '/Resources << /Font << /F1 3 0 R /F9 10000 0 R >> >>',
    objects: [
      `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /${encoding} /DescendantFonts [10001 0 R] >>`,
      `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${name} /CIDSystemInfo ${info} /DW 1000 /FontDescriptor 10002 0 R >>`,
      `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>`,
    ],
  })
}

const words = show('The lamp was out.', 72, 700)
const chinese: Collection = { encoding: 'UniGB-UCS2-H', ordering: 'GB1' }

describe('a font that is not in the PDF', () => {
  it.each([
    [chinese, '4F60597D', '你好'],
    [{ encoding: 'GBK-EUC-H', ordering: 'GB1' }, 'C4E3BAC3', '你好'],
    [{ encoding: 'ETen-B5-H', ordering: 'CNS1' }, 'A741A66E', '你好'],
    [{ encoding: '90ms-RKSJ-H', ordering: 'Japan1' }, '93FA967B', '日本'],
    [{ encoding: 'UniJIS-UTF16-H', ordering: 'Japan1' }, '65E5672C', '日本'],
    [{ encoding: 'KSCms-UHC-H', ordering: 'Korea1' }, 'C7D1B1B9', '한국'],
  ])('is read by what its collection says of its letters: %j', async (collection, codes, letters) => {
    expect(await importDocument({ bytes: pdfOf(collection, codes), fileName: 'a.pdf', cmaps })).toMatchObject({
      value: { text: letters, warnings: [] },
    })
  })

  it('is told of where that is not known, since its words are missing', async () => {
    const unknown = { encoding: 'Nobody-H', ordering: 'GB1' }
    expect(await importDocument({ bytes: pdfOf(unknown, '4F60', words), fileName: 'a.pdf', cmaps })).toMatchObject({
      value: { text: 'The lamp was out.', warnings: [{ kind: 'fonts-unreadable', count: 1 }] },
    })
    expect(await importDocument({ bytes: pdfOf(chinese, '4F60', words), fileName: 'a.pdf' })).toMatchObject({
      value: { text: 'The lamp was out.', warnings: [{ kind: 'fonts-unreadable', count: 1 }] },
    })
  })

  it('is why a document of nothing else is refused, which is no picture', async () => {
    expect(await importDocument({ bytes: pdfOf(chinese, '4F60'), fileName: 'a.pdf' })).toEqual({
      ok: false,
      error: { kind: 'letters-unknown', format: 'pdf' },
    })
  })
})
