import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { CommandId } from '../../shared/commands'
import { runCommand } from '../commands/run-command'
import { useWorkbench } from '../workbench'
import { IconButton } from './icon-button'
import './side-panel.css'

interface SidePanelHeadProps {
  readonly title: string
  /** How much there is in it. */
  readonly count: ReactNode
  /** Puts it away, as it has shown it. */
  readonly command: CommandId
}

/** Of what stands beside the text for as long as one wants it. */
export function SidePanelHead({ title, count, command }: SidePanelHeadProps) {
  const bench = useWorkbench()
  return (
    <header className="side-panel-head">
      <h2>{title}</h2>
      <span className="side-panel-count">{count}</span>
      <IconButton
        icon={X}
        name={`Close the ${title.toLowerCase()}`}
        tipSide="end"
        small
        onClick={() => runCommand(command, bench)}
      />
    </header>
  )
}
