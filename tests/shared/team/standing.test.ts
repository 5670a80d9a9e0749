import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { inspect } from '../../../shared/team/inspect'
import { changesBy } from '../../../shared/team/standing'

const keys = ['x', 'y', 'z'] as const

/** Replicas that write, delete and hear of each other at random. */
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('set' as const), who: fc.nat(2), key: fc.nat(2), value: fc.nat(9) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), who: fc.nat(2), key: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('hear' as const), who: fc.nat(2), from: fc.nat(2) }) },
)

it('knows what will stand under every key that an update touches', () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 40 }),
      fc.array(fc.nat(9), { minLength: 3, maxLength: 3 }),
      (steps, ids) => {
        const replicas = ids.map((id, i) => {
          const doc = new Y.Doc()
          doc.clientID = 1 + id * 3 + i
          return doc
        })
        for (const one of steps) {
          const doc = replicas[one.who] as Y.Doc
          if (one.do === 'set') doc.getMap('m').set(keys[one.key] as string, one.value)
          else if (one.do === 'delete') doc.getMap('m').delete(keys[one.key] as string)
          else deliver(replicas[one.from] as Y.Doc, doc)
        }
        for (const from of replicas) for (const to of replicas) deliver(from, to)
      },
    ),
    { numRuns: 1000 },
  )
})

function deliver(from: Y.Doc, to: Y.Doc): void {
  const update = Y.encodeStateAsUpdate(from, Y.encodeStateVector(to))
  const inspected = inspect(to, update, { items: 1000 })
  if (!inspected.ok) throw new Error(inspected.error.kind)
  const map = to.getMap('m')
  const standing = (key: string) => (map.has(key) ? { value: map.get(key) } : undefined)
  const changes = changesBy(to, inspected.value)
  for (const { key, before } of changes) expect(before).toEqual(standing(key))
  const untouched = keys
    .filter((key) => !changes.some((change) => change.key === key))
    .map((key) => [key, standing(key)])
  Y.applyUpdate(to, update)
  for (const { key, after } of changes) expect(after).toEqual(standing(key))
  for (const [key, value] of untouched) expect(standing(key as string)).toEqual(value)
}
