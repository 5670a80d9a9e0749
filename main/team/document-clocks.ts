import * as Y from 'yjs'

/** How far a document has come: by client, the clock behind its last item. */
export function documentClocks({ store }: Y.Doc): Map<number, number> {
  const clocks = new Map<number, number>()
  for (const [client, structs] of store.clients) {
    const last = structs.at(-1)
    if (last) clocks.set(client, last.id.clock + last.length)
  }
  return clocks
}

/** How many items a document has beyond these clocks. */
export function aheadOf(doc: Y.Doc, clocks: ReadonlyMap<number, number>): number {
  let count = 0
  for (const [client, clock] of documentClocks(doc)) count += Math.max(0, clock - (clocks.get(client) ?? 0))
  return count
}

/** How much of a document was taken out of it, in clocks. */
export function erasedIn({ store }: Y.Doc): number {
  let count = 0
  for (const structs of store.clients.values()) for (const { deleted, length } of structs) if (deleted) count += length
  return count
}

/** How much an update says was taken out, in clocks. */
export const erasedBy = (update: Uint8Array): number =>
  [...Y.decodeUpdate(update).ds.clients.values()].flat().reduce((sum, { len }) => sum + len, 0)

/** As they are kept in JSON. */
export const clocksOf = (clocks: Readonly<Record<string, number>>): ReadonlyMap<number, number> =>
  new Map(Object.entries(clocks).map(([client, clock]) => [Number(client), clock]))
