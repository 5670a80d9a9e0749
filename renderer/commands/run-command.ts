import { type CommandId, commandTable } from '../../shared/commands'
import type { Workbench } from '../workbench'
import { runners } from './runners'
import { isEnabled } from './when'

/** Runs a command if it makes sense now, wherever it was chosen. */
export function runCommand(id: CommandId, bench: Workbench): void {
  if (!isEnabled(id, bench)) return
  if ('whole' in commandTable[id] && bench.account.get().phase === 'loading') return runOnceWhole(id, bench)
  const run: (bench: Workbench) => void | Promise<void> = runners[id]
  Promise.resolve(run(bench)).catch((error: unknown) => {
    console.error(error)
    bench.account.say('That could not be done; nothing was changed.', 'assertive')
  })
}

/** Whose account is no longer in view by then wants nothing any more. */
function runOnceWhole(id: CommandId, bench: Workbench): void {
  const { account } = bench
  const wanted = account.get().head?.id
  const unsubscribe = account.subscribe(() => {
    const { phase, head } = account.get()
    if (phase === 'loading' && head?.id === wanted) return
    unsubscribe()
    if (head?.id === wanted) runCommand(id, bench)
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
