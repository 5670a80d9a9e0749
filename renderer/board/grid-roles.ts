/**
 * What the parts of a grid are to whoever hears it. They cannot be the elements of a table, since most of it is not in
 * the page; and none of them has the keyboard, since the grid itself goes from cell to cell. Places count from 1.
 */
export const asGrid = (name: string, rows: number, columns: number, active: string | undefined) => ({
  role: 'grid',
  tabIndex: 0,
  'aria-label': name,
  'aria-rowcount': rows,
  'aria-colcount': columns,
  'aria-activedescendant': active,
})

export const asRowGroup = { role: 'rowgroup' } as const

export const asRow = (place: number, selected?: boolean) => ({
  role: 'row',
  'aria-rowindex': place,
  'aria-selected': selected,
})

export const asHeader = (place: number) => ({ role: 'columnheader', 'aria-colindex': place })

/** @param name where what is in it does not say enough */
export const asCell = (place: number, name?: string) => ({
  role: place === 1 ? 'rowheader' : 'gridcell',
  'aria-colindex': place,
  'aria-label': name,
})

/** Over all columns. */
export const asWholeRow = (columns: number) => ({ role: 'gridcell', 'aria-colindex': 1, 'aria-colspan': columns })

/** Stands around cells and is nothing itself. */
export const asNothing = { role: 'presentation' } as const
