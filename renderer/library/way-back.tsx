import { CornerUpLeft } from 'lucide-react'
import { runCommand } from '../commands/run-command'
import { useKeys } from '../commands/use-keys'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import './way-back.css'

/** Above an account that was opened at a claim of it: from where, and the way back there. */
export function WayBack() {
  const bench = useWorkbench()
  const visit = useStore(bench.library, (state) => state.visits.at(-1))
  const shown = useStore(bench.account, (state) => state.head?.id)
  const inAccount = useStore(bench.view, (state) => state.place === 'account')
  const keys = useKeys('view.back')
  if (!visit || visit.to !== shown || !inAccount) return null
  return (
    <div className="way-back">
      <p className="cut">
        You came here from a claim in <b dir="auto">{visit.from.title}</b>
      </p>
      <button type="button" className="btn small line" onClick={() => runCommand('view.back', bench)}>
        <CornerUpLeft size={13} strokeWidth={2} aria-hidden="true" />
        Back
        {keys && (
          <span aria-hidden="true">
            <kbd>{keys}</kbd>
          </span>
        )}
      </button>
    </div>
  )
}
