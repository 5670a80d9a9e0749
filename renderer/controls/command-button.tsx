import type { LucideIcon } from 'lucide-react'
import { type CommandEntry, type CommandId, commandTable } from '../../shared/commands'
import { describeAccelerator } from '../commands/accelerator'
import { runCommand } from '../commands/run-command'
import { useAccelerators, useKeys } from '../commands/use-keys'
import { useWorkbench } from '../workbench'
import { IconButton } from './icon-button'

interface CommandButtonProps {
  readonly command: CommandId
  readonly icon: LucideIcon
  /** Where the command's own title would be too long or too general. */
  readonly name?: string
  readonly enabled?: boolean
  /** Of a command that shows or hides something: whether it is shown. */
  readonly pressed?: boolean
  readonly tipSide?: 'start' | 'end'
  readonly small?: boolean
}

/** An icon that runs a command; name and key are the command's. */
export function CommandButton({ command, icon, name, enabled = true, pressed, tipSide, small }: CommandButtonProps) {
  const bench = useWorkbench()
  const entry: CommandEntry = commandTable[command]
  const [first] = useAccelerators(command)
  return (
    <IconButton
      icon={icon}
      name={name ?? entry.title.replace('…', '')}
      keys={useKeys(command)}
      {...(tipSide && { tipSide })}
      {...(small && { small })}
      aria-disabled={!enabled}
      aria-pressed={pressed}
      {...(first && { 'aria-keyshortcuts': describeAccelerator(first, bench.onMac) })}
      onClick={() => enabled && runCommand(command, bench)}
    />
  )
}
