import type { EntryKey, LogEntry } from './entry'
import type { LogEntries } from './read-log'

/** Where an entry stands among all: never before what its writer had seen, whatever the clocks say. */
interface Rank {
  /** Its own time, or that of the latest entry before it, where its writer's clock was behind. */
  readonly time: number
  /** How many entries there are before it, one behind the other. */
  readonly depth: number
}

export interface OrderedLog {
  /** Every entry after its parents; of those that nothing ties, by their writers' times, then by key. */
  readonly keys: readonly EntryKey[]
  /** Entries that name, over however many others, each other as parents: no writer can have seen them so. */
  readonly entangled: readonly EntryKey[]
}

/** The order in which a log is told: total, and the same wherever the same entries are. */
export function orderLog(entries: LogEntries): OrderedLog {
  const { ranks, entangled } = rankAll(entries)
  const rankOf = (key: EntryKey) => ranks.get(key) as Rank
  const atOf = (key: EntryKey) => (entries.get(key) as LogEntry).at
  const compare = (a: EntryKey, b: EntryKey) =>
    rankOf(a).time - rankOf(b).time || rankOf(a).depth - rankOf(b).depth || atOf(a) - atOf(b) || (a < b ? -1 : 1)
  return { keys: [...entries.keys()].sort(compare), entangled }
}

function rankAll(entries: LogEntries): { ranks: Map<EntryKey, Rank>; entangled: readonly EntryKey[] } {
  const ranks = new Map<EntryKey, Rank>()
  const unranked = new Map<EntryKey, number>()
  const children = new Map<EntryKey, EntryKey[]>()
  const knownParents = ({ parents }: LogEntry) => [...new Set(parents)].filter((parent) => entries.has(parent))
  for (const [key, entry] of entries) {
    const parents = knownParents(entry)
    unranked.set(key, parents.length)
    for (const parent of parents) {
      const of = children.get(parent) ?? []
      children.set(parent, of)
      of.push(key)
    }
  }
  const ready = [...entries.keys()].filter((key) => unranked.get(key) === 0)
  for (let key = ready.pop(); key !== undefined; key = ready.pop()) {
    const entry = entries.get(key) as LogEntry
    const before = knownParents(entry).map((parent) => ranks.get(parent) as Rank)
    ranks.set(key, {
      time: before.reduce((latest, { time }) => Math.max(latest, time), entry.at),
      depth: before.reduce((most, { depth }) => Math.max(most, depth + 1), 0),
    })
    unranked.delete(key)
    for (const child of children.get(key) ?? []) {
      const left = (unranked.get(child) as number) - 1
      unranked.set(child, left)
      if (left === 0) ready.push(child)
    }
  }
  for (const key of unranked.keys()) ranks.set(key, { time: (entries.get(key) as LogEntry).at, depth: 0 })
  return { ranks, entangled: [...unranked.keys()].sort() }
}

/** An entry and all that its writer had seen, as far as it is there. */
export function causalPast(entries: LogEntries, key: EntryKey): Set<EntryKey> {
  const past = new Set<EntryKey>()
  const ahead = [key]
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    const entry = entries.get(next)
    if (!entry || past.has(next)) continue
    past.add(next)
    ahead.push(...entry.parents)
  }
  return past
}
