import { isSameKey, parseAccelerator, writeAccelerator } from './accelerator'
import { type CommandEntry, type CommandId, commandIds, commandTable } from './commands'

/**
 * The keys that a person has chosen for commands, in the stead of those of the command table; an empty list leaves a
 * command without one. Commands that this version does not know are kept.
 */
export type OwnKeys = Readonly<Record<string, readonly string[]>>

/** The keys of every command, no two alike. */
export type KeyTable = Readonly<Record<CommandId, readonly string[]>>

const made = { elsewhere: new WeakMap<OwnKeys, KeyTable>(), onMac: new WeakMap<OwnKeys, KeyTable>() }

/** The keys that a command comes with. */
function usualKeys(id: CommandId, onMac: boolean): readonly string[] {
  const { keys, keysOnMac }: CommandEntry = commandTable[id]
  return (onMac && keysOnMac) || keys
}

/**
 * What a person has chosen counts before what the table has: a key that a new version gives to one command stays with the
 * command for which it was chosen before.
 */
export function keyTable(own: OwnKeys, onMac: boolean): KeyTable {
  const tables = made[onMac ? 'onMac' : 'elsewhere']
  const known = tables.get(own)
  if (known) return known
  const taken = new Set<string>()
  const free = (key: string) => {
    const written = writeAccelerator(parseAccelerator(key))
    const isFree = !taken.has(written)
    taken.add(written)
    return isFree
  }
  const keys: Partial<Record<CommandId, readonly string[]>> = {}
  for (const id of commandIds) if (Object.hasOwn(own, id)) keys[id] = own[id]?.filter(free) ?? []
  for (const id of commandIds) keys[id] ??= usualKeys(id, onMac).filter(free)
  const table = keys as KeyTable
  tables.set(own, table)
  return table
}

/** The command that a key runs, if it runs one. */
export const commandOf = (key: string, table: KeyTable): CommandId | undefined =>
  commandIds.find((id) => table[id].some((other) => isSameKey(other, key)))
