import type * as Y from 'yjs'

/** One item of a map's key: a struct may hold several in a row. */
export interface Place {
  readonly struct: Y.Item
  readonly clock: number
}

/** Where an item came after another of the same key; undefined where it came first. */
export type OriginOf = (struct: Y.Item) => Place | undefined

/** Of structs of one key, the one whose last item is the key's. */
export function lastOf(structs: readonly Y.Item[], originOf: OriginOf): Y.Item | undefined {
  const followed = new Set<Y.Item>()
  for (const struct of structs) {
    const origin = originOf(struct)
    if (origin && origin.clock === endOf(origin.struct)) followed.add(origin.struct)
  }
  // As a rule one, however often the key was written over.
  const [first, ...others] = structs.filter((struct) => !followed.has(struct))
  return others.reduce((last, one) => (last && !isBehind(one, last, originOf) ? last : one), first)
}

/**
 * Whether Yjs puts one struct of a map's key behind another, in whatever order they arrive. Items that came after the
 * same one stand in the order of their client ids, each followed at once by all that came after it: so that the ways of
 * both to the beginning tell.
 */
function isBehind(one: Y.Item, other: Y.Item, originOf: OriginOf): boolean {
  if (isNextTo(one, other, originOf)) return true
  if (isNextTo(other, one, originOf)) return false
  const ways = [wayOf(one, originOf), wayOf(other, originOf)] as const
  const steps = new Map(ways[0].map(({ struct }, i) => [struct, i]))
  const meeting = ways[1].findIndex(({ struct }) => steps.has(struct))
  if (meeting < 0) return turnAt(ways[0], ways[0].length) > turnAt(ways[1], ways[1].length)
  const { struct, clock } = ways[1][meeting] as Place
  const own = steps.get(struct) as number
  const { clock: ownClock } = ways[0][own] as Place
  // Whoever goes farther in the same struct goes on under its client id.
  const turn = ownClock > clock ? struct.id.client : turnAt(ways[0], own)
  return turn > (ownClock < clock ? struct.id.client : turnAt(ways[1], meeting))
}

/** Nearly all do: whoever writes over a value comes after it. */
const isNextTo = (one: Y.Item, other: Y.Item, originOf: OriginOf): boolean => {
  const origin = originOf(one)
  return origin?.struct === other && origin.clock === endOf(other)
}

const endOf = ({ id, length }: Y.Item) => id.clock + length - 1

function wayOf(struct: Y.Item, originOf: OriginOf): readonly Place[] {
  const way: Place[] = []
  let at: Place | undefined = { struct, clock: endOf(struct) }
  for (; at; at = originOf(at.struct)) way.push(at)
  return way
}

/** The client id under which a way leaves a step of it; less than all where it ends there. */
const turnAt = (way: readonly Place[], step: number): number => way[step - 1]?.struct.id.client ?? -1
