import { type CommandEntry, type CommandId, commandTable } from '../../shared/commands'
import { useWorkbench } from '../workbench'
import { showAccelerator } from './accelerator'

/** The first key of a command as it is shown here, if it has one. */
export function useKeys(command: CommandId): string | undefined {
  const { onMac } = useWorkbench()
  const { keys }: CommandEntry = commandTable[command]
  return keys[0] && showAccelerator(keys[0], onMac)
}
