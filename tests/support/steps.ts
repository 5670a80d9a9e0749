import fc from 'fast-check'
import type { Command } from '../../shared/account/command'
import { verdictNames } from '../../shared/account/discussion'
import { anyKind, rangesIn } from './arbitraries'

/** Ids that a run of random commands draws from: few, so that commands meet. */
export const ids = [1, 2, 3, 4].map((n) => `00000000-0000-4000-8000-00000000000${n}`)

/** … and the ids of replies. */
export const replyIds = [1, 2, 3].map((n) => `00000000-0000-4000-8000-0000000000a${n}`)

/** Anything that can be said of any of a few annotations, or in answer to it, sensible or not. */
const anyDiscussionCommand: fc.Arbitrary<Command> = (() => {
  const id = fc.constantFrom(...replyIds)
  const on = fc.constantFrom(...ids)
  const text = fc.string({ minLength: 1, maxLength: 20 }).filter((words) => words.trim() !== '')
  return fc.oneof(
    fc.record({
      type: fc.constant('reply' as const),
      id,
      on: fc.constantFrom(...ids, ...replyIds),
      text,
      mentions: fc.subarray(['alice', 'bob']),
    }),
    fc.record({ type: fc.constant('edit-reply' as const), id, text }),
    fc.record({ type: fc.constantFrom('delete-reply' as const, 'restore-reply' as const), id }),
    fc.record({ type: fc.constantFrom('resolve' as const, 'reopen' as const), on }),
    fc.record({
      type: fc.constant('give-verdict' as const),
      on,
      verdict: fc.constantFrom(...verdictNames),
      reason: text,
    }),
    fc.record({ type: fc.constant('withdraw-verdict' as const), on }),
  )
})()

/** Any command on any of a few annotations, or on what is said of them, sensible or not. */
export const anyCommand = (text: string): fc.Arbitrary<Command> =>
  fc.oneof({ arbitrary: anyAnnotationCommand(text), weight: 3 }, { arbitrary: anyDiscussionCommand, weight: 2 })

const anyAnnotationCommand = (text: string): fc.Arbitrary<Command> => {
  const id = fc.constantFrom(...ids)
  const note = fc.string({ maxLength: 20 })
  return fc.oneof(
    fc.record({ type: fc.constant('annotate' as const), id, kind: anyKind, ranges: rangesIn(text), note }),
    fc.record({ type: fc.constant('set-field' as const), id, field: fc.constant('note' as const), value: note }),
    fc.record({ type: fc.constant('set-field' as const), id, field: fc.constant('kind' as const), value: anyKind }),
    fc.record({
      type: fc.constant('set-field' as const),
      id,
      field: fc.constant('ranges' as const),
      value: rangesIn(text),
    }),
    fc.record({ type: fc.constant('delete' as const), id }),
    fc.record({ type: fc.constant('restore' as const), id }),
  )
}
