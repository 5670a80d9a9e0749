import fc from 'fast-check'
import { expect, it } from 'vitest'
import { laidBetween, lay } from '../../shared/laid-map'

const keys = Array.from({ length: 12 }, (_, n) => `k${n}`)
const change = fc.tuple(fc.constantFrom(...keys), fc.option(fc.nat({ max: 3 })))
const anyChanges = fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 20 })

/** The same by the definition: a copy for each change. */
function copied(map: ReadonlyMap<string, number>, changes: readonly (readonly [string, number | null])[]) {
  const after = new Map(map)
  for (const [key, value] of changes) {
    if (value === null) after.delete(key)
    else after.set(key, value)
  }
  return after
}

const sorted = (map: ReadonlyMap<string, number>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1))

it('reads as a copy does, whatever was laid over it, and leaves what was before', () => {
  fc.assert(
    fc.property(anyChanges, (all) => {
      let [laid, plain]: ReadonlyMap<string, number>[] = [new Map([['k0', 1]]), new Map([['k0', 1]])]
      for (const changes of all) {
        const before = sorted(laid as ReadonlyMap<string, number>)
        const after = lay(laid as ReadonlyMap<string, number>, changes)
        expect(sorted(laid as ReadonlyMap<string, number>)).toEqual(before)
        ;[laid, plain] = [after, copied(plain as ReadonlyMap<string, number>, changes)]
        expect(sorted(laid)).toEqual(sorted(plain))
        expect([laid.size, [...laid.keys()].length, [...laid.values()].length]).toEqual(Array(3).fill(plain.size))
        for (const key of keys) expect([laid.get(key), laid.has(key)]).toEqual([plain.get(key), plain.has(key)])
      }
    }),
  )
})

it('says under which keys two differ that come of one', () => {
  fc.assert(
    fc.property(anyChanges, anyChanges, (one, other) => {
      const base = new Map([['k0', 1]])
      const [a, b] = [one, other].map((all) => all.reduce<ReadonlyMap<string, number>>(lay, base))
      if (!a || !b) return
      const differing = keys.filter((key) => a.get(key) !== b.get(key))
      expect([...(laidBetween(a, b) ?? ['not of one'])].sort()).toEqual(differing.sort())
    }),
  )
  expect(laidBetween(new Map(), new Map())).toBeUndefined()
})

it('is a map of its own once much was laid over it', () => {
  const base = new Map([[-1, 'first']])
  const many = Array.from({ length: 501 }, (_, n) => [n, 'more'] as const)
  const after = lay(base, many)
  expect(after).toBeInstanceOf(Map)
  expect(after.size).toBe(502)
  expect(lay(after, [])).toBe(after)
})
