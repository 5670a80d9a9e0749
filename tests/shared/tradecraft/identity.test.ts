import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { execute } from '../../../shared/account/execute'
import { identitiesIn } from '../../../shared/tradecraft/identity'
import { readTradecraft } from '../../../shared/tradecraft/tradecraft'
import { anyCommand, entityIds, ids } from '../../support/steps'

const text = 'The clerk said 👩‍👩‍👧 that nobody came.\nقالت الشاهدة إنها رأتهم.'
const alice = { person: 'alice', at: 1 }
const everybody = [...ids, ...entityIds]

/** Who is who, for all that there is. */
const classes = (doc: Y.Doc) => {
  const { of, all } = identitiesIn(readTradecraft(doc).tradecraft)
  return everybody.map((id) => [of(id), all(id)])
}

function entered(): Y.Doc {
  const doc = new Y.Doc()
  for (const id of ids.slice(0, 3))
    execute(doc, text, [{ type: 'annotate', id, kind: 'actor', ranges: [[0, 3]] }], alice, null)
  for (const id of entityIds)
    execute(doc, text, [{ type: 'make-entity', id, entityType: 'person', name: id }], alice, null)
  return doc
}

it('is what it was when a merge of two is undone, whatever was noted before and in between', () => {
  fc.assert(
    fc.property(
      fc.array(anyCommand(text), { maxLength: 12 }),
      fc.array(anyCommand(text), { maxLength: 6 }),
      fc.constantFrom(...everybody),
      fc.constantFrom(...everybody),
      (before, between, from, to) => {
        const [merged, never] = [entered(), entered()]
        const id = '00000000-0000-4000-8000-0000000000ff'
        for (const command of before) for (const doc of [merged, never]) execute(doc, text, [command], alice, null)
        const { ok } = execute(merged, text, [{ type: 'link', id, link: 'same-as', from, to }], alice, null)
        fc.pre(ok)
        expect(classes(never)).not.toEqual(undefined)
        for (const command of between) {
          if (execute(merged, text, [command], alice, null).ok) execute(never, text, [command], alice, null)
        }
        execute(merged, text, [{ type: 'take-away', id }], alice, null)
        expect(classes(merged)).toEqual(classes(never))
      },
    ),
  )
})

it('stands in every copy for the same one, in whatever order it was said', () => {
  const merges = [
    [entityIds[0], entityIds[1]],
    [entityIds[2], entityIds[1]],
  ] as const
  const link = ([from, to]: readonly [string | undefined, string | undefined], n: number) =>
    ({ type: 'link', id: `00000000-0000-4000-8000-00000000010${n}`, link: 'same-as', from, to }) as never
  const [one, other] = [entered(), entered()]
  for (const [n, ends] of merges.entries()) execute(one, text, [link(ends, n)], alice, null)
  for (const [n, ends] of [...merges.entries()].reverse()) execute(other, text, [link(ends, n)], alice, null)
  expect(classes(one)).toEqual(classes(other))
  // The one that others were merged into.
  expect(identitiesIn(readTradecraft(one).tradecraft).of(entityIds[0] as string)).toBe(entityIds[1])
})

it('knows a passage by whom it was resolved to', () => {
  const doc = entered()
  const [passage, entity] = [ids[0] as string, entityIds[0] as string]
  expect(identitiesIn(readTradecraft(doc).tradecraft).of(passage)).toBe(passage)
  execute(doc, text, [{ type: 'set-detail', id: passage, field: 'entity', value: entity }], alice, null)
  expect(identitiesIn(readTradecraft(doc).tradecraft).of(passage)).toBe(entity)
  expect(identitiesIn(readTradecraft(doc).tradecraft).all(entity)).toEqual([passage, entity].sort())
})
