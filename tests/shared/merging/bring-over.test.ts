import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Origin } from '../../../shared/account/annotation'
import { readAnnotations } from '../../../shared/account/annotations'
import type { Command } from '../../../shared/account/command'
import { command } from '../../../shared/account/command-check'
import { noDiscussion } from '../../../shared/account/discussion'
import { readDiscussions } from '../../../shared/account/discussions'
import { execute } from '../../../shared/account/execute'
import { UndoStack } from '../../../shared/account/undo'
import { commandsToBringOver } from '../../../shared/merging/bring-over'
import { replicaText as text } from '../../support/replicas'
import { anyCommand, ids } from '../../support/steps'

/** An id for each origin, the same each time, as the hash that the app uses gives. */
/** What was made in an account keeps its id there. */
const idIn =
  (here: string) =>
  ({ account, id }: Origin) =>
    account === here ? id : `00000000-0000-4000-8000-${account}${id.slice(-8)}`

const annotationsIn = (doc: Y.Doc) => readAnnotations(doc, text.length).annotations

const talkIn = (doc: Y.Doc) => readDiscussions(doc).discussions

/** What is said in an account of each annotation, by the id that it had where it was made. */
function saidOf(doc: Y.Doc) {
  const ids = new Map<string, string>()
  const origins = annotationsIn(doc).map(({ id, from, deleted }) => ({ id, origin: from?.id ?? id, deleted }))
  for (const { replies } of talkIn(doc).values()) for (const { id, from } of replies) ids.set(id, from?.id ?? id)
  for (const { id, origin } of origins) ids.set(id, origin)
  return origins
    .filter(({ deleted }) => !deleted)
    .flatMap(({ id, origin }) => {
      const { replies, state, verdicts } = talkIn(doc).get(id) ?? noDiscussion(id)
      const standing = replies.filter(({ deleted }) => !deleted)
      if (standing.length + verdicts.length === 0) return []
      const words = standing.map(({ id, on, text, by, at, mentions }) => {
        const answered = standing.some((one) => one.id === on) ? on : ''
        return { id: ids.get(id), on: ids.get(answered) ?? origin, text, by, at, mentions }
      })
      return {
        ...{
          origin,
          replies: words.sort(byId),
          state: state && { resolved: state.resolved, by: state.by, at: state.at },
        },
        verdicts: verdicts.map(({ brought: _, ...verdict }) => verdict),
      }
    })
    .sort((a, b) => (a.origin < b.origin ? -1 : 1))
}

const byId = (a: { id?: string | undefined }, b: { id?: string | undefined }) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1)

function bringOver(from: { id: string; doc: Y.Doc }, into: { id: string; doc: Y.Doc }): number {
  const other = { id: from.id, annotations: annotationsIn(from.doc), discussions: talkIn(from.doc) }
  const commands = commandsToBringOver(other, into.doc, idIn(into.id))
  const done = execute(into.doc, text, commands, { person: 'carol', at: 99 }, undefined)
  expect(done.ok).toBe(true)
  return commands.length
}

const anyAccount = (id: string) =>
  fc.array(anyCommand(text), { maxLength: 12 }).map((commands) => {
    const doc = new Y.Doc()
    for (const [at, one] of commands.entries()) execute(doc, text, [one], { person: 'bob', at }, undefined)
    return { id, doc }
  })

describe('bringing annotations over from another account of the same text', () => {
  it('brings all that stand, as they stand and with their authors, and says where they are from', () => {
    fc.assert(
      fc.property(anyAccount('aaaa'), anyAccount('bbbb'), (there, here) => {
        const before = annotationsIn(here.doc)
        const count = bringOver(there, here)
        const standing = annotationsIn(there.doc).filter(({ deleted }) => !deleted)
        const brought = annotationsIn(here.doc).filter(({ from }) => from)
        expect(count).toBe(standing.length)
        expect(brought.map(({ id: _, from, ...rest }) => ({ ...rest, id: from?.id }))).toEqual(
          expect.arrayContaining([...standing]),
        )
        expect(annotationsIn(here.doc)).toEqual(expect.arrayContaining([...before]))
      }),
      { numRuns: 200 },
    )
  })

  it('adds nothing twice: not again, not in two copies, not by a detour, not back to where it came from', () => {
    fc.assert(
      fc.property(anyAccount('aaaa'), (there) => {
        const [here, copy, third] = ['bbbb', 'bbbb', 'cccc'].map((id) => ({ id, doc: new Y.Doc() })) as [
          { id: string; doc: Y.Doc },
          { id: string; doc: Y.Doc },
          { id: string; doc: Y.Doc },
        ]
        const count = bringOver(there, here)
        expect(bringOver(there, here)).toBe(0)
        expect(bringOver(here, there)).toBe(0)
        expect(bringOver(here, third)).toBe(count)
        expect(bringOver(there, third)).toBe(0)
        bringOver(there, copy)
        Y.applyUpdate(here.doc, Y.encodeStateAsUpdate(copy.doc))
        expect(annotationsIn(here.doc)).toHaveLength(count)
      }),
      { numRuns: 200 },
    )
  })

  it('brings what was said of them, by whom and when, as it reads there', () => {
    fc.assert(
      fc.property(anyAccount('aaaa'), (there) => {
        const [here, third] = [
          { id: 'bbbb', doc: new Y.Doc() },
          { id: 'cccc', doc: new Y.Doc() },
        ]
        bringOver(there, here)
        expect(saidOf(here.doc)).toEqual(saidOf(there.doc))
        bringOver(here, third)
        expect(saidOf(third.doc)).toEqual(saidOf(there.doc))
      }),
      { numRuns: 300 },
    )
  })

  it('never speaks for whoever has given a verdict here, or withdrawn it, in whatever order both come together', () => {
    const [id] = ids as [string]
    const [there, here, copy] = [1, 2, 3].map(() => new Y.Doc()) as [Y.Doc, Y.Doc, Y.Doc]
    const bob = { person: 'bob', at: 1 }
    const run = (doc: Y.Doc, ...commands: Command[]) => execute(doc, text, commands, bob, undefined)
    run(
      there,
      { type: 'annotate', id, kind: 'claim', ranges: [[0, 3]] },
      { type: 'give-verdict', on: id, verdict: 'agree' },
    )
    bringOver({ id: 'aaaa', doc: there }, { id: 'bbbb', doc: here })
    bringOver({ id: 'aaaa', doc: there }, { id: 'bbbb', doc: copy })
    const [brought] = annotationsIn(here)
    const on = brought?.id ?? ''
    expect(talkIn(here).get(on)?.verdicts).toMatchObject([{ person: 'bob', verdict: 'agree', brought: true }])
    run(here, { type: 'give-verdict', on, verdict: 'unsure' })
    for (const [to, from] of [
      [here, copy],
      [copy, here],
    ] as const)
      Y.applyUpdate(to, Y.encodeStateAsUpdate(from))
    for (const doc of [here, copy]) expect(talkIn(doc).get(on)?.verdicts).toMatchObject([{ verdict: 'unsure' }])
    run(copy, { type: 'withdraw-verdict', on })
    expect(talkIn(copy).get(on)?.verdicts ?? []).toEqual([])
  })

  it('is taken back as a whole, and brought again as a whole', () => {
    fc.assert(
      fc.property(anyAccount('aaaa'), (there) => {
        const here = { id: 'bbbb', doc: new Y.Doc() }
        const other = { id: 'aaaa', annotations: annotationsIn(there.doc), discussions: talkIn(there.doc) }
        const done = execute(
          here.doc,
          text,
          commandsToBringOver(other, here.doc, idIn(here.id)),
          { person: 'carol', at: 99 },
          'do',
        )
        const stack = new UndoStack()
        stack.push(done.ok ? done.value : [])
        expect(stack.undo(here.doc, text.length, { person: 'carol', at: 100 }, 'undo')?.skipped ?? []).toEqual([])
        expect(annotationsIn(here.doc).filter(({ deleted }) => !deleted)).toEqual([])
        stack.redo(here.doc, text.length, { person: 'carol', at: 101 }, 'redo')
        expect(saidOf(here.doc)).toEqual(saidOf(there.doc))
      }),
    )
  })

  it('is nothing that a window can ask for in another’s name', () => {
    const [id] = ids as [string]
    const from = { account: 'aaaa', id }
    const asked = { type: 'bring-over', id, kind: 'claim', ranges: [[0, 3]], note: '', by: 'bob', at: 1, from }
    expect(command.safeParse(asked).success).toBe(false)
  })
})
