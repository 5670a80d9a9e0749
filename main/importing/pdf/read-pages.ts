import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs'
import { matrixOf } from './matrix'
import { loadPdfjs } from './pdfjs'
import { type Piece, piecesOf } from './piece'
import { type Operation, shownGlyphs, type TurnedGlyph } from './shown-glyphs'
import { type Font, unknownFont } from './text-state'

export interface ReadPage {
  /** By how far lines are turned, the commonest first. */
  readonly sheets: readonly (readonly Piece[])[]
  /** In points. */
  readonly height: number
  /** By the document's own count. */
  readonly label: string
  /** Lines that lie outside of what is shown of the page. */
  readonly outside: number
}

/** Reads page by page, so that of one only its glyphs are in memory at a time. */
export async function* readPages(pdf: PDFDocumentProxy): AsyncGenerator<ReadPage> {
  const { OPS } = await loadPdfjs()
  const names = new Map(Object.entries(OPS).map(([name, code]) => [code, name]))
  const labels = await pdf.getPageLabels().catch(() => null)
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const label = labels?.[number - 1]?.trim() || String(number)
    yield { ...(await readPage(page, names)), label }
    page.cleanup()
  }
}

async function readPage(page: PDFPageProxy, names: ReadonlyMap<number, string>): Promise<Omit<ReadPage, 'label'>> {
  const { transform, width, height } = page.getViewport({ scale: 1 })
  // Annotations are no part of what the page says.
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 })
  const operations = fnArray.map(
    (code, index): Operation => ({ name: names.get(code) ?? '', args: argsArray[index] ?? [] }),
  )
  const sheets = new Map<number, TurnedGlyph[]>()
  const outside = new Set<number>()
  for (const glyph of shownGlyphs(operations, matrixOf(transform), fontsOf(page))) {
    const [x, y] = glyph.at
    if (x < -glyph.size || y < -glyph.size || x > width + glyph.size || y > height + glyph.size) {
      if (glyph.text.trim() !== '') outside.add(Math.round(y))
      continue
    }
    const sheet = sheets.get(glyph.turn)
    if (sheet) sheet.push(glyph)
    else sheets.set(glyph.turn, [glyph])
  }
  return {
    sheets: [...sheets.values()].sort((one, other) => other.length - one.length).map(piecesOf),
    height,
    outside: outside.size,
  }
}

function fontsOf(page: PDFPageProxy): (name: string) => Font {
  const known = new Map<string, Font>()
  return (name) => {
    const font = known.get(name) ?? fontNamed(page, name)
    known.set(name, font)
    return font
  }
}

/** Names of fonts end in their weight: "ABCDEF+Garamond-SemiBold". */
function fontNamed(page: PDFPageProxy, name: string): Font {
  if (!page.commonObjs.has(name)) return unknownFont
  const font = page.commonObjs.get(name) as PdfjsFont
  const letters = font.composite ? font.toUnicode?._map : undefined
  return {
    scale: font.fontMatrix?.[0] ?? unknownFont.scale,
    isBold: /bold|black|heavy/i.test(font.name ?? ''),
    knows: letters ? (code) => Boolean(letters[code]) : unknownFont.knows,
  }
}

/** As `fontExtraProperties` has it told. */
interface PdfjsFont {
  readonly name?: string
  readonly fontMatrix?: ArrayLike<number>
  /** Its codes are the font's own numbers of its signs, which say nothing of letters. */
  readonly composite?: boolean
  /** The letters of each code, as the document says them. */
  readonly toUnicode?: { readonly _map?: ArrayLike<string | undefined> }
}
