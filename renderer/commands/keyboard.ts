import { type CommandId, commandIds, commandTable } from '../../shared/commands'
import type { Workbench } from '../workbench'
import { type Accelerator, isPressed, isTyped, parseAccelerator } from './accelerator'
import { isFieldCommand, isTyping, runCommand } from './run-command'
import { isEnabled } from './when'

const bindings: readonly { readonly id: CommandId; readonly accelerator: Accelerator }[] = commandIds.flatMap((id) =>
  commandTable[id].keys.map((key) => ({ id, accelerator: parseAccelerator(key) })),
)

/** Runs commands by their keys. A dialog has its own keys while it is open, and a text field those that are typed. */
export function listenToKeys(document: Document, bench: Workbench): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || bench.view.get().dialog !== null) return
    // A first start is gone through with its own few controls.
    if (!bench.settings.get().welcomed) return
    const typing = isTyping(document)
    const binding = bindings.find(({ id, accelerator }) => {
      if (!isPressed(accelerator, event, bench.onMac)) return false
      if (typing && (isTyped(accelerator) || isFieldCommand(id))) return false
      const digitOrLetter = isTyped(accelerator) && accelerator.key.length === 1
      return !digitOrLetter || bench.settings.get().singleKeys
    })
    if (!binding || !isEnabled(binding.id, bench)) return
    event.preventDefault()
    runCommand(binding.id, bench)
  }
  document.addEventListener('keydown', press)
  return () => document.removeEventListener('keydown', press)
}
