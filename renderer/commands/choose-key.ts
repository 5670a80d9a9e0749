import { type Accelerator, isSameKey, writeAccelerator } from '../../shared/accelerator'
import { type CommandEntry, type CommandId, commandTable } from '../../shared/commands'
import { commandOf, type KeyTable } from '../../shared/key-table'
import type { Result } from '../../shared/result'
import { fail, ok } from '../../shared/result'
import { pressedKey, showAccelerator } from './accelerator'

/** Keys that mean nothing by themselves: somebody is about to press another with them. */
const heldKeys = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'Dead', 'CapsLock', 'Process', 'Unidentified'])

/** What moves through every list and table, and so may only be the key of what is done in the text itself. */
const moving = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'])

/** What every dialog, menu and button needs. */
const platformKeys = new Set(['Tab', 'Enter', 'Escape', ' '])

/** What the system, or the menu's own entries, do with a key. */
const systemKeys: readonly (readonly [key: string, what: string])[] = [
  ['CmdOrCtrl+C', 'copies'],
  ['CmdOrCtrl+X', 'cuts'],
  ['CmdOrCtrl+V', 'pastes'],
  ['CmdOrCtrl+Q', 'quits Attest'],
  ['CmdOrCtrl+W', 'closes the window'],
  ['CmdOrCtrl+Shift+I', 'opens the developer tools'],
  ['F11', 'fills the screen'],
  ['Alt+F4', 'closes the window'],
]

const macKeys: typeof systemKeys = [
  ['CmdOrCtrl+M', 'puts the window away'],
  ['CmdOrCtrl+H', 'hides Attest'],
]

const isOfText = (id: CommandId): boolean => !('menu' in commandTable[id])

/** A printable sign, a function key or one of those that delete. */
const isUsable = ({ key }: Accelerator): boolean => /^(?:\S|F\d{1,2}|Delete|Backspace|Insert)$/u.test(key)

/**
 * The key that was pressed to be a command's, as the command table writes it, or why it cannot be; undefined while only
 * keys are held down that another is pressed with.
 */
export function chooseKey(
  event: Parameters<typeof pressedKey>[0],
  command: CommandId,
  table: KeyTable,
  onMac: boolean,
): Result<string, string> | undefined {
  if (heldKeys.has(event.key)) return undefined
  const pressed = pressedKey(event, onMac)
  const written = writeAccelerator(pressed)
  const shown = showAccelerator(written, onMac)
  if (platformKeys.has(pressed.key)) return fail('Tab, Space, Enter and Esc are what dialogs, menus and buttons go by.')
  const moves = moving.has(pressed.key)
  if (moves && !isOfText(command))
    return fail('The arrows, Home, End and Page can only be keys of what is done in the text.')
  if (pressed.other || !(moves || isUsable(pressed))) return fail('That key cannot be a command’s. Press another.')
  const system = [...systemKeys, ...(onMac ? macKeys : [])].find(([key]) => isSameKey(key, written))
  if (system) return fail(`${shown} ${system[1]}. Press another.`)
  const taken = commandOf(written, table)
  if (taken && taken !== command) {
    const { title }: CommandEntry = commandTable[taken]
    return fail(`${shown} is the key of “${title.replace('…', '')}”. Press another, or change that one first.`)
  }
  return ok(written)
}
