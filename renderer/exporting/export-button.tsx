import { Download } from 'lucide-react'
import { runCommand } from '../commands/run-command'
import { useKeys } from '../commands/use-keys'
import { useWorkbench } from '../workbench'

export function ExportButton({ enabled }: { readonly enabled: boolean }) {
  const bench = useWorkbench()
  const keys = useKeys('export.open')
  return (
    <button
      type="button"
      className="btn line"
      aria-haspopup="dialog"
      data-tip={`Export${keys ? ` (${keys})` : ''}`}
      data-tip-side="end"
      aria-disabled={!enabled}
      onClick={() => enabled && runCommand('export.open', bench)}
    >
      <Download size={16} strokeWidth={1.6} aria-hidden="true" />
      Export…
    </button>
  )
}
