import * as Y from 'yjs'
import { canonicalJson } from '../canonical-json'
import { type EntryKey, type LogEntry, logEntry, parseEntryKey } from './entry'
import type { LogPlace } from './received'

/** Entries by their keys. */
export type LogEntries = ReadonlyMap<EntryKey, LogEntry>

export interface ReadLog {
  readonly entries: Map<EntryKey, LogEntry>
  /** Where in its document each entry stands. */
  readonly places: ReadonlyMap<EntryKey, LogPlace>
  /** How many entries are there that cannot be read, or stand twice with different words. */
  readonly unreadable: number
}

/**
 * The entries that updates of the `log` document hold. They are read from the updates themselves and no document is
 * built: an entry that follows a lost one of its writer is found all the same.
 */
export function readLog(updates: Iterable<Uint8Array>): ReadLog {
  const entries = new Map<EntryKey, LogEntry>()
  const places = new Map<EntryKey, LogPlace>()
  let unreadable = 0
  for (const update of updates) {
    for (const struct of structsOf(update)) {
      if (!(struct instanceof Y.Item) || struct.parentSub === null) continue
      const entry = logEntry.safeParse(struct.content.getContent()[0])
      const known = entries.get(struct.parentSub)
      if (!entry.success || !parseEntryKey(struct.parentSub)) unreadable += 1
      else if (known && canonicalJson(known) !== canonicalJson(entry.data)) unreadable += 1
      else {
        entries.set(struct.parentSub, entry.data)
        places.set(struct.parentSub, struct.id)
      }
    }
  }
  return { entries, places, unreadable }
}

function structsOf(update: Uint8Array): readonly (Y.Item | Y.GC | Y.Skip)[] {
  try {
    return Y.decodeUpdate(update).structs as (Y.Item | Y.GC | Y.Skip)[]
  } catch {
    return []
  }
}

/** The ends of a log: entries that no other names as its parent, in order. */
export function headsOf(entries: LogEntries): readonly EntryKey[] {
  const parents = new Set<EntryKey>()
  for (const entry of entries.values()) for (const parent of entry.parents) parents.add(parent)
  return [...entries.keys()].filter((key) => !parents.has(key)).sort()
}
