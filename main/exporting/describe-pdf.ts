/** What a document says of itself (ISO 32000-1, 14.3.3). */
export interface PdfDescription {
  readonly title: string
  readonly author?: string | undefined
  readonly subject?: string | undefined
  readonly keywords?: string | undefined
  /** Name and version of what made what was printed. */
  readonly creator?: string | undefined
}

/**
 * A printed document with what it says of itself, of which Chromium writes the title only. It is an update behind the bytes that
 * were printed (7.5.6), so that nothing else of them changes. A document that ends in another way than Chromium's is left as it is.
 * @param at ms since 1970
 */
export function describePdf(pdf: Uint8Array, description: PdfDescription, at: number): Uint8Array {
  const end = Buffer.from(pdf.subarray(-lastBytes)).toString('latin1')
  const [, entries = '', before] = /trailer\s*<<([^<>]*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(end) ?? []
  const [root, size] = [/\/Root \d+ \d+ R/.exec(entries)?.[0], /\/Size (\d+)/.exec(entries)?.[1]]
  if (before === undefined || root === undefined || size === undefined) return pdf
  const { title, author, subject, keywords, creator } = description
  const said = Object.entries({ Title: title, Author: author, Subject: subject, Keywords: keywords, Creator: creator })
    .filter(([, words]) => words !== undefined)
    .map(([name, words = '']) => `/${name} ${hexString(words)}`)
  const time = `(D:${new Date(at).toISOString().replace(/\D/g, '').slice(0, 14)}Z)`
  const begin = '\n'
  const object = `${size} 0 obj\n<< ${said.join('\n')}\n/CreationDate ${time} /ModDate ${time} /Producer (Chromium) >>\nendobj\n`
  const offset = pdf.length + begin.length
  const table = [
    `xref\n${size} 1\n${String(offset).padStart(10, '0')} 00000 n \n`,
    `trailer\n<< /Size ${Number(size) + 1} ${root} /Info ${size} 0 R /Prev ${before} >>\n`,
    `startxref\n${offset + object.length}\n%%EOF\n`,
  ]
  return Buffer.concat([pdf, Buffer.from(begin + object + table.join(''), 'latin1')])
}

/** Where the end of a document is looked for. */
const lastBytes = 2048

/** UTF-16 with its mark (7.9.2.2), which every reader knows. */
const hexString = (words: string): string => {
  const units = Buffer.from(words, 'utf16le').swap16()
  return `<FEFF${units.toString('hex').toUpperCase()}>`
}
