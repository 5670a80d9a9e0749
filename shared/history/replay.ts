import * as Y from 'yjs'
import type { Change, EntryKey } from './entry'
import { causalPast } from './order'
import type { LogEntries } from './read-log'
import { WriteIndex, type WrittenKey, writtenKeys } from './written-values'

/**
 * The account as it was at an entry: what a copy would have shown that had that entry and all that its writer had seen,
 * and nothing else. What others did meanwhile, unseen, is not in it, whatever the clocks say. Where that past holds
 * values written apart, the one stands that stands in the merged account before the later ones. What was there before
 * the log was begun is there from the first entry on. Before an entry, it is all that but the entry's own changes.
 */
export function replay(doc: Y.Doc, entries: LogEntries, at: EntryKey, side: 'before' | 'after' = 'after'): Y.Doc {
  const past = causalPast(entries, at)
  if (side === 'before') past.delete(at)
  const index = new WriteIndex(entries)
  const was = new Y.Doc()
  was.transact(() => {
    for (const written of writtenKeys(doc)) {
      const value = valueIn(written, past, index)
      if (value !== undefined) was.getMap(written.map).set(written.key, value)
    }
  })
  return was
}

function valueIn({ map, key, writes }: WrittenKey, past: ReadonlySet<EntryKey>, index: WriteIndex): unknown {
  /** The told change that stands just after the write in hand. */
  let next: Change | undefined
  for (const write of writes) {
    const told = index.tell(write, map, key)
    if (!told) return write.stands ? write.value : next?.before
    if (told.change && past.has(told.entry)) return told.change.after
    next = told.change ?? next
  }
  return undefined
}
