import { UserPlus } from 'lucide-react'
import { runCommand } from '../commands/run-command'
import { useKeys } from '../commands/use-keys'
import { useWorkbench } from '../workbench'

export function ShareButton({ enabled }: { readonly enabled: boolean }) {
  const bench = useWorkbench()
  const keys = useKeys('team.share')
  return (
    <button
      type="button"
      className="btn quiet"
      data-tip={`Share with a team${keys ? ` (${keys})` : ''}`}
      data-tip-side="end"
      aria-disabled={!enabled}
      onClick={() => enabled && runCommand('team.share', bench)}
    >
      <UserPlus size={16} strokeWidth={1.6} aria-hidden="true" />
      Share
    </button>
  )
}
