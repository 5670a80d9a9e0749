import * as Y from 'yjs'
import type { NamedUpdate } from './payloads'

/**
 * Whether updates reach as far as others do, for every document and writer: quickly, from what the updates say of
 * themselves. Only where nothing has been lost in between does it mean that nothing is missing.
 */
export function covers(ours: readonly NamedUpdate[], theirs: readonly NamedUpdate[]): boolean {
  const reached = reachOf(ours)
  return [...reachOf(theirs)].every(([writer, clock]) => (reached.get(writer) ?? 0) >= clock)
}

/** Those of theirs that are not, byte for byte, among ours: as a rule none, and then nothing need be parsed. */
export function notAmong(ours: readonly NamedUpdate[], theirs: readonly NamedUpdate[]): readonly NamedUpdate[] {
  if (theirs.length === 0) return []
  const known = new Map<string, NamedUpdate[]>()
  for (const update of ours) {
    const alike = known.get(beginningOf(update))
    if (alike) alike.push(update)
    else known.set(beginningOf(update), [update])
  }
  const isKnown = (theirs: NamedUpdate) =>
    known.get(beginningOf(theirs))?.some(({ update }) => Buffer.compare(update, theirs.update) === 0)
  return theirs.filter((update) => !isKnown(update))
}

/** An update begins with its first writer and clock: hardly two begin alike. */
const beginningOf = ({ document, update }: NamedUpdate): string =>
  `${document}/${update.length}/${Buffer.from(update.subarray(0, 32)).toString('latin1')}`

/** `document/client` → the clock just behind the last change. */
function reachOf(updates: readonly NamedUpdate[]): Map<string, number> {
  const reach = new Map<string, number>()
  for (const { document, update } of updates) {
    for (const [client, clock] of endsOf(update)) {
      const writer = `${document}/${client}`
      reach.set(writer, Math.max(reach.get(writer) ?? 0, clock))
    }
  }
  return reach
}

function endsOf(update: Uint8Array): ReadonlyMap<number, number> {
  try {
    return Y.parseUpdateMeta(update).to
  } catch {
    return new Map()
  }
}
