import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'

/** As much of a decoded update (version 1) as is looked at. */
export interface DecodedUpdate {
  readonly structs: readonly (Y.Item | Y.GC | Y.Skip)[]
  readonly deleted: ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]>
}

export interface ReadingLimits {
  /** Items, and as many deletions. */
  readonly items: number
}

/** What the items of a document may hold, by the numbers that stand for it in an update. */
export interface Holding {
  readonly contents: readonly number[]
  readonly types: readonly number[]
}

/** A collected item, a deleted one, a plain value, a gap. */
export const flatMaps: Holding = { contents: [0, 1, 8, 10], types: [] }

/** That and characters, maps, elements and texts: what Lexical's collaboration (version 1) makes a text of, and no more. */
export const nestedTexts: Holding = { contents: [...flatMaps.contents, 4, 7], types: [1, 3, 6] }

/** Leaves the decoder. */
export class TooMuch {
  constructor(readonly what: string) {}
}

/**
 * Decodes an update, whoever made it: what it would take to hold it in memory is counted while it is read, since two bytes
 * of an update can ask for a hundred of memory. Throws {@link TooMuch}, and anything else where the bytes are no update of
 * such a document.
 */
export function readUpdate(update: Uint8Array, { items }: ReadingLimits, holding: Holding): DecodedUpdate {
  const left = { items, deletions: items, values: items * valuesOfAnItem }
  const clients = new Set<number>()

  class Counting extends Y.UpdateDecoderV1 {
    /** Yjs takes in only the last of two stretches under one id. */
    override readClient(): number {
      const client = super.readClient()
      if (clients.has(client)) throw new TypeError('a client id that comes twice')
      clients.add(client)
      return client
    }

    override readInfo(): number {
      spend('items')
      const info = super.readInfo()
      if (!holding.contents.includes(info & 0b11111)) throw new TypeError('an item that holds what none may')
      return info
    }

    override readTypeRef(): number {
      const type = super.readTypeRef()
      if (!holding.types.includes(type)) throw new TypeError('a type that no item may hold')
      return type
    }

    override readDsLen(): number {
      spend('deletions')
      return super.readDsLen()
    }

    override readAny(): unknown {
      return this.#readValue(0)
    }

    #readValue(depth: number): unknown {
      spend('values')
      if (depth > depthLimit) throw new TypeError('a value nested too deep')
      const from = this.restDecoder
      const type = decoding.peekUint8(from)
      if (type !== valueTypes.object && type !== valueTypes.array) return decoding.readAny(from)
      decoding.readUint8(from)
      const length = decoding.readVarUint(from)
      const read: unknown[] = []
      const named: Record<string, unknown> = {}
      for (let i = 0; i < length; i++) {
        if (type === valueTypes.array) read.push(this.#readValue(depth + 1))
        else {
          const key = decoding.readVarString(from)
          if (key === '__proto__') throw new TypeError('a key that no value has')
          named[key] = this.#readValue(depth + 1)
        }
      }
      return type === valueTypes.array ? read : named
    }
  }

  const spend = (what: keyof typeof left) => {
    left[what] -= 1
    if (left[what] < 0) throw new TooMuch(what)
  }
  const { structs, ds } = Y.decodeUpdateV2(update, Counting)
  return { structs, deleted: ds.clients }
}

/** One item's value holds so many in it, on the average of an update. */
const valuesOfAnItem = 10

/** Deeper than any of Attest's. */
const depthLimit = 64

/** As lib0 marks them. */
const valueTypes = { object: 118, array: 117 } as const
