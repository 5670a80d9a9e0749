import type { Range, Ranges } from '../../../shared/account/range'
import type { ImportProblem } from '../../../shared/importing/import-problem'
import { strikeOut } from '../../../shared/importing/strike-out'
import { partitionPoint } from '../../../shared/partition-point'
import { fail, ok, type Result } from '../../../shared/result'
import type { Block } from '../../../shared/text/block'
import { createBlockWriter } from '../block-writer'
import type { Line } from './line'
import { type Box, boxesOf, isBlank } from './line-boxes'
import type { Matrix } from './matrix'
import { linesOf, type Part } from './page-blocks'
import { inOrder, isCutShort } from './pdf'
import { openPdf } from './pdfjs'
import { type ReadPage, readPages } from './read-pages'
import { writeParts } from './write-parts'

/** A stretch of a line on a page: its corners in the page's own units, as read: upper left, upper right, lower left, lower right. */
export interface Quad {
  /** Of the page, from 1. */
  readonly page: number
  readonly corners: readonly [Point, Point, Point, Point]
}

export type Point = readonly [x: number, y: number]

/** The text that an account was made of, with where its words stand on the pages of its original. */
export interface PlacedText {
  readonly text: string
  /** In text order, one for each stretch that is drawn in one piece; none of what stands on no page. */
  quadsOf(ranges: Ranges): readonly Quad[]
}

/**
 * Reads a PDF as it was read when it was imported, without a password.
 * @param leftOut of each block that was struck out then, how many of those that were not stand before it; ascending
 * @param cmaps the folder of CMaps
 */
export async function readPlacedText(
  bytes: Uint8Array,
  leftOut: readonly number[],
  cmaps: string | undefined,
): Promise<Result<PlacedText, ImportProblem>> {
  const opened = await openPdf(bytes, undefined, cmaps)
  if (!opened.ok) return opened
  try {
    const pages: ReadPage[] = []
    for await (const page of readPages(opened.value, isCutShort(bytes))) pages.push(page)
    return ok(placedText(pages, leftOut))
  } catch {
    // pdf.js throws what it finds in a page that it cannot read.
    return fail({ kind: 'broken', format: 'pdf' })
  } finally {
    await opened.value.loadingTask.destroy()
  }
}

function placedText(pages: readonly ReadPage[], leftOut: readonly number[]): PlacedText {
  const parts = inOrder(pages)
  const writer = createBlockWriter()
  const written: Part[] = []
  let next = 0
  const add: typeof writer.add = (...block) => {
    const isBlock = writer.add(...block)
    if (isBlock) written.push(parts[next] as Part)
    next++
    return isBlock
  }
  writeParts(parts, { ...writer, add })
  const read = writer.finish()
  const struck = struckBlocks(written.length, leftOut)
  const { text, blocks } = strikeOut(read, struck)
  const kept = written.filter((_, index) => !struck.has(index))
  const matrices = new Map(pages.map(({ number, toPage }) => [number, toPage]))
  const known: (readonly PlacedLine[])[] = []
  const linesIn = (index: number): readonly PlacedLine[] => {
    known[index] ??= placeLines(linesOf(kept[index] as Part), text, blocks[index] as Block)
    return known[index]
  }
  return {
    text,
    quadsOf: (ranges) =>
      ranges.flatMap((range) =>
        blocksIn(blocks, range).flatMap((index) => {
          const { number } = kept[index] as Part
          return linesIn(index).flatMap(({ line, units }) =>
            boxesIn(units, range, widestGap * line.size).map(
              (box): Quad => ({ page: number, corners: cornersOf(line, box, matrices.get(number) as Matrix) }),
            ),
          )
        }),
      ),
  }
}

/** Which blocks were struck out, by how many of the others stand before each. */
function struckBlocks(count: number, leftOut: readonly number[]): ReadonlySet<number> {
  const struck = new Set<number>()
  let kept = 0
  for (let index = 0; index < count; index++) {
    if (leftOut[struck.size] === kept) struck.add(index)
    else kept++
  }
  return struck
}

/** Those that a range lies in, by index. */
function blocksIn(blocks: readonly Block[], [start, end]: Range): readonly number[] {
  const first = partitionPoint(blocks.length, (i) => (blocks[i] as Block).end <= start)
  const after = partitionPoint(blocks.length, (i) => (blocks[i] as Block).start < end)
  return Array.from({ length: Math.max(0, after - first) }, (_, i) => first + i)
}

/** Some of a line's letters, from left to right, each with where it stands in the text: nowhere where it was left out. */
type Units = readonly { readonly at: number | undefined; readonly box: Box }[]

interface PlacedLine {
  readonly line: Line
  readonly units: Units
}

/** Gaps wider than this, in sizes of the font, part what is drawn at both ends of a line. */
const widestGap = 2

/** What of a line is in a range, each stretch that is drawn in one piece. @param widest gap in it, in points */
function boxesIn(units: Units, [start, end]: Range, widest: number): readonly Box[] {
  const boxes: Box[] = []
  let isOpen = false
  for (const { at, box } of units) {
    const isIn = at !== undefined && at >= start && at < end
    const last = boxes.at(-1)
    if (isIn && isOpen && last && box[0] - last[1] < widest)
      boxes[boxes.length - 1] = [last[0], Math.max(last[1], box[1])]
    else if (isIn) boxes.push(box)
    isOpen = isIn
  }
  return boxes
}

/**
 * Joining lines to a block takes away marks of lists at its beginning and hyphens at the ends of lines, and nothing else is
 * ever added but blanks: so what is left is met in the same order, from the end.
 */
function placeLines(lines: readonly Line[], text: string, { start, end }: Block): readonly PlacedLine[] {
  let at = end - 1
  const placed: PlacedLine[] = []
  for (const line of [...lines].reverse()) {
    const units: Units[number][] = []
    const boxes = boxesOf(line)
    for (let i = line.text.length - 1; i >= 0; i--) {
      const box = boxes[i]
      if (!box) continue
      while (at >= start && isBlank(text.charAt(at))) at--
      const isMet = at >= start && isSame(text.charAt(at), line.text.charAt(i))
      units.push({ at: isMet ? at-- : undefined, box })
    }
    placed.push({ line, units: units.reverse().sort((one, other) => one.box[0] - other.box[0]) })
  }
  return placed.reverse()
}

/** Half a character is written down as one that is unknown. */
const isSame = (written: string, read: string): boolean =>
  written === read || (written === '\uFFFD' && /[\uD800-\uDFFF]/.test(read))

/** How far letters reach above and below the line they stand on, in sizes of their font. */
const [ascent, descent] = [0.8, 0.22]

function cornersOf({ y, size, pieces }: Line, [left, right]: Box, toPage: Matrix): Quad['corners'] {
  const turn = ((pieces[0]?.glyphs[0]?.turn ?? 0) * Math.PI) / 180
  const [sin, cos] = [Math.sin(turn), Math.cos(turn)]
  const corner = (x: number, y: number): Point => back(toPage, [x * cos - y * sin, x * sin + y * cos])
  const [top, bottom] = [y - ascent * size, y + descent * size]
  return [corner(left, top), corner(right, top), corner(left, bottom), corner(right, bottom)]
}

/** A point of the page in the units of its content. */
function back([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  const determinant = a * d - b * c
  return [(d * (x - e) - c * (y - f)) / determinant, (a * (y - f) - b * (x - e)) / determinant]
}
