import type * as Y from 'yjs'
import type { Inspection, Place, Write } from './inspect'

// Which value will stand under a key once an update is applied. Yjs keeps all items of a key in a row, and the last of
// them is its value; where a new one goes is decided as by YATA (Nicolaescu and others, 2016), in the form that Yjs has.

interface Item {
  readonly client: number
  /** `[from, to)` */
  readonly from: number
  readonly to: number
  readonly origin: Id | null
  readonly rightOrigin: Id | null
  readonly isLive: boolean
  readonly value: unknown
}

interface Id {
  readonly client: number
  readonly clock: number
}

/** The value under a key; none where it was never written, or erased. */
export type Standing = { readonly value: unknown } | undefined

export interface Change extends Place {
  readonly before: Standing
  readonly after: Standing
}

/** What an update does to every key that it touches. */
export function changesBy(doc: Y.Doc, { writes, erasures }: Inspection): readonly Change[] {
  const touched = new Map<string, { readonly place: Place; readonly writes: Write[] }>()
  const touch = ({ map, key }: Place) => {
    const name = `${map}\n${key}`
    const known = touched.get(name) ?? { place: { map, key }, writes: [] }
    touched.set(name, known)
    return known
  }
  for (const write of writes) touch(write).writes.push(write)
  for (const erasure of erasures) touch(erasure)
  const erased = new Set(erasures.map(({ client, clock }) => `${client} ${clock}`))
  return [...touched.values()].map(({ place, writes: brought }) => {
    const row = rowOf(doc, place)
    const last = row.at(-1)
    placeAll(row, brought)
    const end = row.at(-1)
    const isErased = end === undefined || !end.isLive || erased.has(`${end.client} ${end.to - 1}`)
    return {
      ...place,
      before: last?.isLive ? { value: last.value } : undefined,
      after: isErased ? undefined : { value: end.value },
    }
  })
}

/** The items of a key in a document, in their order. */
function rowOf(doc: Y.Doc, { map, key }: Place): Item[] {
  const row: Item[] = []
  for (let item = doc.share.get(map)?._map.get(key) ?? null; item; item = item.left) {
    const { id, length, origin, rightOrigin, deleted, content } = item
    const value = deleted ? undefined : content.getContent()[0]
    row.push({ client: id.client, from: id.clock, to: id.clock + length, origin, rightOrigin, isLive: !deleted, value })
  }
  return row.reverse()
}

/** Each after those that it was written behind or before. */
function placeAll(row: Item[], brought: readonly Write[]): void {
  let waiting = brought
  while (waiting.length > 0) {
    const next = waiting.filter((write) => !placeOne(row, { ...write, value: write.value }))
    // Whatever it refers to is in the document or in the update, or the update would have been refused.
    if (next.length === waiting.length) return
    waiting = next
  }
}

/** False where what it refers to is not in the row yet. */
function placeOne(row: Item[], item: Item): boolean {
  const left = item.origin ? endAt(row, item.origin) : -1
  const right = item.rightOrigin ? startAt(row, item.rightOrigin) : row.length
  if (left === undefined || right === undefined) return false
  let behind = item.origin ? (endAt(row, item.origin) as number) : -1
  const passed = new Set<number>()
  let between = new Set<number>()
  for (let at = behind + 1; at < row.length && at !== right; at++) {
    const other = row[at] as Item
    passed.add(at)
    between.add(at)
    if (isSame(item.origin, other.origin)) {
      if (other.client < item.client) {
        behind = at
        between = new Set()
      } else if (isSame(item.rightOrigin, other.rightOrigin)) break
      continue
    }
    const origin = other.origin === null ? undefined : indexOf(row, other.origin)
    if (origin === undefined || !passed.has(origin)) break
    if (!between.has(origin)) {
      behind = at
      between = new Set()
    }
  }
  row.splice(behind + 1, 0, item)
  return true
}

const isSame = (a: Id | null, b: Id | null) => a === b || (a?.client === b?.client && a?.clock === b?.clock)

function indexOf(row: readonly Item[], { client, clock }: Id): number | undefined {
  const index = row.findIndex((item) => item.client === client && item.from <= clock && clock < item.to)
  return index < 0 ? undefined : index
}

/** Where the item ends that has this id last; a longer one is cut behind it. */
function endAt(row: Item[], id: Id): number | undefined {
  const index = indexOf(row, id)
  if (index !== undefined) cut(row, index, id.clock + 1)
  return index
}

/** Where the item begins that has this id first. */
function startAt(row: Item[], id: Id): number | undefined {
  const index = indexOf(row, id)
  if (index === undefined) return undefined
  return cut(row, index, id.clock) ? index + 1 : index
}

/** Cuts an item in two, the second of which begins with `clock`; false where it begins or ends there. */
function cut(row: Item[], index: number, clock: number): boolean {
  const item = row[index] as Item
  if (clock <= item.from || clock >= item.to) return false
  const origin = { client: item.client, clock: clock - 1 }
  row.splice(index, 1, { ...item, to: clock }, { ...item, from: clock, origin })
  return true
}
