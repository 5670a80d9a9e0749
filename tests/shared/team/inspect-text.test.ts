import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { inspectText } from '../../../shared/team/inspect-text'
import { anyTextEdit, edit, paragraph, rootIn } from '../../support/report-text'

const limits = { items: 10_000 }

const replica = fc.nat(2)

const anySteps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ at: replica, edit: anyTextEdit }) },
    { weight: 2, arbitrary: fc.record({ at: replica, from: replica }) },
  ),
  { maxLength: 40, size: 'max' },
)

type Steps = typeof anySteps extends fc.Arbitrary<infer T> ? T : never

const take = (into: Y.Doc, from: Y.Doc) => Y.applyUpdate(into, Y.encodeStateAsUpdate(from, Y.encodeStateVector(into)))

function play(steps: Steps): readonly [Y.Doc, Y.Doc, Y.Doc] {
  const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()] as const
  for (const step of steps) {
    const doc = docs[step.at] as Y.Doc
    if ('edit' in step) edit(doc, step.edit)
    else take(doc, docs[step.from] as Y.Doc)
  }
  return docs
}

const vectorOf = (doc: Y.Doc) => Y.decodeStateVector(Y.encodeStateVector(doc))

const cloneOf = (doc: Y.Doc) => {
  const clone = new Y.Doc()
  Y.applyUpdate(clone, Y.encodeStateAsUpdate(doc))
  return clone
}

const deletedIn = (doc: Y.Doc) => Y.createDeleteSetFromStructStore(doc.store)

/** What it names is what it does: nothing waits, and each client's clocks are as it says. */
function checkForetold(here: Y.Doc, update: Uint8Array): void {
  const inspected = inspectText(here, update, limits)
  if (!inspected.ok) throw new Error(JSON.stringify(inspected.error))
  const before = vectorOf(here)
  const wasDeleted = deletedIn(here)
  Y.applyUpdate(here, update)
  expect([here.store.pendingStructs, here.store.pendingDs]).toEqual([null, null])
  const { adds, erases } = inspected.value
  const added = new Map(adds.map(({ client, from, to }) => [client, [from, to]]))
  for (const [client, clock] of vectorOf(here)) {
    const known = before.get(client) ?? 0
    expect(added.get(client) ?? [known, known]).toEqual([known, clock])
  }
  if (adds.length === 0) expect(erases).toBe(!Y.equalDeleteSets(wasDeleted, deletedIn(here)))
}

describe('an update of a text that is inspected', () => {
  it.each(['what is missing', 'everything'])('adds and erases what it says, where it holds %s', (holds) =>
    fc.assert(
      fc.property(anySteps, (steps) => {
        const [here, there] = play(steps)
        const vector = holds === 'everything' ? undefined : Y.encodeStateVector(here)
        checkForetold(here, Y.encodeStateAsUpdate(there, vector))
      }),
      { numRuns: 300 },
    ),
  )

  it('does what it says or is refused, and never throws, whatever bytes of it were changed', () => {
    let taken = 0
    fc.assert(
      fc.property(
        anySteps,
        fc.array(fc.record({ at: fc.nat(), byte: fc.nat(255) }), { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        (steps, changes, isWhole) => {
          const [here, there] = play(steps)
          const bytes = Y.encodeStateAsUpdate(there, isWhole ? undefined : Y.encodeStateVector(here))
          for (const { at, byte } of changes) bytes[at % bytes.length] = byte
          const state = Y.encodeStateAsUpdate(here)
          const inspected = inspectText(here, bytes, limits)
          expect(Y.encodeStateAsUpdate(here)).toEqual(state)
          if (!inspected.ok) return
          taken += 1
          checkForetold(cloneOf(here), bytes)
        },
      ),
      { numRuns: 1000 },
    )
    expect(taken).toBeGreaterThan(0)
  })

  it('is refused, whatever bytes somebody has thrown together', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const here = new Y.Doc()
        const inspected = inspectText(here, bytes, limits)
        if (inspected.ok) checkForetold(here, bytes)
      }),
      { numRuns: 1000 },
    ))
})

describe('an update of a text', () => {
  const one = () => {
    const doc = new Y.Doc()
    doc.clientID = 1
    rootIn(doc).insertEmbed(0, paragraph('The seal was broken.'))
    return doc
  }

  it('that takes away what is still to come is a gap', () => {
    const doc = one()
    const future = Uint8Array.of(0, 1, 1, 1, 0, 0xff, 0xff, 0xff, 0x7f)
    expect(inspectText(doc, future, limits)).toEqual({ ok: false, error: { kind: 'gap' } })
    const ofNobody = Uint8Array.of(0, 1, 77, 1, 0, 5)
    expect(inspectText(doc, ofNobody, limits)).toEqual({ ok: false, error: { kind: 'gap' } })
  })

  it('that lacks what went before is a gap', () => {
    const doc = one()
    const from = Y.encodeStateVector(doc)
    rootIn(doc).insertEmbed(1, paragraph('Again.'))
    expect(inspectText(new Y.Doc(), Y.encodeStateAsUpdate(doc, from), limits)).toMatchObject({
      ok: false,
      error: { kind: 'gap' },
    })
  })

  it('that deletes again what is gone erases nothing', () => {
    const doc = one()
    rootIn(doc).delete(0, 1)
    expect(inspectText(doc, Y.encodeStateAsUpdate(doc), limits)).toEqual({
      ok: true,
      value: { adds: [], erases: false },
    })
  })

  const hostile: readonly (readonly [string, (doc: Y.Doc) => void])[] = [
    ['holds a map of an account', (doc) => doc.getMap('a').set('x', 1)],
    ['holds an array', (doc) => rootIn(doc).insertEmbed(0, new Y.Array())],
    ['holds bytes', (doc) => rootIn(doc).setAttribute('x', Uint8Array.of(1) as never)],
    ['holds a document', (doc) => rootIn(doc).setAttribute('x', new Y.Doc() as never)],
    ['holds what no text of Lexical’s embeds', (doc) => rootIn(doc).insertEmbed(0, { image: 'x' })],
    ['is formatted by Yjs', (doc) => rootIn(doc).insert(0, 'bold', { bold: true })],
    [
      'is nested without end',
      (doc) => {
        let element = rootIn(doc)
        for (let i = 0; i < 300; i++) {
          const below = new Y.XmlText()
          element.insertEmbed(0, below)
          element = below
        }
      },
    ],
  ]

  it.each(hostile)('that %s is refused', (_, write) => {
    const doc = new Y.Doc()
    write(doc)
    expect(inspectText(new Y.Doc(), Y.encodeStateAsUpdate(doc), limits)).toMatchObject({
      ok: false,
      error: { kind: 'malformed' },
    })
  })

  it('is counted, and refused where it asks for too much', () => {
    const doc = new Y.Doc()
    for (let i = 0; i < 20; i++) rootIn(doc).insert(0, 'x')
    const update = Y.encodeStateAsUpdate(doc)
    expect(inspectText(new Y.Doc(), update, { items: 20 }).ok).toBe(true)
    expect(inspectText(new Y.Doc(), update, { items: 19 })).toMatchObject({ ok: false, error: { kind: 'too-large' } })
  })

  it('whose items wait for each other is a gap', () => {
    // Client 1, clock 0 comes after client 2, clock 0, and that after the first.
    const circle = Uint8Array.of(2, 1, 2, 0, 0x84, 1, 0, 1, 97, 1, 1, 0, 0x84, 2, 0, 1, 97, 0)
    expect(inspectText(new Y.Doc(), circle, limits)).toEqual({ ok: false, error: { kind: 'gap' } })
  })

  it('in which more wrote in one place at once than there can be is refused', () => {
    const crowd = (count: number) => {
      const updates = Array.from({ length: count }, () => {
        const doc = new Y.Doc()
        rootIn(doc).insert(0, 'x')
        return Y.encodeStateAsUpdate(doc)
      })
      return inspectText(new Y.Doc(), Y.mergeUpdates(updates), limits)
    }
    expect(crowd(900)).toMatchObject({ ok: true })
    expect(crowd(1100)).toMatchObject({ ok: false, error: { kind: 'too-large' } })
  })

  it('with items of nothing is refused', () => {
    const empty = Uint8Array.of(1, 1, 1, 0, 0x04, 1, 4, 114, 111, 111, 116, 0, 0)
    expect(inspectText(new Y.Doc(), empty, limits)).toMatchObject({ ok: false, error: { kind: 'malformed' } })
  })

  it('is looked through in good time, whoever waits for whom', () => {
    const clients = 20_000
    const docs = Array.from({ length: 3 }, () => new Y.Doc())
    for (let i = 0; i < clients; i++) {
      const [from, to] = [docs[i % 3] as Y.Doc, docs[(i + 1) % 3] as Y.Doc]
      if (i % 50 === 0) from.clientID = i + 1
      rootIn(from).insert(rootIn(from).length, 'x')
      if (i % 25 === 0) take(to, from)
    }
    const all = new Y.Doc()
    for (const doc of docs) take(all, doc)
    expect(inspectText(new Y.Doc(), Y.encodeStateAsUpdate(all), { items: 100_000 }).ok).toBe(true)
  })
})
