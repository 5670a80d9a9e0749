/** What stands in one place of a table; undefined where nothing does. */
export type Cell = string | number | undefined

/** Rows under named columns, as programs for tables show them. */
export interface Table {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** A column with what stands in it, by what each row is of. */
export type Columns<Of> = readonly (readonly [column: string, cell: (of: Of) => Cell])[]

export const tableOf = <Of>(name: string, columns: Columns<Of>, all: readonly Of[]): Table => ({
  name,
  columns: columns.map(([column]) => column),
  rows: all.map((one) => columns.map(([, cell]) => cell(one))),
})
