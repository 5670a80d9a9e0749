import { History } from 'lucide-react'
import { runCommand } from '../commands/run-command'
import type { Past } from '../keeper/account-state'
import { showMoment } from '../shell/moment'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import './past-bar.css'

const sides = { before: 'Before the change', after: 'After the change' } as const

/** Says that the account is shown as it was, for as long as it is, and leads back. */
export function PastBar() {
  const bench = useWorkbench()
  const past = useStore(bench.account, (state) => state.past)
  const inAccount = useStore(bench.view, (state) => state.place === 'account')
  return past && inAccount && <Bar past={past} />
}

function Bar({ past }: { readonly past: Past }) {
  const bench = useWorkbench()
  const { moment, name, at } = past
  return (
    <div className="past-bar">
      <History size={16} strokeWidth={1.6} aria-hidden="true" />
      <p>
        You are looking at the account as it was on {showMoment(at)}, {moment.side} <bdi>{name}</bdi>’s change. Nothing
        can be changed here.
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form */}
      <div className="past-sides" role="group" aria-label="Moment">
        {(['before', 'after'] as const).map((side) => (
          <button
            key={side}
            type="button"
            className="btn small"
            aria-pressed={side === moment.side}
            onClick={() => bench.history.view({ ...moment, side })}
          >
            {sides[side]}
          </button>
        ))}
      </div>
      <button type="button" className="btn small solid" onClick={() => runCommand('view.now', bench)}>
        Back to now
      </button>
    </div>
  )
}
