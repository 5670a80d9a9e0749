import { fail, ok } from '../../../shared/result'
import { guessLanguage } from '../../../shared/text/guess-language'
import { createBlockWriter } from '../block-writer'
import { countedWarnings } from '../counted-warnings'
import { libraryVersions } from '../library-versions'
import type { Reader } from '../reader'
import { findSwelling } from './inflated-size'
import { type Part, partsOf } from './page-blocks'
import { readPdfInfo } from './pdf-info'
import { openPdf } from './pdfjs'
import { type ReadPage, readPages } from './read-pages'
import { findRunningHeads } from './running-heads'
import { repairedIn, writeParts } from './write-parts'

/** How many bytes from its end a file must have said that this is its end (ISO 32000-1, 7.5.5, with room for what mail adds). */
const endWithin = 2048

/** Of such a file not all pages need be there. */
export const isCutShort = (bytes: Uint8Array): boolean => !Buffer.from(bytes.subarray(-endWithin)).includes('%%EOF')

/** A PDF: its glyphs put in the order in which they are read, whatever the order in which they were drawn. */
export const readPdf: Reader = async ({ bytes, choices, onProgress, cmaps }) => {
  const cutShort = isCutShort(bytes)
  const swelling = await findSwelling(bytes)
  if (swelling) return fail(swelling)
  const opened = await openPdf(bytes, choices.password, cmaps)
  if (!opened.ok) return opened
  const pdf = opened.value
  try {
    const pages: ReadPage[] = []
    for await (const page of readPages(pdf, cutShort)) {
      pages.push(page)
      onProgress((0.9 * pages.length) / pdf.numPages)
    }
    const textless = pages.filter(({ sheets }) => sheets.flat().length === 0).length
    if (pages.length === 0 || (cutShort && textless === pages.length)) return fail({ kind: 'broken', format: 'pdf' })
    const unreadable = new Set(pages.flatMap((page) => [...page.unreadable])).size
    if (textless === pages.length && unreadable > 0) return fail({ kind: 'letters-unknown', format: 'pdf' })
    if (textless === pages.length) return fail({ kind: 'no-text-on-pages', pages: pages.length })
    const writer = createBlockWriter()
    const parts = inOrder(pages)
    writeParts(parts, writer)
    const { text, blocks, asides } = writer.finish()
    const { language: said, title, meta } = await readPdfInfo(pdf)
    const heading = blocks.find(({ type }) => type === 'heading')
    // Programs put their own language there; what the text is in is not to be mistaken.
    const language = guessLanguage(text) ?? said
    return ok({
      text,
      blocks,
      asides,
      meta,
      title: title ?? (heading ? text.slice(heading.start, heading.end) : ''),
      ...(language && { language }),
      warnings: [
        ...(cutShort ? [{ kind: 'cut-short' } as const] : []),
        ...countedWarnings({
          'pages-lost': pdf.numPages - pages.length,
          'pages-without-text': textless,
          'fonts-unreadable': unreadable,
          'hidden-parts-left-out': pages.reduce((sum, { outside }) => sum + outside, 0),
          'pdf-arabic-repaired': repairedIn(parts),
          'pdf-letters-unknown': text.match(/[\uE000-\uF8FF\uFFFD]/g)?.length ?? 0,
        }),
      ],
      method: `PDF by unpdf ${libraryVersions.unpdf}`,
    })
  } catch {
    // pdf.js throws what it finds in a page that it cannot read.
    return fail({ kind: 'broken', format: 'pdf' })
  } finally {
    await pdf.loadingTask.destroy()
  }
}

/** Lines that are turned come after the page they stand on. */
export function inOrder(pages: readonly ReadPage[]): readonly Part[] {
  const upright = pages.map(({ sheets, ...page }) => ({ ...page, pieces: sheets[0] ?? [] }))
  const heads = findRunningHeads(upright)
  return upright.flatMap((page, index) => [
    ...partsOf(page, heads[index] ?? []),
    ...(pages[index]?.sheets.slice(1) ?? []).flatMap((pieces) => partsOf({ ...page, pieces }, [])),
  ])
}
