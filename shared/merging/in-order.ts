import type { EntryKey, LogEntry } from '../history/entry'
import type { LogEntries } from '../history/read-log'

/**
 * Entries so that each stands behind those its writer had seen; of those that have not seen one another, always in the
 * same order. Entries that claim to have seen themselves, which nobody writes honestly, come last.
 */
export function inOrder(entries: LogEntries): readonly (readonly [EntryKey, LogEntry])[] {
  const keys = [...entries.keys()].sort()
  const awaited = new Map<EntryKey, number>()
  const children = new Map<EntryKey, EntryKey[]>()
  for (const key of keys) {
    const parents = (entries.get(key) as LogEntry).parents.filter((parent) => entries.has(parent))
    awaited.set(key, parents.length)
    for (const parent of parents) {
      const siblings = children.get(parent) ?? []
      children.set(parent, siblings)
      siblings.push(key)
    }
  }
  const ordered = keys.filter((key) => awaited.get(key) === 0)
  for (const key of ordered) {
    for (const child of children.get(key) ?? []) {
      const rest = (awaited.get(child) as number) - 1
      awaited.set(child, rest)
      if (rest === 0) ordered.push(child)
    }
  }
  const circular = keys.filter((key) => (awaited.get(key) as number) > 0)
  return [...ordered, ...circular].map((key) => [key, entries.get(key) as LogEntry] as const)
}
