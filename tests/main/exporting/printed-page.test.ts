import { describe, expect, it } from 'vitest'
import { describePdf } from '../../../main/exporting/describe-pdf'
import { pageTemplates, readPrintedPage } from '../../../main/exporting/printed-page'
import { openPdf } from '../../../main/importing/pdf/pdfjs'
import { htmlReport } from '../../../shared/exporting/html/report'
import { reportPage } from '../../../shared/exporting/report/html/report-page'
import { tellReport } from '../../../shared/exporting/report/tell-report'
import { denseReport } from '../../fixtures/dense-report'
import { accountOf } from '../../fixtures/export-account'
import { reportOn } from '../../fixtures/sample-report'
import { pdfByHand, show } from '../../support/pdf-by-hand'

const findings = [{ message: 'Rests on one origin.', waiver: undefined }]

describe('a page that is to be printed', () => {
  const title = 'Who\'s <there> & "why"?'
  const told = tellReport(reportOn(accountOf('x', [], { meta: { handling: 'TLP:RED' } }), [], { title, findings }))

  it('tells who prints it what it is and what stands at the head of each page', () => {
    expect(readPrintedPage(reportPage(told, 'Attest 0.1.0', []))).toEqual({
      title,
      author: 'Alice',
      subject: 'DRAFT – NOT CITABLE. Report with the passages that it rests on',
      keywords: 'TLP:RED, ICD 203, account acc00000-1111-8222-8333-444444444444',
      creator: 'Attest 0.1.0',
      head: '2026-03-21 · TLP:RED',
      stamp: 'DRAFT – NOT CITABLE',
      fontFaces: '',
    })
  })

  it('has no heads where it is an annotated account', () => {
    const page = readPrintedPage(htmlReport(accountOf('x')))
    expect(page).toMatchObject({ title: 'The lamp', head: undefined, stamp: undefined })
    expect(pageTemplates(page).headerTemplate).toBe('<span></span>')
  })

  it('has words in its heads and no markup', () => {
    const { headerTemplate } = pageTemplates(readPrintedPage(reportPage(told, 'Attest', [])))
    expect(headerTemplate).toContain('Who&#39;s &lt;there&gt; &amp; &quot;why&quot;?')
    expect(headerTemplate).toContain('DRAFT – NOT CITABLE')
  })

  it('brings the fonts of its heads', () => {
    const font = (family: string, weight: string) => ({
      family,
      weight,
      style: 'normal',
      dataUrl: 'data:font/woff2;base64,AA',
    })
    const fonts = [font('Inter', '400'), font('Source Serif 4', '400'), font('Noto Naskh Arabic', '600')]
    const { fontFaces } = readPrintedPage(reportPage(tellReport(denseReport()), 'Attest', fonts))
    expect(fontFaces.match(/font-family:"[^"]*"/g)).toEqual(['font-family:"Inter"', 'font-family:"Noto Naskh Arabic"'])
  })
})

describe('a printed document', () => {
  const described = { title: 'من كان هناك؟', author: 'Alice', subject: 'A (b) \\ c', keywords: 'k', creator: 'Attest' }
  const infoOf = async (bytes: Uint8Array) => {
    const opened = await openPdf(bytes, undefined, undefined)
    if (!opened.ok) throw new Error(opened.error.kind)
    const { info } = await opened.value.getMetadata()
    await opened.value.loadingTask.destroy()
    return info
  }

  it('says what it is in any script, behind its own bytes', async () => {
    const printed = pdfByHand({ pages: [show('Printed', 72, 700)] })
    const pdf = describePdf(printed, described, Date.UTC(2026, 2, 21, 8))
    expect(await infoOf(pdf)).toMatchObject({
      Title: described.title,
      Author: described.author,
      Subject: described.subject,
      Keywords: described.keywords,
      Creator: described.creator,
      CreationDate: 'D:20260321080000Z',
    })
    expect(Buffer.from(pdf.subarray(0, printed.length)).equals(Buffer.from(printed))).toBe(true)
  })

  it('can be described twice, and is left as it is where it ends in another way', async () => {
    const once = describePdf(pdfByHand({ pages: [show('Printed', 72, 700)] }), described, 0)
    expect(await infoOf(describePdf(once, { title: 'Again' }, 0))).toMatchObject({ Title: 'Again' })
    const other = new TextEncoder().encode('%PDF-1.5 … %%EOF')
    expect(describePdf(other, described, 0)).toBe(other)
  })
})
