import * as Y from 'yjs'
import { Arrivals } from './arrivals'
import type { Change, Standing, Write } from './inspection'
import { lastOf, type OriginOf } from './order-in-key'
import type { DecodedUpdate } from './read-update'
import { gap, Refused, refuse } from './refused'
import type { Struct } from './structs'

interface Key {
  readonly map: string
  readonly key: string
}

/** What an update does under one key. */
interface Touched extends Key {
  readonly brought: Y.Item[]
}

/** An update beside the document that it is meant for. */
export class Sight {
  readonly #doc: Y.Doc
  readonly #arrivals: Arrivals
  readonly #keys = new Map<Struct, Key>()
  readonly #maps = new Map<unknown, string>()
  readonly #touched = new Map<string, Touched>()
  /** Of what the update brings or the document holds, what it takes away. */
  readonly #erased = new Set<Struct>()
  #steps = 0

  constructor(doc: Y.Doc, structs: readonly Struct[]) {
    this.#doc = doc
    this.#arrivals = new Arrivals(doc, structs)
  }

  writes(deleted: DecodedUpdate['deleted']): Write[] {
    const items = [...this.#newItems()]
    this.#erase(deleted)
    return items.map(({ item, from }) => {
      const key = this.#keyOf(item)
      this.#touch(key).brought.push(item)
      const { client } = item.id
      const content = contentOf(item, this.#erased.has(item))
      return { client, from, to: item.id.clock + item.length, ...key, ...content }
    })
  }

  changes(): Change[] {
    return [...this.#touched.values()].map(({ map, key, brought }) => {
      const there = this.#doc.share.get(map)?._map.get(key)
      const last = lastOf([...(there ? [there] : []), ...brought], this.#originOf)
      return {
        map,
        key,
        before: standingOf(there, false),
        after: standingOf(last, last !== undefined && this.#erased.has(last)),
      }
    })
  }

  *#newItems(): Generator<{ readonly item: Y.Item; readonly from: number }> {
    for (const { struct, from } of this.#arrivals.inOrder()) {
      if (!(struct instanceof Y.Item)) return refuse('an item of no map')
      // Whoever writes into a map puts nothing before what is there.
      if (struct.rightOrigin) return refuse('an item before another')
      yield { item: struct, from }
    }
  }

  /** Whoever writes an update sorts its deletions, so that no item is looked at twice. */
  #erase(deleted: DecodedUpdate['deleted']): void {
    for (const [client, ranges] of deleted) {
      let at = 0
      for (const { clock, len } of ranges) {
        if (clock < at || len < 1) return refuse('deletions out of order')
        for (at = clock; at < clock + len; ) {
          const struct = this.#find(client, at) ?? gap()
          at = struct.id.clock + struct.length
          if (struct.deleted) continue
          this.#erased.add(struct)
          this.#touch(this.#keyOf(struct))
        }
        at = clock + len
      }
    }
  }

  #touch({ map, key }: Key): Touched {
    const place = `${map}\n${key}`
    const touched = this.#touched.get(place) ?? { map, key, brought: [] }
    this.#touched.set(place, touched)
    return touched
  }

  /** In which map and under which key: an item that stands beside another says it of that one only. */
  #keyOf(item: Struct): Key {
    const way = new Set<Struct>()
    let at: Struct = item
    for (;;) {
      const key = this.#keys.get(at) ?? this.#ownKeyOf(at)
      if (key) {
        for (const passed of way) this.#keys.set(passed, key)
        this.#keys.set(at, key)
        return key
      }
      way.add(at)
      const id: Y.ID = (at as Y.Item).origin ?? refuse('an item of no map')
      at = this.#find(id.client, id.clock) ?? gap()
      if (way.has(at)) return refuse('items that go before each other')
    }
  }

  #ownKeyOf(struct: Struct): Key | undefined {
    if (!(struct instanceof Y.Item)) return refuse('an item of no map')
    const { parent, parentSub } = struct
    if (parent === null || parent === undefined) return undefined
    if (parentSub === null) return refuse('an item without a key')
    if (typeof parent === 'string') return { map: parent, key: parentSub }
    if (parent instanceof Y.ID || parent._item) return refuse('a value inside a value')
    const map = this.#maps.get(parent) ?? Y.findRootTypeKey(parent)
    this.#maps.set(parent, map)
    return { map, key: parentSub }
  }

  #originOf: OriginOf = (item) => {
    const { client, clock } = item.id
    this.#steps += 1
    if (this.#steps > stepLimit) throw new Refused({ kind: 'too-large', why: 'a key written over too often' })
    const known = Y.getState(this.#doc.store, client)
    // Of a struct that the document has in part, the rest comes after what it has.
    const isRest = clock < known && this.#find(client, clock) !== item
    const before = isRest ? { client, clock: known - 1 } : item.origin
    const struct = before && this.#find(before.client, before.clock)
    return before && struct instanceof Y.Item ? { struct, clock: before.clock } : undefined
  }

  #find(client: number, clock: number): Struct | undefined {
    return this.#arrivals.find({ client, clock })
  }
}

/** So many steps back from one value to the one before, in all of an update. */
const stepLimit = 1_000_000

function contentOf(item: Y.Item, isErased: boolean): { readonly isLive: boolean; readonly value?: unknown } {
  const { content } = item
  if (content instanceof Y.ContentDeleted) return { isLive: false }
  const values = content instanceof Y.ContentAny ? content.getContent() : []
  if (values.length !== 1) return refuse('a value that is no plain value')
  return isErased ? { isLive: false } : { isLive: true, value: values[0] }
}

function standingOf(item: Y.Item | undefined, isErased: boolean): Standing | undefined {
  if (!item || item.deleted || isErased || item.content instanceof Y.ContentDeleted) return undefined
  return { value: item.content.getContent()[0] }
}
