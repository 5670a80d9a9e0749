import type { Block } from './block'

/** Where in the text the cells of a row of a table stand. */
export function rowCells(text: string, { start, end }: Block): (readonly [number, number])[] {
  const cells: (readonly [number, number])[] = []
  for (let at = start; ; ) {
    const tab = text.indexOf('\t', at)
    if (tab < 0 || tab >= end) return [...cells, [at, end]]
    cells.push([at, tab])
    at = tab + 1
  }
}
