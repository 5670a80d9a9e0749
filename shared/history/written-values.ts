import type * as Y from 'yjs'
import type { Change, EntryKey, LogEntry } from './entry'
import type { LogEntries } from './read-log'

/** One write of a value, as the document has it. */
export interface Write {
  readonly client: number
  readonly clock: number
  /** Undefined once something else was written over it: the document forgets, the log does not. */
  readonly value: unknown
  /** Whether it is what the key is now. */
  readonly stands: boolean
}

/** All that was ever written to one key of a document's maps, what stands or stood last first. */
export interface WrittenKey {
  readonly map: string
  readonly key: string
  readonly writes: readonly Write[]
}

/**
 * The keys of a document's maps with their writes. Yjs keeps those of one key in a row, which is the same in every copy
 * that has them: of any two, in whatever order they came, the one further to the right stands.
 */
export function* writtenKeys(doc: Y.Doc): Generator<WrittenKey> {
  for (const [map, type] of doc.share) {
    for (const [key, last] of type._map) yield { map, key, writes: writesBefore(last) }
  }
}

function writesBefore(last: Y.Item): Write[] {
  const writes: Write[] = []
  for (let item: Y.Item | null = last; item !== null; item = item.left) {
    const stands = item === last && !item.deleted
    const value = stands ? item.content.getContent().at(-1) : undefined
    // What was written over by the same writer may have been joined to one item.
    for (let clock = item.id.clock + item.length - 1; clock >= item.id.clock; clock--) {
      writes.push({ client: item.id.client, clock, value, stands })
    }
  }
  return writes
}

/** What the log says of a write. */
export interface Told {
  readonly entry: EntryKey
  /** Missing where the entry that claims the write says nothing of its key. */
  readonly change: Change | undefined
}

/** Finds what a log says of the writes of a document. */
export class WriteIndex {
  readonly #entries: LogEntries
  readonly #byClient = new Map<number, { readonly from: number; readonly to: number; readonly entry: EntryKey }[]>()
  readonly #changes = new Map<EntryKey, ReadonlyMap<string, Change>>()
  /** Entries that claim writes which another one tells. */
  readonly overlapping: readonly EntryKey[]

  constructor(entries: LogEntries) {
    this.#entries = entries
    for (const [entry, { writes }] of entries) {
      const [client, from, to] = writes
      const of = this.#byClient.get(client) ?? []
      this.#byClient.set(client, of)
      of.push({ from, to, entry })
    }
    const overlapping: EntryKey[] = []
    for (const claimed of this.#byClient.values()) {
      claimed.sort((a, b) => a.from - b.from || (a.entry < b.entry ? -1 : 1))
      let reached = 0
      for (const { from, to, entry } of claimed) {
        if (from < reached) overlapping.push(entry)
        reached = Math.max(reached, to)
      }
    }
    this.overlapping = overlapping
  }

  /** Whether any entry tells of writes of this client. */
  knows(client: number): boolean {
    return this.#byClient.has(client)
  }

  /** Undefined for a write that no entry claims. */
  tell({ client, clock }: Pick<Write, 'client' | 'clock'>, map: string, key: string): Told | undefined {
    const claimed = this.#byClient.get(client) ?? []
    let [low, high] = [0, claimed.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((claimed[middle]?.from as number) <= clock) low = middle + 1
      else high = middle
    }
    const found = claimed[low - 1]
    if (!found || clock >= found.to) return undefined
    return { entry: found.entry, change: this.#changesOf(found.entry).get(placeOf(map, key)) }
  }

  #changesOf(entry: EntryKey): ReadonlyMap<string, Change> {
    const known = this.#changes.get(entry)
    if (known) return known
    const { changes } = this.#entries.get(entry) as LogEntry
    const byPlace = new Map(changes.map((change) => [placeOf(change.map, change.key), change]))
    this.#changes.set(entry, byPlace)
    return byPlace
  }
}

/** A map's name and a key as one word. */
export const placeOf = (map: string, key: string): string => `${map}\n${key}`
