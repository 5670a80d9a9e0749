/** What a PDF is made of when it is written by hand. Each page is its content stream; fonts are F1, Helvetica, and F2, bold. */
export interface HandMade {
  readonly pages: readonly string[]
  /** Entries of the catalog, of the dictionary of every page, and of the document's description, as PDF writes them. */
  readonly catalog?: string
  readonly page?: string
  readonly info?: string
  /** Objects from number 10000 on. */
  readonly objects?: readonly string[]
}

/** A whole PDF of A4 pages, uncompressed, with a right table of its objects. */
export function pdfByHand({ pages, catalog = '', page = '', info = '', objects = [] }: HandMade): Uint8Array {
  const bodies = new Map<number, string>([
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`],
    [2, `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${10 + 2 * at} 0 R`).join(' ')}] >>`],
    [3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'],
    [4, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>'],
    [5, `<< ${info} >>`],
  ])
  pages.forEach((content, at) => {
    bodies.set(
      10 + 2 * at,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${11 + 2 * at} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> ${page} >>`,
    )
    bodies.set(11 + 2 * at, stream(content))
  })
  objects.forEach((body, at) => {
    bodies.set(10_000 + at, body)
  })
  let file = '%PDF-1.7\n'
  const offsets = new Map<number, number>()
  for (const [number, body] of bodies) {
    offsets.set(number, file.length)
    file += `${number} 0 obj\n${body}\nendobj\n`
  }
  const table = file.length
  file += 'xref\n0 1\n0000000000 65535 f \n'
  for (const [number, offset] of offsets) file += `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`
  file += `trailer\n<< /Size 20000 /Root 1 0 R /Info 5 0 R >>\nstartxref\n${table}\n%%EOF\n`
  return Uint8Array.from(Buffer.from(file, 'latin1'))
}

export const stream = (content: string, entries = ''): string =>
  `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`

/** Words at a place, in points from the lower left corner. */
export const show = (words: string, x: number, y: number, size = 10, font = 'F1'): string =>
  `BT /${font} ${size} Tf ${x} ${y} Td (${words.replace(/[\\()]/g, '\\$&')}) Tj ET\n`
