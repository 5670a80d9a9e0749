import * as Y from 'yjs'
import { gap, Refused, refuse } from './refused'
import { bisect, type Struct } from './structs'

/** Something that a document does not have yet: of a struct that it has in part, from a clock within it. */
export interface Arrival {
  readonly struct: Struct
  readonly from: number
}

/** What an update brings to a document, in the order in which Yjs takes it in: each item after what it rests on. */
export class Arrivals {
  readonly #doc: Y.Doc
  /** By client, in order of clocks. */
  readonly #brought = new Map<number, Struct[]>()
  /** How far each client of the update has come, in clocks. */
  readonly #reached = new Map<number, number>()
  /** Clients that cannot go on before an item of another is there. */
  readonly #waiting = new Map<Struct, number[]>()
  readonly #ready: number[]
  /** How many came to each place without knowing of each other. */
  readonly #apart = new Map<string, number>()

  constructor(doc: Y.Doc, structs: readonly Struct[]) {
    this.#doc = doc
    for (const struct of structs) {
      const of = this.#brought.get(struct.id.client) ?? []
      this.#brought.set(struct.id.client, of)
      of.push(struct)
    }
    this.#ready = [...this.#brought.keys()]
  }

  /** Refuses what could not be taken in, or would wait for ever. What an item rests on has come before it. */
  *inOrder(): Generator<Arrival> {
    const next = new Map<number, number>()
    for (let client = this.#ready.pop(); client !== undefined; client = this.#ready.pop()) {
      const structs = this.#brought.get(client) as Struct[]
      let at = next.get(client) ?? 0
      for (let struct = structs[at]; struct && !this.#waits(struct); struct = structs[at]) {
        const from = this.stateOf(client)
        if (this.#take(struct)) yield { struct, from }
        at += 1
      }
      next.set(client, at)
    }
    // Also of those that wait for each other.
    if (this.#waiting.size > 0) return gap()
  }

  find({ client, clock }: Pick<Y.ID, 'client' | 'clock'>): Struct | undefined {
    const there = this.#doc.store.clients.get(client)
    return (there && bisect(there, clock)) ?? bisect(this.#brought.get(client) ?? [], clock)
  }

  /** How far a client has come in the document … */
  known(client: number): number {
    return Y.getState(this.#doc.store, client)
  }

  /** … and with what has come in so far. */
  stateOf(client: number): number {
    return this.#reached.get(client) ?? this.known(client)
  }

  /** Of the clients of the update that has come in, by client, how far. */
  get reached(): ReadonlyMap<number, number> {
    return this.#reached
  }

  /** Whether it is new. */
  #take(struct: Struct): boolean {
    const { client, clock } = struct.id
    const end = clock + struct.length
    if (!Number.isSafeInteger(end)) return refuse('a clock that no writer reaches')
    if (struct.length < 1) return refuse('an item of nothing')
    if (end <= this.known(client)) return false
    if (clock > this.stateOf(client) || struct instanceof Y.Skip) return gap()
    if (struct instanceof Y.Item) this.#count(struct)
    this.#reached.set(client, end)
    this.#ready.push(...(this.#waiting.get(struct) ?? []))
    this.#waiting.delete(struct)
    return true
  }

  /** Yjs compares each with all the others: a few bytes an item could keep it busy for hours. */
  #count({ id, origin, rightOrigin, parent, parentSub }: Y.Item): void {
    // Whoever goes on behind what they wrote themselves meets nobody there.
    if (origin?.client === id.client) return
    const place = JSON.stringify([origin, rightOrigin, parent, parentSub])
    const count = (this.#apart.get(place) ?? 0) + 1
    this.#apart.set(place, count)
    if (count > mostApart) throw new Refused({ kind: 'too-large', why: 'too many who wrote in one place at once' })
  }

  /** Also of an item that is there already, Yjs looks for what it says that it rests on. */
  #waits(struct: Struct): boolean {
    if (!(struct instanceof Y.Item)) return false
    const { id, origin, rightOrigin, parent } = struct
    for (const other of [origin, rightOrigin, parent]) {
      if (!(other instanceof Y.ID)) continue
      if (other.client === id.client && other.clock >= id.clock) return refuse('an item that rests on a later one')
      if (other.clock < this.stateOf(other.client)) continue
      const awaited = bisect(this.#brought.get(other.client) ?? [], other.clock) ?? gap()
      const waiting = this.#waiting.get(awaited) ?? []
      this.#waiting.set(awaited, waiting)
      waiting.push(id.client)
      return true
    }
    return false
  }
}

/** More than there are devices in any team. */
const mostApart = 1000
