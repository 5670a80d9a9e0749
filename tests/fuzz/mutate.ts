import { below } from '../torture/dice'

type Dice = () => number

/** What chance, a bad line or an enemy does to a document: one of these, and sometimes another on top of it. */
const mutations: readonly ((bytes: Buffer, dice: Dice, other: Buffer) => Buffer)[] = [
  // Some bits flipped.
  (bytes, dice) => {
    const changed = Buffer.from(bytes)
    for (let n = 1 + below(dice, 20); n > 0; n--) {
      const at = below(dice, changed.length)
      changed[at] = (changed[at] as number) ^ (1 << below(dice, 8))
    }
    return changed
  },
  // The end missing.
  (bytes, dice) => bytes.subarray(0, below(dice, bytes.length)),
  // A piece missing.
  (bytes, dice) => {
    const [from, to] = [below(dice, bytes.length), below(dice, bytes.length)].sort((a, b) => a - b) as [number, number]
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
  },
  // A piece of another document in the middle.
  (bytes, dice, other) => {
    const at = below(dice, bytes.length)
    const from = below(dice, other.length)
    return Buffer.concat([bytes.subarray(0, at), other.subarray(from, from + below(dice, 4000)), bytes.subarray(at)])
  },
  // A piece again and again.
  (bytes, dice) => {
    const from = below(dice, bytes.length)
    const piece = bytes.subarray(from, from + 1 + below(dice, 300))
    const again = Buffer.concat(Array<Buffer>(1 + below(dice, 2000)).fill(piece))
    return Buffer.concat([bytes.subarray(0, from), again, bytes.subarray(from)])
  },
  // A stretch of one byte.
  (bytes, dice) => {
    const changed = Buffer.from(bytes)
    const from = below(dice, changed.length)
    return changed.fill(below(dice, 256), from, Math.min(changed.length, from + 1 + below(dice, 500)))
  },
  // Numbers, where lengths and counts stand, as large as can be.
  (bytes, dice) => {
    const changed = Buffer.from(bytes)
    for (let n = 1 + below(dice, 4); n > 0; n--) changed.subarray(below(dice, changed.length)).subarray(0, 4).fill(0xff)
    return changed
  },
]

export function mutate(bytes: Buffer, dice: Dice, other: Buffer): Buffer {
  let changed = bytes
  for (let again = true; again && changed.length > 0; again = dice() < 0.3) {
    const mutation = mutations[below(dice, mutations.length)] as (typeof mutations)[number]
    changed = mutation(changed, dice, other)
  }
  return changed
}
