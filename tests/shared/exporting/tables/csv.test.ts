import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { recordsOf } from '../../../../shared/exporting/records/records'
import { csvOf } from '../../../../shared/exporting/tables/csv'
import { oneTable } from '../../../../shared/exporting/tables/tables'
import { csvCell, fromCsvCell } from '../../../../shared/text/csv-cell'
import { accountOf, exportedOf, tagged } from '../../../fixtures/export-account'
import { Noted } from '../../../support/noted'

const read = (csv: string) => Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data

const anyWords = fc
  .array(fc.oneof(fc.constantFrom('=', '+', '-', '@', '＝', "'", '"', ',', '\n', '\r', '\t', 'قال'), fc.string()))
  .map((parts) => parts.join(''))

describe('a table with commas', () => {
  it('gives back every cell, and none that a program for tables would work out', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyWords, anyWords), { minLength: 1, maxLength: 5 }), (rows) => {
        const cells = read(csvOf({ name: 'x', columns: ['a', 'b'], rows })).slice(1)
        expect(cells.flat().filter((cell) => /^[=+\-@＝＋－＠\t\r\n]/.test(cell))).toEqual([])
        const written = rows.filter((row) => row.some((cell) => cell !== ''))
        expect(cells.filter((row) => row.join('') !== '').map((row) => row.map(fromCsvCell))).toEqual(written)
      }),
    )
  })

  it('begins no formula behind a semicolon either, which parts cells in much of Europe, nor behind a tab or a line', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(';', '\t', '\n', '\r', ' ', '"', "'", '=', '+1', 'x')), (parts) => {
        const words = parts.join('')
        const cell = csvCell(words)
        expect(cell).not.toMatch(/[;\t\r\n][\s"]*[=+\-@＝＋－＠]/)
        expect(fromCsvCell(Papa.parse<string[]>(cell, { delimiter: ',' }).data[0]?.[0] ?? '')).toBe(words)
      }),
    )
  })

  it('has a row for each passage and each link, and the same columns in each', () => {
    const noted = new Noted('The clerk said 🙏 that nobody came.')
    noted.tagWords('claim', 'c', 'nobody came')
    noted.tagWords('source', 's', 'The clerk')
    noted.link('c', 'attributed-to', 's')
    noted.grade('s', 'B')
    const [head = [], ...rows] = read(csvOf(oneTable(recordsOf(exportedOf(noted)))))
    const cell = (row: number, column: string) => rows[row]?.[head.indexOf(column)]
    expect(rows.map((row) => row.length)).toEqual([head.length, head.length, head.length])
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ['annotation', 's', 'source'],
      ['annotation', 'c', 'claim'],
      ['link', 'c attributed-to s', 'attributed-to'],
    ])
    expect([cell(0, 'reliability'), cell(1, 'said by'), cell(1, 'independent origins')]).toEqual([
      'B',
      'The clerk',
      '1',
    ])
    // In code points, in which the emoji is one.
    expect([cell(1, 'start'), cell(1, 'end'), cell(1, 'pieces')]).toEqual(['22', '33', '22-33'])
    expect([cell(2, 'from words'), cell(2, 'to words')]).toEqual(['“nobody came”', 'The clerk'])
  })

  it('begins with a mark by which programs know its encoding', () => {
    expect(csvOf(oneTable(recordsOf(accountOf('x', [tagged(1, 'claim', [[0, 1]])])))).charCodeAt(0)).toBe(0xfeff)
  })
})
