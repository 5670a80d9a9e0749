import type { CommandId } from '../../shared/commands'
import { useKeys } from './use-keys'

interface KeysProps {
  readonly command: CommandId
  /** Whether it is part of a sentence; beside a button's own name it would only be read along with it. */
  readonly aloud?: boolean
}

/** The key of a command on a chip; nothing for a command without one. */
export function Keys({ command, aloud = false }: KeysProps) {
  const keys = useKeys(command)
  return keys ? <kbd aria-hidden={!aloud}>{keys}</kbd> : null
}
