import { Columns2, ListTodo, Square, X } from 'lucide-react'
import type { ReportHead } from '../../shared/report/report'
import { type YardstickName, yardstickNames, yardsticks } from '../../shared/report/yardstick'
import { runCommand } from '../commands/run-command'
import { CommandButton } from '../controls/command-button'
import { IconButton } from '../controls/icon-button'
import { isReadOnly } from '../keeper/account-state'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import type { OpenReport } from './shared-text/open-report'

/** Above a report: which it is, its yardstick, who is writing in it, and where it stands. */
export function ReportBar({ head, open }: { readonly head: ReportHead; readonly open: OpenReport }) {
  const bench = useWorkbench()
  const { account, view } = bench
  const readOnly = useStore(account, isReadOnly)
  const alone = useStore(view, (state) => state.reportAlone)
  const over = useStore(view, (state) => state.reportChecksOver)
  const writers = useStore(open.state, (state) => state.writers)
  return (
    <header className="report-bar">
      <button type="button" className="report-choose cut" onClick={() => runCommand('report.choose', bench)}>
        <bdi>{head.title}</bdi>
      </button>
      <label className="report-yardstick">
        <span className="unseen">Yardstick of its judgments</span>
        <select
          value={head.yardstick}
          disabled={readOnly}
          onChange={({ target }) =>
            account.run([{ type: 'set-detail', id: head.id, field: 'yardstick', value: target.value as YardstickName }])
          }
        >
          {yardstickNames.map((name) => (
            <option key={name} value={name}>
              {yardsticks[name].name}
            </option>
          ))}
        </select>
      </label>
      <span className="report-writers cut" aria-live="polite">
        {writers.length > 0 && `${writers.map(({ name }) => name).join(', ')} here`}
      </span>
      <span className="report-checks-toggle">
        <IconButton
          icon={ListTodo}
          name={over ? 'Hide the checks' : 'Show the checks'}
          tipSide="end"
          small
          aria-pressed={over}
          onClick={() => view.update((state) => ({ ...state, reportChecksOver: !over }))}
        />
      </span>
      <CommandButton
        command="report.alone"
        icon={alone ? Columns2 : Square}
        name={alone ? 'Show the account beside it' : 'Show the report alone'}
        tipSide="end"
        small
      />
      <CommandButton command="view.report" icon={X} name="Put the report away" tipSide="end" small />
    </header>
  )
}
