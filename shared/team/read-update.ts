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

/** Leaves the decoder. */
export class TooMuch {
  constructor(readonly what: string) {}
}

/**
 * Decodes an update of flat maps, whoever made it: what it would take to hold it in memory is counted while it is read,
 * since two bytes of an update can ask for a hundred of memory. Throws {@link TooMuch}, and anything else where the bytes
 * are no such update.
 */
export function readUpdate(update: Uint8Array, { items }: ReadingLimits): DecodedUpdate {
  const left = { items, deletions: items, values: items * valuesOfAnItem }

  class Counting extends Y.UpdateDecoderV1 {
    override readInfo(): number {
      spend('items')
      const info = super.readInfo()
      if (!contentsOfMaps.includes(info & 0b11111)) throw new TypeError('an item that holds no plain value')
      return info
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

/** By their numbers in an update: a collected item, a deleted one, a plain value, a gap. */
const contentsOfMaps: readonly number[] = [0, 1, 8, 10]

/** As lib0 marks them. */
const valueTypes = { object: 118, array: 117 } as const
