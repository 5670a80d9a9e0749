import type * as Y from 'yjs'
import { placeOf } from './written-values'

/** Where in a document’s maps a value was taken away. Attest writes over values, and never deletes one. */
export function placesTakenAway(doc: Y.Doc): ReadonlySet<string> {
  const places = new Set<string>()
  for (const [map, type] of doc.share) {
    for (const [key, { deleted }] of type._map) if (deleted) places.add(placeOf(map, key))
  }
  return places
}
