import type { CommandId } from '../../shared/commands'
import { keyTable } from '../../shared/key-table'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { showAccelerator } from './accelerator'

/** The keys of a command, as the command table writes them. */
export function useAccelerators(command: CommandId): readonly string[] {
  const { settings, onMac } = useWorkbench()
  return useStore(settings, ({ keys }) => keyTable(keys, onMac)[command])
}

/** The first key of a command as it is shown here, if it has one. */
export function useKeys(command: CommandId): string | undefined {
  const { onMac } = useWorkbench()
  const [first] = useAccelerators(command)
  return first && showAccelerator(first, onMac)
}
