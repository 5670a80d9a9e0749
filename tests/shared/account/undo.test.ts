import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readAnnotation, readAnnotations } from '../../../shared/account/annotations'
import type { Command } from '../../../shared/account/command'
import { isResolved, standingReplies } from '../../../shared/account/discussion'
import { readDiscussions } from '../../../shared/account/discussions'
import type { Edit } from '../../../shared/account/edit'
import { execute } from '../../../shared/account/execute'
import { subjectOf } from '../../../shared/account/take-back'
import { UndoStack } from '../../../shared/account/undo'
import { readDetail } from '../../../shared/tradecraft/read-detail'
import { readEntity } from '../../../shared/tradecraft/tradecraft'
import { anyCommand, ids } from '../../support/steps'

const text = 'The clerk said 👩‍👩‍👧 that nobody came.\nقالت الشاهدة إنها رأتهم.'
const alice = { person: 'alice', at: 1 }
const bob = { person: 'bob', at: 2 }
const command = anyCommand(text)

/** What a person sees: what is deleted does not count. */
const seen = (doc: Y.Doc) => {
  const said = [...readDiscussions(doc).discussions.values()]
  return {
    annotations: byId(readAnnotations(doc, text.length).annotations.filter(({ deleted }) => !deleted)),
    replies: byId(said.flatMap(standingReplies)),
    resolved: new Set(said.filter(isResolved).map(({ on }) => on)),
    verdicts: byId(said.flatMap(({ on, verdicts }) => verdicts.map((one) => ({ ...one, id: `${on}/${one.person}` })))),
  }
}

const byId = <T extends { readonly id: string; readonly at: number }>(all: readonly T[]) =>
  [...all].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ at: _, ...rest }) => rest)

/** Whether two edits write the same value, or one what the other made. */
const meets = (doc: Y.Doc, a: Edit, b: Edit) =>
  subjectOf(a, doc) === subjectOf(b, doc) &&
  (a.map === b.map ? a.key === b.key : [a, b].some(({ map }) => map === 'a') && [a, b].some(({ map }) => map === 'm'))

describe('undo', () => {
  it('takes back any steps of one person to what was there before, and redo does them again', () => {
    fc.assert(
      fc.property(
        fc.array(command, { maxLength: 6 }),
        fc.array(command, { minLength: 1, maxLength: 8 }),
        (before, steps) => {
          const doc = new Y.Doc()
          for (const one of before) execute(doc, text, [one], bob, 'bob')
          const start = seen(doc)
          const stack = new UndoStack()
          for (const one of steps) {
            const done = execute(doc, text, [one], alice, 'alice')
            if (done.ok) stack.push(done.value)
          }
          const end = seen(doc)
          while (stack.canUndo) expect(stack.undo(doc, text.length, alice, 'alice')?.skipped).toEqual([])
          expect(seen(doc)).toEqual(start)
          while (stack.canRedo) stack.redo(doc, text.length, alice, 'alice')
          expect(seen(doc)).toEqual(end)
        },
      ),
    )
  })

  it('leaves alone whatever a teammate has changed since', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 6 }), command, command, (before, mine, theirs) => {
        const doc = new Y.Doc()
        for (const one of before) execute(doc, text, [one], bob, 'bob')
        const stack = new UndoStack()
        const done = execute(doc, text, [mine], alice, 'alice')
        if (done.ok) stack.push(done.value)
        const touched = execute(doc, text, [theirs], bob, 'bob')
        const after = seen(doc)
        stack.undo(doc, text.length, alice, 'alice')
        const met =
          touched.ok && done.ok && touched.value.some((theirs) => done.value.some((mine) => meets(doc, mine, theirs)))
        if (met) expect(seen(doc)).toEqual(after)
      }),
    )
  })

  it('leaves a passage and an entity of which a teammate has noted something', () => {
    const [id, entity] = ids as [string, string]
    const doc = new Y.Doc()
    const stack = new UndoStack()
    const step: readonly Command[] = [
      { type: 'annotate', id, kind: 'claim', ranges: [[0, 3]] },
      { type: 'set-detail', id, field: 'place', value: 'The office' },
      { type: 'make-entity', id: entity, entityType: 'person', name: 'The clerk' },
    ]
    const done = execute(doc, text, step, alice, 'alice')
    if (done.ok) stack.push(done.value)
    execute(doc, text, [{ type: 'set-detail', id, field: 'basis', value: 'witnessed' }], bob, 'bob')
    execute(doc, text, [{ type: 'set-detail', id: entity, field: 'name', value: 'Clara' }], bob, 'bob')
    expect(stack.undo(doc, text.length, alice, 'alice')?.skipped).toEqual(expect.arrayContaining([id, entity]))
    expect(readAnnotation(doc, id, text.length)).toMatchObject({ deleted: null })
    expect(readEntity(doc, entity)).toMatchObject({ name: 'Clara', deleted: null })
    expect(readDetail(doc, id, 'place')).toBe(undefined)
  })

  it('says which annotations it left alone', () => {
    const [id] = ids as [string]
    const doc = new Y.Doc()
    const stack = new UndoStack()
    const made = execute(doc, text, [{ type: 'annotate', id, kind: 'claim', ranges: [[0, 3]] }], alice, 'alice')
    if (made.ok) stack.push(made.value)
    execute(doc, text, [{ type: 'set-field', id, field: 'note', value: 'seen too' }], bob, 'bob')
    expect(stack.undo(doc, text.length, alice, 'alice')).toEqual({ edits: [], touched: [], skipped: [id] })
    expect(readAnnotation(doc, id, text.length)).toMatchObject({ note: 'seen too', deleted: null })
  })
})
