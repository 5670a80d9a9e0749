import { csvCell } from '../../text/csv-cell'
import { withoutControls } from '../../text/without-controls'
import type { Table } from './table'

/** A table as a file that begins with a byte order mark, without which some programs take it for another encoding. */
export function csvOf({ columns, rows }: Table): string {
  const lines = [columns, ...rows].map((row) =>
    row.map((cell = '') => csvCell(withoutControls(String(cell)))).join(','),
  )
  return `\uFEFF${lines.join('\r\n')}\r\n`
}
