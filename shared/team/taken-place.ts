import { logDocument, mapNames } from '../account/schema'
import { entryKeyOf, parseEntryKey } from '../history/entry'
import type { Write } from './inspection'
import type { Refusal, TeamKnowledge } from './judge'

/** The client id under which a key of the document was written. */
export type ClientAt = (map: string, key: string) => number | undefined

/**
 * Where only one may ever write, though nothing stands there yet: what a teammate wrote there later would be lost. A chain
 * of the log is gone on with by the document that began it, and a device is told of as whose it is.
 */
export function takenPlace(
  { map, key, value, client }: Write,
  document: string,
  team: TeamKnowledge,
  clientAt: ClientAt,
): Refusal | undefined {
  if (document === logDocument) {
    const place = parseEntryKey(key)
    const began = place && clientAt(map, entryKeyOf(place.chain, 0))
    return began === undefined || began === client ? undefined : { kind: 'client-of-another', client: began }
  }
  const person = map === mapNames.devices ? team.personOf(key) : undefined
  const named = (value as { readonly person?: unknown } | null | undefined)?.person
  return person === undefined || named === undefined || named === person
    ? undefined
    : { kind: 'of-another', map, key, person }
}
