import type * as Y from 'yjs'
import { type Edit, sameValue } from './edit'
import type { Readable, ReadableMap } from './schema'

/** A document with a step laid over it that may still come to nothing: it reads as the document will once it is done. */
export class Draft implements Readable {
  readonly #doc: Readable
  readonly #written = new Map<string, Map<string, unknown>>()
  readonly #edits: Edit[] = []

  constructor(doc: Readable) {
    this.#doc = doc
  }

  get edits(): readonly Edit[] {
    return this.#edits
  }

  getMap(name: string): ReadableMap {
    const map = this.#doc.getMap(name)
    const written = this.#written.get(name)
    if (!written) return map
    return {
      get: (key) => (written.has(key) ? written.get(key) : map.get(key)),
      has: (key) => written.has(key) || map.has(key),
      keys: () => new Set([...map.keys(), ...written.keys()]).keys(),
    }
  }

  /** What sets a value to what it is already writes nothing. */
  write(edit: Edit): void {
    const { map, key, before, after } = edit
    if (sameValue(before, after)) return
    const written = this.#written.get(map) ?? new Map<string, unknown>()
    this.#written.set(map, written.set(key, after))
    this.#edits.push(edit)
  }

  /** Does it: one transaction. `origin` travels with it to whoever observes the document. */
  carryOut(doc: Y.Doc, origin: unknown): void {
    doc.transact(() => {
      for (const { map, key, after } of this.#edits) doc.getMap(map).set(key, after)
    }, origin)
  }
}
