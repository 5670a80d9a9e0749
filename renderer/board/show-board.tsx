import { Table2 } from 'lucide-react'
import { runCommand } from '../commands/run-command'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'

/** In the sidebar: leads to the evidence board, and says how many claims are on it. */
export function ShowBoard() {
  const bench = useWorkbench()
  const shown = useStore(bench.view, (state) => state.place === 'board')
  const claims = useStore(bench.board, (state) => state?.matrix.rows.length)
  return (
    <div className="sidebar-find">
      <button
        type="button"
        className="sidebar-row"
        aria-current={shown ? 'page' : undefined}
        onClick={() => runCommand('view.board', bench)}
      >
        <Table2 size={16} strokeWidth={1.6} aria-hidden="true" />
        Evidence board
        {claims === undefined ? null : <span className="sidebar-count">{claims.toLocaleString('en')}</span>}
      </button>
    </div>
  )
}
