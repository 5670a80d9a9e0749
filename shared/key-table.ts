import { isSameKey, parseAccelerator, writeAccelerator } from './accelerator'
import { type CommandId, commandIds, commandTable } from './commands'

/**
 * The keys that a person has chosen for commands, in the stead of those of the command table; an empty list leaves a
 * command without one. Commands that this version does not know are kept.
 */
export type OwnKeys = Readonly<Record<string, readonly string[]>>

/** The keys of every command, no two alike. */
export type KeyTable = Readonly<Record<CommandId, readonly string[]>>

const made = new WeakMap<OwnKeys, KeyTable>()

/**
 * What a person has chosen counts before what the table has: a key that a new version gives to one command stays with the
 * command for which it was chosen before.
 */
export function keyTable(own: OwnKeys): KeyTable {
  const known = made.get(own)
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
  for (const id of commandIds) keys[id] ??= commandTable[id].keys.filter(free)
  const table = keys as KeyTable
  made.set(own, table)
  return table
}

/** The command that a key runs, if it runs one. */
export const commandOf = (key: string, table: KeyTable): CommandId | undefined =>
  commandIds.find((id) => table[id].some((other) => isSameKey(other, key)))
