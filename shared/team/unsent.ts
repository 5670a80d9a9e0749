import * as Y from 'yjs'
import type { Writes } from '../history/entry'
import type { LogEntries } from '../history/read-log'
import type { Copy } from '../merging/writes'

/** Entries of the log whose steps are here and not at the server, whether or not it has been told of them. */
export function unsentIn(here: Copy, server: Copy): LogEntries {
  const has = ({ doc }: Copy, [client, , to]: Writes) => Y.getState(doc.store, client) >= to
  return new Map(
    [...here.entries].filter(
      ([key, { writes }]) => !server.entries.has(key) || (has(here, writes) && !has(server, writes)),
    ),
  )
}
