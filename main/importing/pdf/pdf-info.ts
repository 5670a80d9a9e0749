import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import type { DocumentMeta } from '../../../shared/importing/imported-document'

export interface PdfInfo {
  readonly title?: string
  readonly language?: string
  readonly meta: DocumentMeta
}

/** What programs put where nobody gave a title: names of themselves, of the file, of nothing. */
const noTitle =
  /^(?:microsoft (?:word|powerpoint|excel|office) - .*|untitled(?:[-_ ]?\d*)?|document ?\d*|doc\d*|slide ?\d*|powerpoint presentation|about:blank|print(?:out)?|scan(?:ned)?.*|.*\.(?:docx?|odt|rtf|pdf|indd|qxd|pptx?|xlsx?|html?|php|aspx?|tex|dvi|ps|pages|pub|wpd|txt|jpe?g|tiff?))$/i

/** What a PDF says about itself. */
export async function readPdfInfo(pdf: PDFDocumentProxy): Promise<PdfInfo> {
  const said = await pdf.getMetadata().then(
    ({ info }) => info as Readonly<Record<string, unknown>>,
    () => ({}) as Readonly<Record<string, unknown>>,
  )
  const textOf = (name: string) => {
    const value = said[name]
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
  }
  const title = textOf('Title')
  const author = textOf('Author')
  const language = textOf('Language')
  const publishedAt = dateIn(textOf('CreationDate') ?? textOf('ModDate') ?? '')
  return {
    ...(title && !noTitle.test(title) && /\p{L}/u.test(title) && { title }),
    ...(language && /^[a-z]{2,3}(?:-[a-z\d]+)*$/i.test(language) && { language }),
    meta: { ...(author && { author }), ...(publishedAt && { publishedAt }) },
  }
}

/** A date of PDF (ISO 32000-1, 7.9.4), D:20261126082400+01'00', as ISO 8601; what is none is taken as it stands. */
export function dateIn(said: string): string | undefined {
  const parts = /^D:(\d{4})(\d\d)?(\d\d)?(?:(\d\d)(\d\d)(\d\d)?)?(?:(Z)|([+-]\d\d)'?(\d\d)?)?/.exec(said)
  if (!parts) return said === '' ? undefined : said
  const [, year, month, day, hour, minute, second = '00', utc, offset, minutes = '00'] = parts
  const date = [year, month, day].filter((part) => part !== undefined).join('-')
  if (hour === undefined || day === undefined) return date
  return `${date}T${hour}:${minute}:${second}${utc ?? (offset ? `${offset}:${minutes}` : '')}`
}
