import { ListTodo } from 'lucide-react'
import { runCommand } from '../commands/run-command'
import { CommandButton } from '../controls/command-button'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import type { Findings } from './checks-store'

const standingCount = (findings: Findings | null): number => findings?.standing.length ?? 0

/** In the sidebar: shows the checks, and says how many of them stand. */
export function ShowChecks() {
  const bench = useWorkbench()
  const shown = useStore(bench.view, (state) => state.checking && state.place === 'account')
  const standing = useStore(bench.checks, standingCount)
  return (
    <div className="sidebar-find">
      <button
        type="button"
        className="sidebar-row"
        aria-pressed={shown}
        onClick={() => runCommand('view.checks', bench)}
      >
        <ListTodo size={16} strokeWidth={1.6} aria-hidden="true" />
        Checks
        {standing > 0 && (
          <span className="sidebar-count" data-alarm="true">
            {standing.toLocaleString('en')}
            <span className="unseen"> standing</span>
          </span>
        )}
      </button>
    </div>
  )
}

/** The same where there is room for an icon only. */
export function RailChecks() {
  const { checks, view } = useWorkbench()
  const shown = useStore(view, (state) => state.checking && state.place === 'account')
  const standing = useStore(checks, standingCount)
  return (
    <span className="counted">
      <CommandButton
        command="view.checks"
        icon={ListTodo}
        name={`Checks: ${standing.toLocaleString('en')} standing`}
        pressed={shown}
        tipSide="start"
      />
      {standing > 0 && (
        <span className="count-sign" data-alarm="true" aria-hidden="true">
          {standing > 99 ? '99+' : standing}
        </span>
      )}
    </span>
  )
}
