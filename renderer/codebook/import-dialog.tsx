import { useState } from 'react'
import { importSentences } from '../../shared/codebook/import-sentences'
import { planImport } from '../../shared/codebook/plan-import'
import { Dialog } from '../shell/dialog'
import { useClose } from '../shell/use-close'
import { useWorkbench } from '../workbench'
import './import-dialog.css'

/** What importing a codebook would do, and the button that does it. */
export function ImportDialog() {
  const { account, newId, view } = useWorkbench()
  const close = useClose()
  const [{ name, plan }] = useState(() => {
    const { name = '', tags = [] } = view.get().importing ?? {}
    return { name, plan: planImport(account.get().tradecraft.tags, tags, newId) }
  })
  const [short = '', ...lines] = importSentences(plan)
  const nothing = plan.commands.length === 0
  const run = () => {
    close()
    if (account.run(plan.commands)) account.say('Codebook imported; undo takes it back')
  }
  return (
    <Dialog title={`Import “${name}”`} className="codebook-import" onClose={close}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that it can be scrolled by keyboard */}
      <section className="dialog-body" tabIndex={0} aria-label="What will change">
        <p>{nothing ? 'All of its tags are here as they are in it.' : short}</p>
        <ul>
          {lines.map((line) => (
            <li key={line} dir="auto">
              {line}
            </li>
          ))}
        </ul>
      </section>
      <div className="dialog-footer">
        <button type="button" className="btn line" onClick={close}>
          {nothing ? 'Close' : 'Cancel'}
        </button>
        {!nothing && (
          <button type="button" className="btn solid" data-first onClick={run}>
            Import
          </button>
        )}
      </div>
    </Dialog>
  )
}
