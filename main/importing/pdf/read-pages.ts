import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs'
import { type Matrix, matrixOf } from './matrix'
import { loadPdfjs } from './pdfjs'
import { type Piece, piecesOf } from './piece'
import { type Operation, shownGlyphs, type TurnedGlyph } from './shown-glyphs'
import { type Font, unknownFont } from './text-state'

export interface ReadPage {
  /** From 1, however the document counts. */
  readonly number: number
  /** From the units of its content to points from its upper left corner. */
  readonly toPage: Matrix
  /** By how far lines are turned, the commonest first. */
  readonly sheets: readonly (readonly Piece[])[]
  /** In points. */
  readonly height: number
  /** By the document's own count. */
  readonly label: string
  /** Lines that lie outside of what is shown of the page. */
  readonly outside: number
  /** Fonts of which it cannot be told which letters they stand for, by the document's names: what is set in them is missing. */
  readonly unreadable: ReadonlySet<string>
}

/** Where more are lost one after the other, no others come, however many there are said to be. */
const mostInRow = 100

/**
 * Reads page by page, so that of one only its glyphs are in memory at a time.
 * @param isCutShort of a file whose end is missing, pages that cannot be read are left out; of any other that is thrown
 */
export async function* readPages(pdf: PDFDocumentProxy, isCutShort: boolean): AsyncGenerator<ReadPage> {
  let lostInRow = 0
  const { OPS } = await loadPdfjs()
  const names = new Map(Object.entries(OPS).map(([name, code]) => [code, name]))
  const labels = await pdf.getPageLabels().catch(() => null)
  for (let number = 1; number <= pdf.numPages; number++) {
    const label = labels?.[number - 1]?.trim() || String(number)
    const read = readNumbered(pdf, number, names)
    const page = await (isCutShort ? read.catch(() => undefined) : read)
    if (page) yield { ...page, number, label }
    lostInRow = page ? 0 : lostInRow + 1
    if (lostInRow > mostInRow) return
  }
}

async function readNumbered(pdf: PDFDocumentProxy, number: number, names: ReadonlyMap<number, string>) {
  const page = await pdf.getPage(number)
  const read = await readPage(page, names)
  page.cleanup()
  return read
}

async function readPage(
  page: PDFPageProxy,
  names: ReadonlyMap<number, string>,
): Promise<Omit<ReadPage, 'label' | 'number'>> {
  const { transform, width, height } = page.getViewport({ scale: 1 })
  const toPage = matrixOf(transform)
  // Annotations are no part of what the page says.
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 })
  const operations = fnArray.map(
    (code, index): Operation => ({ name: names.get(code) ?? '', args: argsArray[index] ?? [] }),
  )
  const sheets = new Map<number, TurnedGlyph[]>()
  const outside = new Set<number>()
  const fonts = fontsOf(page)
  for (const glyph of shownGlyphs(operations, toPage, fonts.named)) {
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
    toPage,
    outside: outside.size,
    unreadable: fonts.unreadable,
  }
}

interface Fonts {
  readonly named: (name: string) => Font
  readonly unreadable: ReadonlySet<string>
}

function fontsOf(page: PDFPageProxy): Fonts {
  const known = new Map<string, Font>()
  const unreadable = new Set<string>()
  return {
    named: (name) => {
      const font = known.get(name) ?? fontNamed(page, name)
      if (!font) unreadable.add(name)
      known.set(name, font ?? unknownFont)
      return font ?? unknownFont
    },
    unreadable,
  }
}

/** Undefined where it cannot be read. Names of fonts end in their weight: "ABCDEF+Garamond-SemiBold". */
function fontNamed(page: PDFPageProxy, name: string): Font | undefined {
  if (!page.commonObjs.has(name)) return unknownFont
  const font = page.commonObjs.get(name) as PdfjsFont | string
  // pdf.js has a word instead of a font that it cannot read.
  if (typeof font === 'string') return undefined
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
