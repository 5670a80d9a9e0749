import { useEffect, useMemo, useRef } from 'react'
import { listRows, readPeriod } from '../../shared/tradecraft/matrix/listed-rows'
import { useLeavePlace } from '../shell/use-leave-place'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { ActorsPane } from './actors-pane'
import { anyTime, type LaidOut } from './board-store'
import { BoardTools } from './board-tools'
import { MatrixGrid } from './matrix-grid'
import { useNames } from './names'
import { PrintedBoard } from './printed-board'
import { Timeline } from './timeline'
import './board.css'
import './board-grid.css'
import './board-cells.css'

/** Who claims what, on whose word: in the place of the account that is read. */
export function BoardView() {
  const { board, view } = useWorkbench()
  const laidOut = useStore(board, (state) => state)
  const dialog = useStore(view, (state) => state.dialog)
  const scale = useStore(board.view, (state) => state.grading?.scale)
  const section = useRef<HTMLElement>(null)
  useLeavePlace()
  // Until there is a claim to be at; a board without any keeps it.
  useEffect(() => section.current?.focus({ preventScroll: true }), [])
  return (
    <section
      ref={section}
      tabIndex={-1}
      className="board"
      aria-label="Evidence board"
      // Whoever judges what is claimed would copy how far its source is trusted.
      data-judging={dialog === 'grade' && scale === 'credibility'}
    >
      <h1 className="unseen">Evidence board</h1>
      {laidOut ? <Board laidOut={laidOut} /> : <p className="board-none">Laying out the claims…</p>}
    </section>
  )
}

function Board({ laidOut }: { readonly laidOut: LaidOut }) {
  const { board, view } = useWorkbench()
  const { tab, filter, order, source, during } = useStore(board.view, (state) => state)
  const printing = useStore(view, (state) => state.printing)
  const names = useNames(laidOut)
  const { matrix } = laidOut
  const rows = useMemo(() => {
    const period = readPeriod(during.from, during.to) ?? null
    return listRows(matrix, { filter, order, source, period: during === anyTime ? null : period })
  }, [matrix, filter, order, source, during])
  const printed = printing && <PrintedBoard laidOut={laidOut} rows={rows} names={names} />
  if (tab === 'actors') {
    return (
      <>
        <ActorsPane laidOut={laidOut} names={names} />
        {printed}
      </>
    )
  }
  if (matrix.rows.length === 0) return <p className="board-none">No claims yet. Select some words and press 1.</p>
  if (tab === 'timeline') {
    return (
      <>
        <Timeline laidOut={laidOut} names={names} whole />
        {printed}
      </>
    )
  }
  return (
    <>
      <BoardTools laidOut={laidOut} names={names} />
      {rows.length > 0 ? (
        <MatrixGrid laidOut={laidOut} rows={rows} names={names} />
      ) : (
        <p className="board-none">
          No claim is like that. “All” of any source and time lists the {matrix.rows.length} there are.
        </p>
      )}
      <Timeline laidOut={laidOut} names={names} />
      {printed}
    </>
  )
}
