import * as Y from 'yjs'
import type { Change, Writes } from './entry'

/** What a transaction did to the flat maps of its document. To be asked while `afterTransaction` is being told. */
export function changesOf(transaction: Y.Transaction): Change[] {
  const changes: Change[] = []
  for (const [type, keys] of transaction.changed) {
    if (!(type instanceof Y.Map) || type._item) continue
    const map = Y.findRootTypeKey(type)
    const { keys: changed } = new Y.YMapEvent(type, transaction, keys as Set<unknown>).changes
    for (const [key, { action, oldValue }] of changed) {
      changes.push({ map, key, ...(action !== 'add' && { before: oldValue }), after: type.get(key) ?? null })
    }
  }
  return changes
}

/** Where in its document a transaction of this computer wrote: in a row, as one client's items are. */
export function writesOf({ doc, beforeState, afterState }: Y.Transaction): Writes {
  const client = doc.clientID
  const from = beforeState.get(client) ?? 0
  return [client, from, afterState.get(client) ?? from]
}
