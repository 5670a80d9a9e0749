import type * as Y from 'yjs'

/** How far a document has come: by client, the clock behind its last item. */
export function documentClocks({ store }: Y.Doc): Map<number, number> {
  const clocks = new Map<number, number>()
  for (const [client, structs] of store.clients) {
    const last = structs.at(-1)
    if (last) clocks.set(client, last.id.clock + last.length)
  }
  return clocks
}
