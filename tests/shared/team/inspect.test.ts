import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { inspect } from '../../../shared/team/inspect'

const limits = { items: 10_000 }

type Step =
  | { readonly kind: 'set'; readonly at: number; readonly key: string; readonly value: number }
  | { readonly kind: 'delete'; readonly at: number; readonly key: string }
  | { readonly kind: 'take'; readonly at: number; readonly from: number }

const replica = fc.nat(3)
const key = fc.constantFrom('one', 'two')

const anySteps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('set' as const), at: replica, key, value: fc.nat(9) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), at: replica, key }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('take' as const), at: replica, from: replica }) },
  ),
  { maxLength: 60, size: 'max' },
)

const take = (into: Y.Doc, from: Y.Doc) => Y.applyUpdate(into, Y.encodeStateAsUpdate(from, Y.encodeStateVector(into)))

/** Replicas that write to the same keys, with the client ids given. */
function play(clients: readonly number[], steps: readonly Step[]): readonly Y.Doc[] {
  const docs = clients.map((client) => {
    const doc = new Y.Doc()
    doc.clientID = client
    return doc
  })
  for (const step of steps) {
    const doc = docs[step.at] as Y.Doc
    if (step.kind === 'set') doc.getMap('m').set(step.key, step.value)
    else if (step.kind === 'delete') doc.getMap('m').delete(step.key)
    else take(doc, docs[step.from] as Y.Doc)
  }
  return docs
}

const anyClients = fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { minLength: 4, maxLength: 4 })

const standing = (doc: Y.Doc, name: string) =>
  doc.getMap('m').has(name) ? { value: doc.getMap('m').get(name) } : undefined

describe('an update that is inspected', () => {
  it('leaves standing under each key what it foretells, and touches no other', () =>
    fc.assert(
      fc.property(anyClients, anySteps, (clients, steps) => {
        const [here, there] = play(clients, steps) as [Y.Doc, Y.Doc]
        const update = Y.encodeStateAsUpdate(there, Y.encodeStateVector(here))
        const inspected = inspect(here, update, limits)
        if (!inspected.ok) throw new Error(JSON.stringify(inspected.error))
        const before = Object.fromEntries(['one', 'two'].map((name) => [name, standing(here, name)]))
        Y.applyUpdate(here, update)
        const { changes } = inspected.value
        for (const name of ['one', 'two']) {
          const foretold = changes.find((one) => one.key === name) ?? { before: before[name], after: before[name] }
          expect([name, foretold.before, foretold.after]).toEqual([name, before[name], standing(here, name)])
        }
      }),
      { numRuns: 1000 },
    ))

  it('names every item that it adds, and none that is known', () =>
    fc.assert(
      fc.property(anyClients, anySteps, (clients, steps) => {
        const [here, there] = play(clients, steps) as [Y.Doc, Y.Doc]
        const update = Y.encodeStateAsUpdate(there)
        const inspected = inspect(here, update, limits)
        if (!inspected.ok) throw new Error(JSON.stringify(inspected.error))
        const before = Y.decodeStateVector(Y.encodeStateVector(here))
        Y.applyUpdate(here, update)
        for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVector(here))) {
          const known = before.get(client) ?? 0
          const added = inspected.value.writes.filter((write) => write.client === client)
          expect(added.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(clock - known)
          expect(added.every(({ from }) => from >= known)).toBe(true)
        }
      }),
    ))

  it('is refused and not thrown at whoever asks, whatever its bytes are', () =>
    fc.assert(
      fc.property(
        anySteps,
        fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.array(fc.record({ at: fc.nat(), byte: fc.nat(255) }))),
        (steps, change) => {
          const [here, there] = play([1, 2, 3, 4], steps) as [Y.Doc, Y.Doc]
          const bytes = change instanceof Uint8Array ? change : Y.encodeStateAsUpdate(there, Y.encodeStateVector(here))
          if (!(change instanceof Uint8Array)) for (const { at, byte } of change) bytes[at % bytes.length] = byte
          const state = Y.encodeStateAsUpdate(here)
          const inspected = inspect(here, bytes, limits)
          expect(Y.encodeStateAsUpdate(here)).toEqual(state)
          if (!inspected.ok) return
          // What is let in can be taken in: nothing of it waits for what is not there.
          Y.applyUpdate(here, bytes)
          expect([here.store.pendingStructs, here.store.pendingDs]).toEqual([null, null])
        },
      ),
      { numRuns: 1000 },
    ))
})

it('counts what an update asks for, and stops there', () => {
  const doc = new Y.Doc()
  for (let i = 0; i < 20; i++) doc.getMap('m').set(`${i}`, i)
  const update = Y.encodeStateAsUpdate(doc)
  expect(inspect(new Y.Doc(), update, { items: 20 }).ok).toBe(true)
  expect(inspect(new Y.Doc(), update, { items: 19 })).toMatchObject({ ok: false, error: { kind: 'too-large' } })
})

it('may not hold a key to which more people wrote at once than there can be', () => {
  const updates = Array.from({ length: 1100 }, (_, i) => {
    const doc = new Y.Doc()
    doc.getMap('m').set('title', i)
    return Y.encodeStateAsUpdate(doc)
  })
  expect(inspect(new Y.Doc(), Y.mergeUpdates(updates.slice(0, 900)), limits).ok).toBe(true)
  expect(inspect(new Y.Doc(), Y.mergeUpdates(updates), limits)).toMatchObject({
    ok: false,
    error: { kind: 'too-large' },
  })
})

it('may hold a key that two people wrote over in turn, however often', () => {
  const [one, other] = [new Y.Doc(), new Y.Doc()]
  for (let i = 0; i < 1200; i++) {
    one.getMap('m').set('title', i)
    take(other, one)
    other.getMap('m').set('title', -i)
    take(one, other)
  }
  expect(inspect(new Y.Doc(), Y.encodeStateAsUpdate(one), limits)).toMatchObject({
    ok: true,
    value: { changes: [{ map: 'm', key: 'title', before: undefined, after: { value: -1199 } }] },
  })
})

describe('an update that no Yjs writes', () => {
  const titled = () => {
    const doc = new Y.Doc()
    doc.clientID = 1
    doc.getMap('m').set('x', 1)
    return doc
  }

  it.each([
    // Client 2 has, after the value of client 1, one that is no value at all.
    ['with an item of nothing, which would take the place of what stands there', [1, 1, 2, 0, 0x88, 1, 0, 0, 0]],
    ['that tells another thing of what is there already', [1, 1, 1, 0, 0x88, 9, 0, 1, 0x7d, 1, 0]],
    [
      'that goes after what it brings later itself',
      [1, 2, 2, 0, 0x88, 2, 1, 1, 0x7d, 1, 0x28, 1, 1, 109, 1, 121, 1, 0x7d, 1, 0],
    ],
    ['that takes nothing away, from far behind the end', [0, 1, 1, 1, 50, 0]],
    [
      'that names a client twice',
      [2, 1, 2, 0, 0x28, 1, 1, 109, 1, 121, 1, 0x7d, 1, 1, 2, 1, 0x28, 1, 1, 109, 1, 122, 1, 0x7d, 1, 0],
    ],
  ])('is refused: one %s', (_, bytes) => {
    expect(inspect(titled(), Uint8Array.from(bytes), limits)).toMatchObject({ ok: false })
  })
})
