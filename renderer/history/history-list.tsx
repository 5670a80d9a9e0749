import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { HistoryListRow, rowHeight } from './history-list-row'
import { rowAt } from './history-state'
import { showChange } from './show-change'

/** Rows drawn on either side of what is seen. */
const reserve = 12

/** The changes as a list of which only what is seen is in the page; the arrow keys go from change to change. */
export function HistoryList() {
  const bench = useWorkbench()
  const { history } = bench
  const state = useStore(history, (all) => all)
  const { total, filter, chosen, lines } = state
  const scroller = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState<readonly [from: number, to: number]>([0, 40])
  const [sought, seek] = useState<{ readonly row: number; readonly step: 1 | -1 } | null>(null)

  const look = useCallback(() => {
    const { scrollTop, clientHeight } = scroller.current as HTMLDivElement
    const from = Math.max(0, Math.floor(scrollTop / rowHeight) - reserve)
    const to = Math.ceil((scrollTop + clientHeight) / rowHeight) + reserve
    setSeen((before) => (before[0] === from && before[1] === to ? before : [from, to]))
    history.want(from, to)
  }, [history])

  useEffect(() => {
    scroller.current?.focus({ preventScroll: true })
    const observer = new ResizeObserver(look)
    observer.observe(scroller.current as HTMLDivElement)
    return () => observer.disconnect()
  }, [look])

  useKeptPlace(scroller, total, filter)

  const choose = (row: number) => {
    const found = rowAt(history.get(), row)
    if (found?.kind !== 'line') return
    history.choose({ row, line: found.line })
    bringIntoView(scroller.current as HTMLDivElement, row)
    showChange(bench, found.line)
  }

  useEffect(() => {
    const row = sought && nearestLine(state, sought.row, sought.step)
    if (typeof row !== 'number') return
    seek(null)
    choose(row)
  })

  const press = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1)
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page }
    const by = { ...steps, Home: -total, End: total }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const wanted = Math.min(total - 1, Math.max(0, (chosen?.row ?? -1) + by))
    seek({ row: wanted, step: by > 0 ? 1 : -1 })
    // What is far away is told once it is in view.
    bringIntoView(scroller.current as HTMLDivElement, wanted)
  }

  const shown = Array.from({ length: Math.max(0, Math.min(seen[1], total) - seen[0]) }, (_, i) => seen[0] + i)
  return (
    <div
      ref={scroller}
      className="history-list"
      role="listbox"
      data-chosen={chosen !== null}
      aria-label="Changes, newest first"
      tabIndex={0}
      aria-activedescendant={chosen ? `history-row-${chosen.row}` : undefined}
      onScroll={look}
      onKeyDown={press}
    >
      <div role="presentation" style={{ height: total * rowHeight }}>
        {shown.map((row) => {
          const found = rowAt(state, row)
          return (
            found && (
              <HistoryListRow
                key={row}
                row={row}
                shown={found}
                lines={lines}
                chosen={row === chosen?.row}
                onChoose={choose}
              />
            )
          )
        })}
      </div>
    </div>
  )
}

/** The row of a change at or, going by `step`, near a row; of those that are there already. */
function nearestLine(state: Parameters<typeof rowAt>[0], wanted: number, step: 1 | -1): number | undefined {
  const last = state.total - 1
  for (const direction of [step, -step]) {
    for (let row = wanted; row >= 0 && row <= last; row += direction) {
      const found = rowAt(state, row)
      if (!found) break
      if (found.kind === 'line') return row
    }
  }
  return undefined
}

/** What comes above what one reads does not push it down. */
function useKeptPlace(scroller: { readonly current: HTMLDivElement | null }, total: number, filter: unknown): void {
  const before = useRef({ total, filter })
  useLayoutEffect(() => {
    const list = scroller.current
    const { total: old, filter: oldFilter } = before.current
    before.current = { total, filter }
    if (!list || total === old) return
    if (filter !== oldFilter) list.scrollTop = 0
    else if (list.scrollTop > 0) list.scrollTop += (total - old) * rowHeight
  }, [scroller, total, filter])
}

function bringIntoView(list: HTMLDivElement, row: number): void {
  const top = row * rowHeight
  // Its heading too, where there is one above it.
  if (top - rowHeight < list.scrollTop) list.scrollTop = top - rowHeight
  else if (top + rowHeight > list.scrollTop + list.clientHeight) list.scrollTop = top + rowHeight - list.clientHeight
}
