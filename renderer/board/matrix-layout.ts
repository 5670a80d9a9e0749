import type { Matrix } from '../../shared/tradecraft/matrix/matrix'

/** Of a row that is not unfolded, in px; the style sheet says the same. */
export const rowHeight = 52

/** The least that the columns take, in px. */
const widths = { claim: 262, source: 80, figures: 214 } as const

/** More than this a source's column does not take, in px: the rest is the claims'. */
const widestSource = 112

/** Beside the sources: what a claim says, and what it rests on. */
export const figures = ['mentions', 'sources', 'origins', 'status'] as const

export type Figure = (typeof figures)[number]

/** All columns by their keys, from the left: sources by their ids. */
export const columnKeys = ({ columns }: Matrix): readonly string[] => [
  'claim',
  ...columns.map(({ source }) => source),
  ...figures,
]

/** How wide everything is in a view of a width, in px. */
export interface ColumnWidths {
  readonly claim: number
  readonly source: number
  readonly figures: number
  readonly total: number
}

export function columnWidths(width: number, sources: number): ColumnWidths {
  const { claim, source, figures } = widths
  const room = width - claim - figures
  const each = sources === 0 ? source : Math.max(source, Math.min(widestSource, Math.floor(room / sources)))
  const first = Math.max(claim, width - figures - each * sources)
  return { claim: first, source: each, figures, total: first + each * sources + figures }
}

/** Where rows stand of which one may be unfolded, in px from the first. */
export interface RowLayout {
  readonly height: number
  readonly topOf: (index: number) => number
  readonly heightOf: (index: number) => number
  /** The row at a distance from the first: the nearest where there is none. */
  readonly at: (y: number) => number
}

/** @param open the unfolded one, -1 for none @param openHeight how high that is, in px */
export function rowLayout(count: number, open: number, openHeight: number): RowLayout {
  const more = open < 0 ? 0 : openHeight - rowHeight
  const topOf = (index: number) => index * rowHeight + (open >= 0 && index > open ? more : 0)
  const at = (y: number) => {
    const closed = Math.floor(y / rowHeight)
    const index = open < 0 || closed <= open ? closed : Math.max(open, Math.floor((y - more) / rowHeight))
    return Math.max(0, Math.min(count - 1, index))
  }
  return { height: count * rowHeight + more, topOf, heightOf: (index) => (index === open ? openHeight : rowHeight), at }
}
