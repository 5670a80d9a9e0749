import { type Accelerator, isTyped, parseAccelerator } from '../../shared/accelerator'
import { type CommandId, commandIds } from '../../shared/commands'
import { keyTable } from '../../shared/key-table'
import type { Workbench } from '../workbench'
import { isPressed } from './accelerator'
import { isHeld } from './held-commands'
import { isFieldCommand, isTyping, runCommand } from './run-command'
import { isEnabled } from './when'

interface Binding {
  readonly id: CommandId
  readonly accelerator: Accelerator
}

/** Runs commands by their keys. A dialog has its own keys while it is open, and a text field those that are typed. */
export function listenToKeys(document: Document, bench: Workbench): () => void {
  let table = keyTable(bench.settings.get().keys, bench.onMac)
  let bindings = bindingsOf(table)
  const bindingsNow = () => {
    const now = keyTable(bench.settings.get().keys, bench.onMac)
    if (now !== table) [table, bindings] = [now, bindingsOf(now)]
    return bindings
  }

  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || bench.view.get().dialog !== null) return
    // A first start is gone through with its own few controls.
    if (!bench.settings.get().welcomed) return
    const typing = isTyping(document)
    const binding = bindingsNow().find(({ id, accelerator }) => {
      if (!isPressed(accelerator, event, bench.onMac)) return false
      if (typing && (isTyped(accelerator) || isFieldCommand(id))) return false
      const digitOrLetter = isTyped(accelerator) && accelerator.key.length === 1
      return !digitOrLetter || bench.settings.get().singleKeys
    })
    if (!binding || !(isEnabled(binding.id, bench) || isHeld(binding.id, bench.account))) return
    event.preventDefault()
    runCommand(binding.id, bench)
  }
  document.addEventListener('keydown', press)
  return () => document.removeEventListener('keydown', press)
}

const bindingsOf = (table: ReturnType<typeof keyTable>): readonly Binding[] =>
  commandIds.flatMap((id) => table[id].map((key) => ({ id, accelerator: parseAccelerator(key) })))
