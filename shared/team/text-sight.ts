import * as Y from 'yjs'
import { Arrivals } from './arrivals'
import type { Stretch } from './inspect-text'
import type { DecodedUpdate } from './read-update'
import { gap, refuse } from './refused'
import type { Struct } from './structs'
import { checkContent, depthLimit, type Parent, parentIn, rootName, type TextPlace } from './text-place'

/** An item in what is gone: Yjs keeps its clocks, and nothing of it. */
const nowhere = 'nowhere'

/** An update beside the text that it is meant for. */
export class TextSight {
  readonly #doc: Y.Doc
  readonly #arrivals: Arrivals
  readonly #places = new Map<Struct, TextPlace | typeof nowhere>()

  constructor(doc: Y.Doc, structs: readonly Struct[]) {
    this.#doc = doc
    this.#arrivals = new Arrivals(doc, structs)
  }

  adds(): Stretch[] {
    for (const { struct, from } of this.#arrivals.inOrder()) {
      const place = struct instanceof Y.Item ? this.#placeOf(struct) : nowhere
      if (from > struct.id.clock) this.#checkRest(struct, from, place)
      this.#places.set(struct, place)
    }
    return [...this.#arrivals.reached].map(([client, to]) => ({ client, from: this.#arrivals.known(client), to }))
  }

  /** Once it is known what it adds. */
  erases(deleted: DecodedUpdate['deleted']): boolean {
    let erases = false
    for (const [client, ranges] of deleted) {
      let before = 0
      for (const { clock, len } of ranges) {
        // Whoever writes an update sorts its deletions, so that no item is looked at twice.
        if (clock < before || len < 1) return refuse('deletions out of order')
        before = clock + len
        if (before > this.#arrivals.stateOf(client)) return gap()
        erases ||= this.#takesAway(client, clock, before)
      }
    }
    return erases
  }

  #takesAway(client: number, from: number, to: number): boolean {
    const structs = this.#doc.store.clients.get(client) ?? []
    const end = Math.min(to, this.#arrivals.known(client))
    if (from >= end) return false
    for (let i = Y.findIndexSS(structs, from); i < structs.length; i++) {
      const struct = structs[i] as Struct
      if (struct.id.clock >= end) return false
      if (!struct.deleted) return true
    }
    return false
  }

  #placeOf(item: Y.Item): TextPlace | typeof nowhere {
    const left = item.origin && this.#placeAt(item.origin)
    const right = item.rightOrigin && this.#placeAt(item.rightOrigin)
    const place = left ?? right ?? this.#placeIn(item)
    if (place === nowhere || right === nowhere) return nowhere
    if (right && !isSamePlace(place, right)) return refuse('an item in two places')
    // Whoever writes a value puts it before nothing that is there.
    if (right && place.key !== null) return refuse('a value before another')
    if (place.depth > depthLimit) return refuse('a text nested too deep')
    checkContent(item, place)
    return place
  }

  #placeIn(item: Y.Item): TextPlace | typeof nowhere {
    const { parentSub: key } = item
    // Of a root, until it is taken in, the name.
    const parent: unknown = item.parent
    if (parent === rootName) return { parent: rootName, key, depth: 0 }
    if (!(parent instanceof Y.ID)) return refuse('an item of another root')
    const above = this.#arrivals.find(parent)
    const place = this.#placeAt(parent)
    if (place === nowhere || !(above instanceof Y.Item) || above.content instanceof Y.ContentDeleted) return nowhere
    return { parent: parentIn(above), key, depth: place.depth + 1 }
  }

  /** Of a struct that the document has in part, the rest comes after what it has. */
  #checkRest({ id: { client } }: Struct, from: number, place: TextPlace | typeof nowhere): void {
    if (place === nowhere) return
    const known = this.#placeAt({ client, clock: from - 1 })
    if (known === nowhere || !isSamePlace(known, place)) refuse('an item in two places')
  }

  /** Of an item that is there, or has come in before. */
  #placeAt(id: Pick<Y.ID, 'client' | 'clock'>): TextPlace | typeof nowhere {
    const struct = this.#arrivals.find(id) ?? gap()
    const place = this.#places.get(struct) ?? (struct instanceof Y.Item ? standingPlace(struct) : nowhere)
    this.#places.set(struct, place)
    return place
  }
}

const isSamePlace = (one: TextPlace, other: TextPlace): boolean => one.parent === other.parent && one.key === other.key

/** Of an item that the document has. */
function standingPlace({ parent, parentSub: key }: Y.Item): TextPlace {
  const type = parent as Exclude<Parent, string>
  let depth = 0
  for (let above = type._item; above && depth <= depthLimit; depth++)
    above = (above.parent as Y.AbstractType<unknown>)._item
  return { parent: type._item ? type : rootName, key, depth }
}
