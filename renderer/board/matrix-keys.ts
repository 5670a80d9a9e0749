import type { BoardView } from './board-store'

/** Where a key leads in a grid of rows and columns, from a cell; undefined for a key that moves nothing. */
export function moveInGrid(
  { key, ctrlKey, metaKey }: { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean },
  at: NonNullable<BoardView['at']> | null,
  {
    rows,
    columns,
    page,
  }: { readonly rows: readonly string[]; readonly columns: readonly string[]; readonly page: number },
): NonNullable<BoardView['at']> | undefined {
  const last = { row: rows.length - 1, column: columns.length - 1 }
  const row = at ? rows.indexOf(at.row) : -1
  const column = Math.max(0, at ? columns.indexOf(at.column) : 0)
  const held = ctrlKey || metaKey
  const to = {
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    PageUp: [row - page, column],
    PageDown: [row + page, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    Home: held ? [0, 0] : [row, 0],
    End: held ? [last.row, last.column] : [row, last.column],
  }[key]
  if (!to || rows.length === 0) return undefined
  const within = (wanted: number, most: number) => Math.max(0, Math.min(most, wanted))
  const [toRow = 0, toColumn = 0] = to
  return {
    row: rows[within(toRow, last.row)] as string,
    column: columns[within(toColumn, last.column)] as string,
  }
}
