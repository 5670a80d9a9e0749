import * as Y from 'yjs'
import { type EntryKey, type LogEntry, logEntry, parseEntryKey } from '../../shared/history/entry'

/** An entry in the `log` document. */
export interface ToldStep {
  readonly key: EntryKey
  readonly entry: LogEntry
  readonly client: number
  /** The clock just behind it. */
  readonly end: number
}

/** Entries of the `log` document that can be read, beyond a clock of each client; the newest of each first. */
export function* toldBeyond(log: Y.Doc, clockOf: (client: number) => number): Generator<ToldStep> {
  for (const [client, structs] of log.store.clients) {
    const from = clockOf(client)
    // From the last one back: what is new is little beside what is known.
    for (let i = structs.length - 1; i >= 0; i--) {
      const item = structs[i] as Y.Item | Y.GC
      const end = item.id.clock + item.length
      if (end <= from) break
      if (!(item instanceof Y.Item) || item.deleted || item.parentSub === null) continue
      const entry = logEntry.safeParse(item.content.getContent()[0])
      if (entry.success && parseEntryKey(item.parentSub)) yield { key: item.parentSub, entry: entry.data, client, end }
    }
  }
}
