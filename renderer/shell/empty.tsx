import { Keys } from '../commands/keys'
import { runCommand } from '../commands/run-command'
import { useWorkbench } from '../workbench'
import './empty.css'

/** No account is open: the ways to one. */
export function Empty() {
  const bench = useWorkbench()
  return (
    <div className="empty">
      <h1>No account is open</h1>
      <p>Open one from the list, import a text, or drop a file here. The original is kept as it is.</p>
      <div className="empty-actions">
        <button type="button" className="btn solid" onClick={() => runCommand('account.open', bench)}>
          Open or import…
        </button>
        <button type="button" className="btn line" onClick={() => runCommand('account.paste', bench)}>
          Paste a text…
        </button>
        <button type="button" className="btn line" onClick={() => runCommand('team.join', bench)}>
          Join a team…
        </button>
        <button type="button" className="btn" onClick={() => runCommand('account.sample', bench)}>
          Open the sample
        </button>
      </div>
      <p className="empty-hint">
        <Keys command="view.palette" aloud /> finds every command and account.
      </p>
    </div>
  )
}
