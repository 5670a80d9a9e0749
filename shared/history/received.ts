import { z } from 'zod'
import type { EntryKey } from './entry'

/** Where an entry stands in the `log` document: of which Yjs client, at which clock. */
export interface LogPlace {
  readonly client: number
  readonly clock: number
}

/** What a server had of one client's part of the log, the clocks `[from, to)`, at a time by its clock, in ms since 1970. */
export const receipt = z.tuple([z.int().min(0), z.int().min(0), z.int().min(0), z.number().min(0)])

export type Receipt = z.infer<typeof receipt>

/**
 * When each entry first came to a server, by that server's clock: what its writer says of the time cannot be later than
 * that. Of entries that none has received nothing is told.
 */
export function receivedTimes(
  places: ReadonlyMap<EntryKey, LogPlace>,
  receipts: readonly Receipt[],
): ReadonlyMap<EntryKey, number> {
  const ofClient = new Map<number, Receipt[]>()
  for (const one of receipts) ofClient.set(one[0], [...(ofClient.get(one[0]) ?? []), one])
  const times = new Map<EntryKey, number>()
  for (const [key, { client, clock }] of places) {
    const at = (ofClient.get(client) ?? []).filter(([, from, to]) => from <= clock && clock < to).map((one) => one[3])
    if (at.length > 0) times.set(key, Math.min(...at))
  }
  return times
}
