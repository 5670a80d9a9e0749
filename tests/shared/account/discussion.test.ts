import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Command, CommandProblem, DiscussionCommand } from '../../../shared/account/command'
import { isResolved, standingReplies } from '../../../shared/account/discussion'
import { readDiscussions, readDiscussionsOf } from '../../../shared/account/discussions'
import { execute } from '../../../shared/account/execute'
import { observeAccount } from '../../../shared/account/observe-account'
import { mapsOf } from '../../../shared/account/schema'
import { UndoStack } from '../../../shared/account/undo'
import { anyCommand, ids, replyIds } from '../../support/steps'

const text = 'The clerk said so.'
const [target, other] = ids as [string, string]
const [first, second, third] = replyIds as [string, string, string]
const alice = { person: 'alice', at: 1 }
const bob = { person: 'bob', at: 2 }

const reply = (id: string, on = target, said = 'Is it?'): DiscussionCommand => ({ type: 'reply', id, on, text: said })

/** A document in which each did what follows their name. */
function accountAfter(...steps: readonly (readonly [typeof alice, Command])[]): Y.Doc {
  const doc = new Y.Doc()
  for (const [actor, command] of steps) {
    expect(execute(doc, text, [command], actor, actor.person)).toMatchObject({ ok: true })
  }
  return doc
}

const discussionIn = (doc: Y.Doc) => readDiscussions(doc).discussions.get(target)

describe('a thread', () => {
  it('holds what was said of its target, and what was said in answer to that, oldest first', () => {
    const doc = accountAfter([bob, reply(second, first)], [alice, reply(first)], [bob, reply(third, other)])
    expect(discussionIn(doc)?.replies.map(({ id }) => id)).toEqual([first, second])
  })

  it('keeps the answers to a deleted reply, and comes back with a restored annotation', () => {
    const annotate: Command = { type: 'annotate', id: target, kind: 'claim', ranges: [[0, 3]] }
    const doc = accountAfter(
      [alice, annotate],
      [alice, reply(first)],
      [bob, reply(second, first)],
      [alice, { type: 'delete-reply', id: first }],
      [bob, { type: 'delete', id: target }],
      [bob, { type: 'restore', id: target }],
    )
    const discussion = discussionIn(doc)
    expect(discussion?.replies).toMatchObject([
      { id: first, deleted: alice_ },
      { id: second, deleted: null },
    ])
    expect(discussion && standingReplies(discussion).map(({ id }) => id)).toEqual([second])
  })

  it('is settled and opened again by anyone, and says by whom', () => {
    const doc = accountAfter([alice, reply(first)], [bob, { type: 'resolve', on: target }])
    expect(discussionIn(doc)?.state).toEqual({ resolved: true, by: 'bob', at: 2 })
    execute(doc, text, [{ type: 'reopen', on: target }], alice, 'alice')
    const open = discussionIn(doc)
    expect(open && isResolved(open)).toBe(false)
  })

  it('of replies that answer each other, as no Attest writes them, ends', () => {
    const doc = new Y.Doc()
    const said = { text: 'round', by: 'x', at: 1 }
    mapsOf(doc).replies.set(first, { ...said, on: second })
    mapsOf(doc).replies.set(second, { ...said, on: first })
    expect([...readDiscussions(doc).discussions.values()].flatMap(({ replies }) => replies)).toHaveLength(2)
  })
})

const alice_ = { by: 'alice', at: 1 }

describe('what somebody says', () => {
  it.each<[string, Command, CommandProblem]>([
    ['edits another’s reply', { type: 'edit-reply', id: first, text: 'x' }, { kind: 'reply-not-yours', id: first }],
    ['deletes another’s reply', { type: 'delete-reply', id: first }, { kind: 'reply-not-yours', id: first }],
    ['restores another’s reply', { type: 'restore-reply', id: first }, { kind: 'reply-not-yours', id: first }],
    [
      'edits a reply that is not there',
      { type: 'edit-reply', id: third, text: 'x' },
      { kind: 'reply-unknown', id: third },
    ],
    ['edits a deleted one', { type: 'edit-reply', id: second, text: 'x' }, { kind: 'reply-deleted', id: second }],
    ['says something twice', reply(first), { kind: 'reply-exists', id: first }],
    ['says nothing', reply(third, target, ' \n'), { kind: 'reply-empty' }],
    [
      'disputes without a reason',
      { type: 'give-verdict', on: target, verdict: 'dispute' },
      { kind: 'dispute-without-reason' },
    ],
    [
      'disputes for a blank reason',
      { type: 'give-verdict', on: target, verdict: 'dispute', reason: ' ' },
      { kind: 'dispute-without-reason' },
    ],
  ])('is refused where bob %s', (_, command, problem) => {
    const doc = accountAfter([alice, reply(first)], [bob, reply(second)], [bob, { type: 'delete-reply', id: second }])
    const before = readDiscussions(doc)
    expect(execute(doc, text, [command], bob, 'bob')).toEqual({ ok: false, error: problem })
    expect(readDiscussions(doc)).toEqual(before)
  })

  it('is marked as edited while it says something else than when it was written', () => {
    const doc = accountAfter([alice, reply(first)], [alice, { type: 'edit-reply', id: first, text: 'It is.' }])
    expect(discussionIn(doc)?.replies).toMatchObject([{ text: 'It is.', edited: true }])
    execute(doc, text, [{ type: 'edit-reply', id: first, text: 'Is it?' }], alice, 'alice')
    expect(discussionIn(doc)?.replies).toMatchObject([{ text: 'Is it?', edited: false }])
  })

  it('is taken away by nobody else, whatever stands in the document', () => {
    const doc = accountAfter([alice, reply(first)])
    mapsOf(doc).replyFields.set(`${first}/deleted`, { by: 'bob', at: 9 })
    expect(discussionIn(doc)?.replies).toMatchObject([{ deleted: null }])
  })
})

describe('a verdict', () => {
  it('is one for each person, the last that they gave, until they withdraw it', () => {
    const doc = accountAfter(
      [alice, { type: 'give-verdict', on: target, verdict: 'agree' }],
      [bob, { type: 'give-verdict', on: target, verdict: 'unsure' }],
      [bob, { type: 'give-verdict', on: target, verdict: 'dispute', reason: ' The book says otherwise. ' }],
    )
    expect(discussionIn(doc)?.verdicts).toEqual([
      { person: 'alice', verdict: 'agree', reason: '', at: 1 },
      { person: 'bob', verdict: 'dispute', reason: 'The book says otherwise.', at: 2 },
    ])
    execute(doc, text, [{ type: 'withdraw-verdict', on: target }], bob, 'bob')
    expect(discussionIn(doc)?.verdicts.map(({ person }) => person)).toEqual(['alice'])
  })

  it('that is given again changes nothing', () => {
    const agree = { type: 'give-verdict', on: target, verdict: 'agree' } as const
    const doc = accountAfter([alice, agree])
    expect(execute(doc, text, [agree], { person: 'alice', at: 7 }, 'alice')).toEqual({ ok: true, value: [] })
  })
})

describe('undo', () => {
  it('never takes back what another has said since', () => {
    const doc = accountAfter([alice, reply(first)])
    const stack = new UndoStack()
    const resolved = execute(doc, text, [{ type: 'resolve', on: target }], alice, 'alice')
    if (resolved.ok) stack.push(resolved.value)
    execute(doc, text, [{ type: 'reopen', on: target }], bob, 'bob')
    execute(doc, text, [{ type: 'resolve', on: target }], bob, 'bob')
    expect(stack.undo(doc, text.length, alice, 'alice')).toEqual({ edits: [], touched: [], skipped: [target] })
    expect(discussionIn(doc)?.state).toMatchObject({ resolved: true, by: 'bob' })
  })

  it('opens a thread again in the name of whoever takes resolving it back', () => {
    const doc = accountAfter([bob, { type: 'resolve', on: target }], [bob, { type: 'reopen', on: target }])
    const stack = new UndoStack()
    const resolved = execute(doc, text, [{ type: 'resolve', on: target }], alice, 'alice')
    if (resolved.ok) stack.push(resolved.value)
    expect(stack.undo(doc, text.length, { person: 'alice', at: 8 }, 'alice')).toMatchObject({ touched: [target] })
    expect(discussionIn(doc)?.state).toEqual({ resolved: false, by: 'alice', at: 8 })
  })
})

describe('two replicas', () => {
  it('see the same discussions, whatever each did and in whichever order they hear of it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(1), anyCommand(text), fc.boolean()), { maxLength: 25 }), (steps) => {
        const docs = [new Y.Doc(), new Y.Doc()] as const
        for (const [i, [who, one, exchange]] of steps.entries()) {
          execute(docs[who as 0 | 1], text, [one], { person: ['alice', 'bob'][who] as string, at: i }, who)
          if (exchange) Y.applyUpdate(docs[0], Y.encodeStateAsUpdate(docs[1]))
        }
        Y.applyUpdate(docs[1], Y.encodeStateAsUpdate(docs[0]))
        Y.applyUpdate(docs[0], Y.encodeStateAsUpdate(docs[1]))
        const [a, b] = docs.map((doc) => readDiscussions(doc))
        expect(a).toEqual(b)
        // Read one by one they are the same.
        for (const [on, discussion] of a?.discussions ?? [])
          expect(readDiscussionsOf(docs[0], new Set([on]))).toEqual([discussion])
      }),
    )
  })
})

describe('what cannot be read', () => {
  it.each<[string, 'replies' | 'threads' | 'verdicts', string, unknown]>([
    ['a reply without words', 'replies', first, { on: target, text: '', by: 'x', at: 1 }],
    ['a state that is none', 'threads', target, { resolved: 'yes', by: 'x', at: 1 }],
    ['a dispute without a reason', 'verdicts', `${target}/x`, { verdict: 'dispute', at: 1 }],
    ['a verdict from elsewhere', 'verdicts', `${target}/x`, { verdict: 'shrug', at: 1 }],
  ])('is hidden, counted and kept: %s', (_, map, key, value) => {
    const doc = new Y.Doc()
    mapsOf(doc)[map].set(key, value)
    expect(readDiscussions(doc)).toEqual({ discussions: new Map(), unreadable: 1 })
    expect(mapsOf(doc)[map].get(key)).toEqual(value)
  })
})

it('whoever watches an account hears what was talked about', () => {
  const doc = accountAfter([alice, reply(first)])
  const heard: string[][] = []
  observeAccount(doc, ({ discussions }) => heard.push([...discussions]))
  execute(doc, text, [reply(second, first)], bob, 'bob')
  execute(doc, text, [{ type: 'edit-reply', id: second, text: 'No.' }], bob, 'bob')
  execute(doc, text, [{ type: 'resolve', on: other }], bob, 'bob')
  execute(doc, text, [{ type: 'give-verdict', on: other, verdict: 'agree' }], bob, 'bob')
  expect(heard).toEqual([[target], [target], [other], [other]])
})
