import type { Aside } from '../../../shared/importing/imported-document'
import { directionOf } from './direction'
import { readLine } from './line'
import type { Piece } from './piece'
import { rowsOf } from './regions'
import type { Row } from './tables'

export interface PageToRead {
  readonly pieces: readonly Piece[]
  /** In points. */
  readonly height: number
  /** By the document's own count. */
  readonly label: string
  /** From 1, however the document counts. */
  readonly number: number
}

export interface RunningHead {
  readonly row: Row
  readonly aside: Aside
}

/** The share of a page at its top and its bottom where running heads are looked for, and how many rows of each. */
const [margin, outermost] = [0.14, 3]

/** On how many of the pages a row must be to be a running head; left and right pages may have different ones. */
const shareOfPages = 0.4

const pageNumber =
  /^[\s\-–—|[(]*(?:(?:page|p\.|seite|ص|صفحة)\s*)?(?:\p{Nd}{1,4}|[ivxlc]{1,7})(?:\s*(?:of|\/|من)\s*\p{Nd}{1,4})?[\s\-–—|\])]*$/iu

interface Candidate extends RunningHead {
  readonly key: string
  readonly isNumber: boolean
  readonly isThisPage: boolean
}

/** Of each page, the rows that stand at the same height with the same words on others too, and its number. */
export function findRunningHeads(pages: readonly PageToRead[]): readonly (readonly RunningHead[])[] {
  const candidates = pages.map(candidatesOf)
  const pagesWith = new Map<string, number>()
  for (const page of candidates) {
    for (const key of new Set(page.map((candidate) => candidate.key))) pagesWith.set(key, (pagesWith.get(key) ?? 0) + 1)
  }
  const fewest = Math.max(2, shareOfPages * pages.length)
  return candidates.map((page) =>
    page.flatMap(({ key, isNumber, isThisPage, row, aside }): RunningHead[] => {
      const isRepeated = (pagesWith.get(key) ?? 0) >= fewest
      if (isNumber) return isRepeated || isThisPage ? [{ row, aside: 'page number' }] : []
      return isRepeated ? [{ row, aside }] : []
    }),
  )
}

function candidatesOf({ pieces, height, label }: PageToRead): readonly Candidate[] {
  const rows = rowsOf(pieces)
  const isTop = ([piece]: Row) => (piece as Piece).y < margin * height
  const isBottom = ([piece]: Row) => (piece as Piece).y > (1 - margin) * height
  const chosen: readonly (readonly [Row, Aside])[] = [
    ...rows
      .slice(0, outermost)
      .filter(isTop)
      .map((row) => [row, 'header'] as const),
    ...rows
      .slice(-outermost)
      .filter(isBottom)
      .map((row) => [row, 'footer'] as const),
  ]
  return chosen.map(([row, aside]) => {
    const { text } = readLine(row, directionOf(row))
    const isNumber = pageNumber.test(text)
    const place = Math.round((row[0] as Piece).y / 5)
    return {
      row,
      aside,
      isNumber,
      isThisPage: isNumber && text.includes(label),
      key: `${place} ${isNumber ? '#' : text.replace(/\p{Nd}+/gu, '#')}`,
    }
  })
}
