import type { CommandId } from '../../shared/commands'
import type { Workbench } from '../workbench'
import { holdCommand, isHeld } from './held-commands'
import { runners } from './runners'
import { isEnabled } from './when'

/** Runs a command if it makes sense now, wherever it was chosen. */
export function runCommand(id: CommandId, bench: Workbench): void {
  if (isHeld(id, bench.account)) return holdCommand(id, bench.account, (one) => runCommand(one, bench))
  if (!isEnabled(id, bench)) return
  const run: (bench: Workbench) => void | Promise<void> = runners[id]
  Promise.resolve(run(bench)).catch((error: unknown) => {
    console.error(error)
    bench.account.say('That could not be done; nothing was changed.', 'assertive')
  })
}

/** Commands that a text field has its own of: while one has the keyboard, they are the field's. */
const fieldCommands: Partial<Record<CommandId, string>> = {
  'edit.undo': 'undo',
  'edit.redo': 'redo',
  'edit.select-all': 'selectAll',
}

const typing = ':is(input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable="true"])'

export const isTyping = (document: Document): boolean => document.activeElement?.matches(typing) ?? false

export const isFieldCommand = (id: CommandId): boolean => id in fieldCommands

/** A command chosen in the application menu. */
export function runMenuCommand(id: CommandId, bench: Workbench, document: Document): void {
  const native = fieldCommands[id]
  // Deprecated, and the only way to reach what a text field itself does.
  if (native && isTyping(document)) document.execCommand(native)
  else if (bench.view.get().dialog === null) runCommand(id, bench)
}
