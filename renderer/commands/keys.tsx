import type { CommandId } from '../../shared/commands'
import { useKeys } from './use-keys'

/** The key of a command on a chip; nothing for a command without one. */
export function Keys({ command }: { readonly command: CommandId }) {
  const keys = useKeys(command)
  return keys ? <kbd>{keys}</kbd> : null
}
