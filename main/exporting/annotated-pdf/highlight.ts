import type { PDFContext, PDFDict, PDFRef } from '@cantoo/pdf-lib'
import type { Kind } from '../../../shared/account/kind'
import type { Point, Quad } from '../../importing/pdf/placed-text'

/** What a reader of the document is told of a passage. */
export interface Told {
  readonly kind: Kind
  /** Its id, as the document's name for the note. */
  readonly id: string
  readonly author: string
  readonly subject: string
  readonly contents: string
  /** ms since 1970. */
  readonly at: number
}

type Colour = readonly [red: number, green: number, blue: number]

/** As kinds are told apart everywhere: by a wash, and by a line that is solid, dotted or double. */
interface Look {
  readonly wash: Colour
  readonly line: Colour
  /** As a content stream sets it: the width, and what is drawn and left out by turns. */
  readonly stroke: string
  /** How far below the words each line is, in points. */
  readonly offsets: readonly number[]
}

const colour = (hex: number): Colour => [hex >> 16, (hex >> 8) & 255, hex & 255].map((value) => value / 255) as never

const looks: { readonly [K in Kind]: Look } = {
  claim: { wash: colour(0xf3b022), line: colour(0xa86400), stroke: '0.9 w [] 0 d', offsets: [0] },
  actor: { wash: colour(0x347cd6), line: colour(0x2767af), stroke: '0.9 w [1 1.4] 0 d', offsets: [0.9] },
  source: { wash: colour(0xac3e8e), line: colour(0x97387d), stroke: '0.5 w [] 0 d', offsets: [1.6, 2.8] },
}

/** How much of the wash's colour is seen. */
const opacity = 0.3

/** Writes highlights into one document, which all have what they share once. */
export interface Highlighter {
  /** A highlight of stretches of one page (ISO 32000-1, 12.5.6.10). */
  add(told: Told, quads: readonly Quad['corners'][]): PDFRef
}

/** @param pdf the library's own parts, which are loaded when they are needed */
export function highlighterOf(
  context: PDFContext,
  { PDFHexString, PDFString }: typeof import('@cantoo/pdf-lib'),
): Highlighter {
  const resources: PDFRef = context.register(
    context.obj({ ExtGState: { Wash: { Type: 'ExtGState', BM: 'Multiply', ca: opacity } } }),
  )
  return {
    add({ kind, id, author, subject, contents, at }, quads) {
      const rect = around(quads)
      const drawn = context.stream(drawing(quads, looks[kind]), {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [...rect],
        Resources: resources,
        // What is multiplied is seen against the page.
        Group: { S: 'Transparency' },
      })
      const highlight: PDFDict = context.obj({
        Type: 'Annot',
        Subtype: 'Highlight',
        Rect: [...rect],
        QuadPoints: quads.flatMap((corners) => corners.flatMap((point) => point.map(rounded))),
        C: [...looks[kind].wash],
        CA: opacity,
        // Printed with the page.
        F: 4,
        T: PDFHexString.fromText(author),
        Subj: PDFHexString.fromText(subject),
        Contents: PDFHexString.fromText(contents),
        NM: PDFHexString.fromText(id),
        CreationDate: PDFString.fromDate(new Date(at)),
        M: PDFString.fromDate(new Date(at)),
        AP: { N: context.register(drawn) },
      })
      return context.register(highlight)
    },
  }
}

/** Hundredths of a point are finer than paper. */
const rounded = (value: number): number => Math.round(value * 100) / 100

/** Lines reach below the words. */
const room = 4

function around(quads: readonly Quad['corners'][]): readonly [number, number, number, number] {
  let [left, bottom, right, top] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ]
  for (const [x, y] of quads.flat()) {
    left = Math.min(left, x)
    bottom = Math.min(bottom, y)
    right = Math.max(right, x)
    top = Math.max(top, y)
  }
  return [rounded(left - room), rounded(bottom - room), rounded(right + room), rounded(top + room)]
}

function drawing(quads: readonly Quad['corners'][], { wash, line, stroke, offsets }: Look): string {
  const to = ([x, y]: Point) => `${rounded(x)} ${rounded(y)}`
  const washes = quads.map(
    ([upperLeft, upperRight, lowerLeft, lowerRight]) =>
      `${to(upperLeft)} m ${to(upperRight)} l ${to(lowerRight)} l ${to(lowerLeft)} l h f`,
  )
  const lines = quads.flatMap(([upperLeft, , lowerLeft, lowerRight]) => {
    const height = Math.hypot(lowerLeft[0] - upperLeft[0], lowerLeft[1] - upperLeft[1]) || 1
    const [x, y] = [(lowerLeft[0] - upperLeft[0]) / height, (lowerLeft[1] - upperLeft[1]) / height]
    return offsets.map((offset) => {
      const moved = (point: Point): Point => [point[0] + x * offset, point[1] + y * offset]
      return `${to(moved(lowerLeft))} m ${to(moved(lowerRight))} l S`
    })
  })
  return [`q /Wash gs ${wash.join(' ')} rg`, ...washes, 'Q', `${stroke} ${line.join(' ')} RG`, ...lines].join('\n')
}
