import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readAnnotation, readAnnotations } from '../../../shared/account/annotations'
import type { Command, CommandProblem } from '../../../shared/account/command'
import { command as commandSchema } from '../../../shared/account/command-check'
import { execute } from '../../../shared/account/execute'
import { observeAccount } from '../../../shared/account/observe-account'
import { mapsOf } from '../../../shared/account/schema'
import { anyCommand, ids } from '../../support/steps'

const text = 'A 👩 said so.'
const me = { person: 'me', at: 5 }
const [first, second] = ids as [string, string]
const annotate = (id: string, start: number, end: number): Command => ({
  type: 'annotate',
  id,
  kind: 'claim',
  ranges: [[start, end]],
})

describe('a list of commands', () => {
  it('is carried out whole or not at all', () => {
    const doc = new Y.Doc()
    const refused = execute(doc, text, [annotate(first, 0, 1), annotate(second, 5, 99)], me, 'me')
    expect(refused).toEqual({ ok: false, error: { kind: 'range-outside', length: text.length } })
    expect(readAnnotations(doc, text.length).annotations).toEqual([])
  })

  it('is one transaction for whoever observes the account', () => {
    const doc = new Y.Doc()
    const seen: string[][] = []
    observeAccount(doc, ({ annotations }) => seen.push([...annotations].sort()))
    execute(doc, text, [annotate(first, 0, 1), annotate(second, 5, 7), { type: 'delete', id: first }], me, 'me')
    expect(seen).toEqual([[first, second]])
  })

  it.each<[string, readonly Command[], CommandProblem]>([
    [
      'an annotation that exists',
      [annotate(first, 0, 1), annotate(first, 1, 2)],
      { kind: 'annotation-exists', id: first },
    ],
    ['an annotation that does not', [{ type: 'delete', id: first }], { kind: 'annotation-unknown', id: first }],
    [
      'one that is deleted',
      [
        annotate(first, 0, 1),
        { type: 'delete', id: first },
        { type: 'set-field', id: first, field: 'note', value: 'x' },
      ],
      { kind: 'annotation-deleted', id: first },
    ],
    ['a passage past the end', [annotate(first, 4, 14)], { kind: 'range-outside', length: 13 }],
    ['half of an emoji', [annotate(first, 0, 3)], { kind: 'range-splits-character', offset: 3 }],
    ['a passage of nothing', [annotate(first, 4, 4)], { kind: 'range-empty' }],
  ])('is refused when it names %s', (_, commands, problem) => {
    expect(execute(new Y.Doc(), text, commands, me, 'me')).toEqual({ ok: false, error: problem })
  })

  it('says of each value what it was and what it is, and writes nothing that changes nothing', () => {
    const doc = new Y.Doc()
    execute(doc, text, [annotate(first, 0, 1)], me, 'me')
    const again = execute(doc, text, [{ type: 'set-field', id: first, field: 'kind', value: 'claim' }], me, 'me')
    expect(again).toEqual({ ok: true, value: [] })
    const changed = execute(doc, text, [{ type: 'set-field', id: first, field: 'kind', value: 'actor' }], me, 'me')
    expect(changed).toEqual({ ok: true, value: [{ map: 'm', key: `${first}/kind`, before: 'claim', after: 'actor' }] })
  })

  it('survives the trip through a message', () => {
    fc.assert(
      fc.property(anyCommand(text), (command) => {
        expect(commandSchema.parse(structuredClone(command))).toEqual(command)
      }),
    )
  })
})

describe('two replicas', () => {
  it('see the same annotations, whatever each did and in whichever order they hear of it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(1), anyCommand(text)), { maxLength: 20 }),
        fc.array(fc.boolean(), { maxLength: 20 }),
        (steps, exchanges) => {
          const docs = [new Y.Doc(), new Y.Doc()] as const
          for (const [i, [who, one]] of steps.entries()) {
            execute(docs[who as 0 | 1], text, [one], { person: String(who), at: i }, who)
            if (exchanges[i]) Y.applyUpdate(docs[0], Y.encodeStateAsUpdate(docs[1]))
          }
          Y.applyUpdate(docs[1], Y.encodeStateAsUpdate(docs[0]))
          Y.applyUpdate(docs[0], Y.encodeStateAsUpdate(docs[1]))
          const sorted = (doc: Y.Doc) =>
            [...readAnnotations(doc, text.length).annotations].sort((a, b) => (a.id < b.id ? -1 : 1))
          expect(sorted(docs[0])).toEqual(sorted(docs[1]))
        },
      ),
    )
  })
})

describe('what cannot be read', () => {
  it.each([
    ['a kind from elsewhere', { kind: 'rumour', ranges: [[0, 1]], by: 'x', at: 1 }],
    ['a passage outside the text', { kind: 'claim', ranges: [[0, 500]], by: 'x', at: 1 }],
    [
      'pieces out of order',
      {
        kind: 'claim',
        ranges: [
          [3, 4],
          [0, 1],
        ],
        by: 'x',
        at: 1,
      },
    ],
    ['something else altogether', 'hello'],
  ])('is hidden, counted and kept: %s', (_, value) => {
    const doc = new Y.Doc()
    mapsOf(doc).annotations.set(first, value)
    expect(readAnnotations(doc, text.length)).toEqual({ annotations: [], unreadable: 1 })
    expect(mapsOf(doc).annotations.get(first)).toEqual(value)
  })

  it('of a field leaves the value that was made', () => {
    const doc = new Y.Doc()
    execute(doc, text, [annotate(first, 0, 1)], me, 'me')
    mapsOf(doc).fields.set(`${first}/kind`, 42)
    expect(readAnnotation(doc, first, text.length)?.kind).toBe('claim')
  })
})
