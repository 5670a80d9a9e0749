import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react'
import type { MatrixRow } from '../../shared/tradecraft/matrix/matrix'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import type { LaidOut } from './board-store'
import { asGrid, asNothing, asRowGroup } from './grid-roles'
import { MatrixHead } from './matrix-head'
import { moveInGrid } from './matrix-keys'
import { columnKeys, columnWidths, rowHeight, rowLayout } from './matrix-layout'
import { cellId, MatrixRowLine } from './matrix-row'
import { cellName, type Names } from './names'
import { RowDetail } from './row-detail'
import { showPassage } from './show-passage'
import { useKeptPlace } from './use-kept-place'
import { useSize } from './use-size'

/** Rows and columns drawn on either side of what is seen. */
const reserve = { rows: 8, columns: 3 } as const

interface MatrixGridProps {
  readonly laidOut: LaidOut
  readonly rows: readonly MatrixRow[]
  readonly names: Names
}

/** Claims × sources, of which only what is near the view is in the page. The arrow keys go from cell to cell. */
export function MatrixGrid({ laidOut: { matrix }, rows, names }: MatrixGridProps) {
  const bench = useWorkbench()
  const { board } = bench
  const view = useStore(board.view, (state) => state)
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null)
  const { width, height } = useSize(scroller)
  const [scrolled, setScrolled] = useState({ top: 0, left: 0 })
  const [block, setBlock] = useState<HTMLDivElement | null>(null)
  const openHeight = useSize(block).height || rowHeight
  const head = matrix.brackets.length > 0 ? 92 : 66

  const keys = useMemo(() => columnKeys(matrix), [matrix])
  const ids = useMemo(() => rows.map(({ id }) => id), [rows])
  const widths = useMemo(() => columnWidths(width, matrix.columns.length), [width, matrix])
  // A claim that has become one with another is found under that.
  const chosen = view.at ? matrix.rowOf(view.at.row) : undefined
  const open = chosen ? ids.indexOf(chosen.id) : -1
  const at = open >= 0 && view.at ? { row: ids[open] as string, column: view.at.column } : null
  const layout = useMemo(() => rowLayout(rows.length, open, openHeight), [rows.length, open, openHeight])
  const choice = `${view.filter} ${view.order} ${view.source} ${view.during.from} ${view.during.to}`
  useKeptPlace(scroller, { choice, rows, layout, chosen })

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it comes into view
  useEffect(() => {
    scroller?.focus({ preventScroll: true })
    const [first] = ids
    if (scroller && open < 0 && first !== undefined) go({ row: first, column: 'claim' })
  }, [scroller])

  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever it is another cell, and once its row is unfolded
  useLayoutEffect(() => {
    if (scroller && at) bringIntoView(scroller, at.column)
  }, [at?.row, at?.column, openHeight])

  function bringIntoView(list: HTMLDivElement, column: string): void {
    const [top, bottom] = [layout.topOf(open), layout.topOf(open) + layout.heightOf(open)]
    const seen = list.clientHeight - head
    if (bottom > list.scrollTop + seen) list.scrollTop = bottom - seen
    if (top < list.scrollTop) list.scrollTop = top
    const index = matrix.columns.findIndex(({ source }) => source === column)
    if (index < 0) return
    const room = list.clientWidth - widths.claim - widths.figures
    const [left, right] = [index * widths.source, (index + 1) * widths.source]
    if (left < list.scrollLeft) list.scrollLeft = left
    else if (right > list.scrollLeft + room) list.scrollLeft = right - room
  }

  const go = (next: NonNullable<typeof view.at>) => board.view.update((state) => ({ ...state, at: next }))

  function openCell(row: MatrixRow, column: string): void {
    const source = matrix.columns.find((one) => one.source === column)
    const cell = source && row.cells.get(column)
    if (source && !cell) bench.account.say(`${cellName(names.of(column), row, source, undefined)}.`)
    else showPassage(bench, cell?.passage ?? row.id)
  }

  function press(event: KeyboardEvent): void {
    if (event.altKey) return
    if (event.target !== event.currentTarget) {
      // From the passages of the unfolded claim back to its row.
      if (event.key !== 'Escape') return
      event.preventDefault()
      scroller?.focus()
      return
    }
    const page = Math.max(1, Math.floor((height - head) / rowHeight) - 1)
    const next = moveInGrid(event, at, { rows: ids, columns: keys, page })
    if (next) go(next)
    else if (event.key === 'Enter' && at && chosen) openCell(chosen, at.column)
    else return
    event.preventDefault()
  }

  function click({ target, clientX }: MouseEvent): void {
    if (!(target instanceof Element) || !scroller) return
    const row = target.closest('.board-line')?.closest<HTMLElement>('[data-line]')?.dataset['line']
    if (row === undefined) return
    const named = target.closest<HTMLElement>('[data-column]')?.dataset['column']
    // Empty cells are not there to be clicked on.
    const x = clientX - scroller.getBoundingClientRect().left + scroller.scrollLeft - widths.claim
    go({ row, column: named ?? matrix.columns[Math.floor(x / widths.source)]?.source ?? 'claim' })
  }

  const from = Math.max(0, layout.at(scrolled.top) - reserve.rows)
  const to = Math.min(rows.length, layout.at(scrolled.top + height) + reserve.rows + 1)
  const firstColumn = Math.max(0, Math.floor(scrolled.left / widths.source) - reserve.columns)
  const near = Math.ceil((scrolled.left + width) / widths.source) + reserve.columns
  const lastColumn = Math.min(matrix.columns.length, near)
  const indices = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
  // The chosen row stays in the page wherever one scrolls to: it has the keyboard.
  if (open >= 0 && (open < from || open >= to)) indices.push(open)
  const lengths = {
    '--w-claim': `${widths.claim}px`,
    '--w-source': `${widths.source}px`,
    '--w-figures': `${widths.figures}px`,
    '--w-view': `${width}px`,
  }
  const shared = { matrix, names, widths, from: firstColumn, to: lastColumn }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it is a grid, by its role
    <div
      ref={setScroller}
      className="board-grid"
      {...asGrid('Claims and sources', rows.length + 1, keys.length, at ? cellId(at.row, at.column) : undefined)}
      data-chosen={at !== null}
      style={lengths as CSSProperties}
      onKeyDown={press}
      onClick={click}
      onDoubleClick={() => at && chosen && openCell(chosen, at.column)}
      onScroll={({ currentTarget: { scrollTop: top, scrollLeft: left } }) => setScrolled({ top, left })}
    >
      <div {...asRowGroup} className="board-head-group" style={{ width: widths.total, height: head }}>
        <MatrixHead {...shared} />
      </div>
      <div {...asRowGroup} className="board-rows" style={{ width: widths.total, height: layout.height }}>
        {indices.map((index) => {
          const row = rows[index] as MatrixRow
          const isOpen = index === open
          return (
            <div
              key={row.id}
              ref={isOpen ? setBlock : undefined}
              {...asNothing}
              className="board-block"
              data-line={row.id}
              data-open={isOpen}
              style={{ transform: `translateY(${layout.topOf(index)}px)` }}
            >
              <MatrixRowLine row={row} index={index} active={isOpen ? (at?.column ?? null) : null} {...shared} />
              {isOpen && <RowDetail row={row} matrix={matrix} names={names} index={index} columns={keys.length} />}
            </div>
          )
        })}
      </div>
    </div>
  )
}
