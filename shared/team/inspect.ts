import * as Y from 'yjs'
import { fail, ok, type Result } from '../result'

// Looks at a Yjs update (version 1) against the document it is meant for, before it is applied. Documents of flat maps
// only: every item is one whole value under one key of one map.

/** One key of one map. */
export interface Place {
  readonly map: string
  readonly key: string
}

/** Items that an update adds: of one client, the clocks `[from, to)`. */
export interface Write extends Place {
  readonly client: number
  readonly from: number
  readonly to: number
  /** What they were written behind, and before. */
  readonly origin: Y.ID | null
  readonly rightOrigin: Y.ID | null
  /** Missing where it was written over already. */
  readonly value?: unknown
  readonly isLive: boolean
}

/** An item that an update deletes, and that was not before. */
export interface Erasure extends Place {
  readonly client: number
  readonly clock: number
}

export interface Inspection {
  /** Those of one client in order. What the document has already is left out. */
  readonly writes: readonly Write[]
  readonly erasures: readonly Erasure[]
}

export type InspectionProblem =
  /** Not an update of flat maps as Attest writes them; why, for a log. */
  | { readonly kind: 'malformed'; readonly why: string }
  | { readonly kind: 'too-large'; readonly why: string }
  /** Something that goes before it is not there: applied, it would wait for ever, hidden. */
  | { readonly kind: 'gap' }

export interface InspectionLimits {
  readonly items: number
}

type Struct = Y.Item | Y.GC | Y.Skip

const malformed = (why: string) => ({ kind: 'malformed', why }) as const

/** Throws nothing, whatever the bytes are. */
export function inspect(
  doc: Y.Doc,
  update: Uint8Array,
  { items }: InspectionLimits,
): Result<Inspection, InspectionProblem> {
  let decoded: { readonly structs: readonly Struct[]; readonly ds: DeleteSet }
  try {
    decoded = Y.decodeUpdate(update) as never
  } catch {
    // Also a value nested so deep that reading it would overflow the stack.
    return fail(malformed('not a Yjs update'))
  }
  if (decoded.structs.length > items) return fail({ kind: 'too-large', why: `${decoded.structs.length} items` })
  try {
    const sight = new Sight(doc, decoded.structs)
    return ok({ writes: sight.writes(), erasures: sight.erasures(decoded.ds, items) })
  } catch (problem) {
    if (problem instanceof Refused) return fail(problem.problem)
    throw problem
  }
}

interface DeleteSet {
  readonly clients: ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]>
}

/** Leaves the walk through an update; never passed on. */
class Refused {
  constructor(readonly problem: InspectionProblem) {}
}

const refuse = (why: string): never => {
  throw new Refused(malformed(why))
}

const gap = (): never => {
  throw new Refused({ kind: 'gap' })
}

class Sight {
  readonly #doc: Y.Doc
  /** What the update brings, by client, in order of clocks. */
  readonly #brought = new Map<number, Struct[]>()
  readonly #places = new Map<Struct, Place>()
  readonly #maps = new Map<unknown, string>()

  constructor(doc: Y.Doc, structs: readonly Struct[]) {
    this.#doc = doc
    for (const struct of structs) {
      const of = this.#brought.get(struct.id.client) ?? []
      this.#brought.set(struct.id.client, of)
      of.push(struct)
    }
  }

  writes(): Write[] {
    const writes: Write[] = []
    for (const [client, structs] of this.#brought) {
      const known = Y.getState(this.#doc.store, client)
      let next = known
      for (const struct of structs) {
        const { clock } = struct.id
        const end = clock + struct.length
        if (!Number.isSafeInteger(end)) return refuse('a clock that no writer reaches')
        if (end <= known) continue
        if (clock > next) return gap()
        if (clock < next && next > known) return refuse('two items with one clock')
        next = end
        if (!(struct instanceof Y.Item)) return struct instanceof Y.Skip ? gap() : refuse('an item of no map')
        for (const id of [struct.origin, struct.rightOrigin]) if (id && !this.#find(id.client, id.clock)) return gap()
        const origin = clock < known ? Y.createID(client, known - 1) : struct.origin
        const { rightOrigin } = struct
        const items = { client, from: Math.max(clock, known), to: end, origin, rightOrigin }
        writes.push({ ...items, ...this.#placeOf(struct), ...contentOf(struct) })
      }
    }
    return writes
  }

  erasures({ clients }: DeleteSet, limit: number): Erasure[] {
    const erasures: Erasure[] = []
    let seen = 0
    for (const [client, ranges] of clients) {
      for (const { clock, len } of ranges) {
        for (let at = clock; at < clock + len; ) {
          seen += 1
          if (seen > limit) throw new Refused({ kind: 'too-large', why: `${seen} deletions` })
          const struct = this.#find(client, at) ?? gap()
          if (!struct.deleted) erasures.push({ client, clock: at, ...this.#placeOf(struct as Y.Item) })
          at = struct.id.clock + struct.length
        }
      }
    }
    return erasures
  }

  /** In which map and under which key: an item that stands beside another says it of that one only. */
  #placeOf(item: Y.Item): Place {
    const way = new Set<Struct>()
    let at: Struct = item
    for (;;) {
      const place = this.#places.get(at) ?? this.#ownPlaceOf(at)
      if (place) {
        for (const passed of way) this.#places.set(passed, place)
        this.#places.set(at, place)
        return place
      }
      way.add(at)
      const id: Y.ID = (at as Y.Item).origin ?? (at as Y.Item).rightOrigin ?? refuse('an item of no map')
      at = this.#find(id.client, id.clock) ?? gap()
      if (way.has(at)) return refuse('items that go before each other')
    }
  }

  #ownPlaceOf(struct: Struct): Place | undefined {
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

  #find(client: number, clock: number): Struct | undefined {
    const there = this.#doc.store.clients.get(client)
    return (there && bisect(there, clock)) ?? bisect(this.#brought.get(client) ?? [], clock)
  }
}

function contentOf({ content }: Y.Item): { readonly isLive: boolean; readonly value?: unknown } {
  if (content instanceof Y.ContentDeleted) return { isLive: false }
  const values = content instanceof Y.ContentAny || content instanceof Y.ContentJSON ? content.getContent() : []
  if (values.length !== 1) return refuse('a value that is no plain value')
  const value: unknown = values[0]
  if (!isShallow(value)) return refuse('a value nested too deep')
  return { isLive: true, value }
}

/** No value of Attest's is nested deeper; whoever walks through one need not fear for the stack. */
const depthLimit = 64

function isShallow(value: unknown): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; depth < depthLimit; depth++) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
    if (level.length === 0) return true
  }
  return false
}

/** Of structs in order of clocks, the one that holds a clock. */
function bisect(structs: readonly Struct[], clock: number): Struct | undefined {
  let low = 0
  let high = structs.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const struct = structs[middle] as Struct
    if (clock < struct.id.clock) high = middle - 1
    else if (clock >= struct.id.clock + struct.length) low = middle + 1
    else return struct
  }
  return undefined
}
