import type { ImportWarning } from '../../../shared/importing/import-warning'
import { fail, ok } from '../../../shared/result'
import { guessLanguage } from '../../../shared/text/guess-language'
import { createBlockWriter } from '../block-writer'
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

/** A PDF: its glyphs put in the order in which they are read, whatever the order in which they were drawn. */
export const readPdf: Reader = async ({ bytes, choices, onProgress }) => {
  if (!Buffer.from(bytes.subarray(-endWithin)).includes('%%EOF')) return fail({ kind: 'broken', format: 'pdf' })
  const swelling = await findSwelling(bytes)
  if (swelling) return fail(swelling)
  const opened = await openPdf(bytes, choices.password)
  if (!opened.ok) return opened
  const pdf = opened.value
  try {
    const pages: ReadPage[] = []
    for await (const page of readPages(pdf)) {
      pages.push(page)
      onProgress((0.9 * pages.length) / pdf.numPages)
    }
    if (pages.length === 0) return fail({ kind: 'broken', format: 'pdf' })
    const textless = pages.filter(({ sheets }) => sheets.flat().length === 0).length
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
      warnings: warningsOf({
        'pages-without-text': textless,
        'hidden-parts-left-out': pages.reduce((sum, { outside }) => sum + outside, 0),
        'pdf-arabic-repaired': repairedIn(parts),
        'pdf-letters-unknown': text.match(/[\uE000-\uF8FF\uFFFD]/g)?.length ?? 0,
      }),
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
function inOrder(pages: readonly ReadPage[]): readonly Part[] {
  const upright = pages.map(({ sheets, ...page }) => ({ ...page, pieces: sheets[0] ?? [] }))
  const heads = findRunningHeads(upright)
  return upright.flatMap((page, index) => [
    ...partsOf(page, heads[index] ?? []),
    ...(pages[index]?.sheets.slice(1) ?? []).flatMap((pieces) => partsOf({ ...page, pieces }, [])),
  ])
}

type Counted = 'pages-without-text' | 'hidden-parts-left-out' | 'pdf-arabic-repaired' | 'pdf-letters-unknown'

const warningsOf = (counts: Readonly<Record<Counted, number>>): readonly ImportWarning[] =>
  (Object.entries(counts) as [Counted, number][])
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => ({ kind, count }))
