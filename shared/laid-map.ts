/** More changes than these are put into a map of their own: to look two times for everything would then cost more. */
const mostLaid = 500

/** What is taken away where something is laid over a map. */
const gone = Symbol('gone')

/** A map that is never changed, and has few changes laid over another: so that each change costs what it changes. */
class LaidMap<K, V> implements ReadonlyMap<K, V> {
  readonly base: ReadonlyMap<K, V>
  readonly laid: ReadonlyMap<K, V | typeof gone>
  readonly size: number

  constructor(base: ReadonlyMap<K, V>, laid: ReadonlyMap<K, V | typeof gone>) {
    this.base = base
    this.laid = laid
    let size = base.size
    for (const [key, value] of laid) size += Number(value !== gone) - Number(base.has(key))
    this.size = size
  }

  get(key: K): V | undefined {
    const value = this.laid.has(key) ? this.laid.get(key) : this.base.get(key)
    return value === gone ? undefined : value
  }

  has(key: K): boolean {
    return this.laid.has(key) ? this.laid.get(key) !== gone : this.base.has(key)
  }

  *entries(): MapIterator<[K, V]> {
    for (const entry of this.base) {
      if (!this.laid.has(entry[0])) yield entry
    }
    for (const [key, value] of this.laid) if (value !== gone) yield [key, value]
  }

  *keys(): MapIterator<K> {
    for (const [key] of this.entries()) yield key
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries()
  }

  forEach(callback: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.entries()) callback(value, key, this)
  }
}

/** Another map with some values set, and null ones taken away; the same where there are none. */
export function lay<K, V>(map: ReadonlyMap<K, V>, changes: Iterable<readonly [K, V | null]>): ReadonlyMap<K, V> {
  const { base, laid: before } = partsOf(map)
  const laid = new Map(before)
  for (const [key, value] of changes) laid.set(key, value ?? gone)
  if (laid.size === before.size && [...laid].every(([key, value]) => before.get(key) === value)) return map
  const after = new LaidMap(base, laid)
  return laid.size > mostLaid ? new Map(after) : after
}

/** The keys under which two maps may differ; undefined where any may, since neither was made of the other. */
export function laidBetween<K, V>(before: ReadonlyMap<K, V>, after: ReadonlyMap<K, V>): readonly K[] | undefined {
  const [a, b] = [partsOf(before), partsOf(after)]
  if (a.base !== b.base) return undefined
  const keys = new Set([...a.laid.keys(), ...b.laid.keys()])
  return [...keys].filter((key) => before.get(key) !== after.get(key))
}

function partsOf<K, V>(map: ReadonlyMap<K, V>): Pick<LaidMap<K, V>, 'base' | 'laid'> {
  return map instanceof LaidMap ? map : { base: map, laid: new Map() }
}
