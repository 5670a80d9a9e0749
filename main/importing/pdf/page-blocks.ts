import type { Aside } from '../../../shared/importing/imported-document'
import { directionOf } from './direction'
import { least } from './extent'
import { type Line, readLine } from './line'
import { goesOn, type Paragraph, paragraphsOf } from './paragraphs'
import type { Piece } from './piece'
import { regionsOf } from './regions'
import type { PageToRead, RunningHead } from './running-heads'
import { readTable, type TableRow } from './tables'

/** A part of the document in reading order, before it is known what the whole document's type is like. */
export type Part = { readonly page: string /** From 1. */; readonly number: number } & (
  | { readonly kind: 'paragraph'; readonly paragraph: Paragraph }
  | { readonly kind: 'row'; readonly row: TableRow /** The rows of one table have the same. */; readonly table: object }
  | { readonly kind: 'aside'; readonly line: Line; readonly aside: Aside }
)

/** Everything of a page, each piece of it once: what runs along its top, its text, what runs along its bottom. */
export function partsOf({ pieces, label: page, number }: PageToRead, heads: readonly RunningHead[]): readonly Part[] {
  const running = new Set<Piece>(heads.flatMap(({ row }) => row))
  const asides = (isWanted: (head: RunningHead) => boolean) =>
    heads
      .filter(isWanted)
      .map(({ row, aside }): Part => ({ kind: 'aside', page, number, aside, line: readLine(row, directionOf(row)) }))
  const text = pieces.filter((piece) => !running.has(piece))
  const top = least(text.map(({ y }) => y))
  const above = ({ row }: RunningHead) => (row[0] as Piece).y <= top
  return [
    ...asides(above),
    ...joinColumns(
      regionsOf(text).map(({ rows, columns }): readonly Part[] => {
        if (!columns) return paragraphsOf(rows).map((paragraph) => ({ kind: 'paragraph', page, number, paragraph }))
        const table = {}
        return readTable(rows, columns).map((row) => ({ kind: 'row', page, number, row, table }))
      }),
    ),
    ...asides((head) => !above(head)),
  ]
}

/** A paragraph that one column breaks off in the middle of a sentence goes on in the next one. */
function joinColumns(regions: readonly (readonly Part[])[]): readonly Part[] {
  const parts: Part[] = []
  for (const region of regions) {
    const [last, first] = [parts.at(-1), region[0]]
    const isOne = last?.kind === 'paragraph' && first?.kind === 'paragraph' && goesOn(last.paragraph, first.paragraph)
    if (isOne) {
      const lines = [...last.paragraph.lines, ...first.paragraph.lines]
      parts[parts.length - 1] = { ...last, paragraph: { ...last.paragraph, lines } }
    }
    for (const part of region) if (!isOne || part !== first) parts.push(part)
  }
  return parts
}

/** The lines of a part, in the order of its words. */
export function linesOf(part: Part): readonly Line[] {
  if (part.kind === 'aside') return [part.line]
  return part.kind === 'row' ? part.row.lines : part.paragraph.lines
}
