import writeExcelFile, { type Cell, type Sheet } from 'write-excel-file/node'
import type { Table } from '../../shared/exporting/tables/table'
import { xmlText } from '../../shared/text/xml-text'

/** As much as a cell may hold: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
const longest = 32_767

/** Tables as a workbook, a sheet each. What they hold are texts and numbers: nothing of it is ever worked out. */
export function xlsxOf(tables: readonly Table[]): Promise<Buffer> {
  return writeExcelFile(tables.map(sheetOf)).toBuffer()
}

function sheetOf({ name, columns, rows }: Table): Sheet<never> {
  const head = columns.map((column): Cell => ({ value: column, type: String, fontWeight: 'bold' }))
  return {
    sheet: name,
    data: [head, ...rows.map((row) => row.map(cellOf))],
    columns: columns.map((column) => ({ width: wide.has(column) ? 48 : 16 })),
    stickyRowsCount: 1,
  }
}

/** Those that hold sentences. */
const wide: ReadonlySet<string> = new Set(['quote', 'note', 'statement', 'from words', 'to words', 'change'])

function cellOf(value: Table['rows'][number][number]): Cell {
  if (value === undefined || value === '') return null
  if (typeof value === 'number') return { value, type: Number }
  return { value: literal(fitted(xmlText(value))), type: String, wrap: true, alignVertical: 'top' }
}

/**
 * In a cell `_x0041_` is read as the character of that number, and the library does not escape it: its first sign is written
 * by its own number then (ECMA-376 Part 1, 22.9.2.19, ST_Xstring).
 */
const literal = (text: string): string => text.replace(/_(?=x[\da-fA-F]{4}_)/g, '_x005F_')

const cut = ' … (cut: a cell holds no more)'

const fitted = (text: string): string =>
  text.length <= longest ? text : text.slice(0, longest - cut.length).replace(/[\uD800-\uDBFF]$/, '') + cut
