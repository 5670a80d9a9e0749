import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { isDiscussionCommand } from '../../../shared/account/command'
import type { Discussion, Discussions } from '../../../shared/account/discussion'
import { readDiscussions } from '../../../shared/account/discussions'
import { execute } from '../../../shared/account/execute'
import { previewDiscussion } from '../../../shared/account/preview-discussion'
import { anyCommand, replyIds } from '../../support/steps'

const text = 'The clerk said so.'

/** As a person sees it; what nobody says anything of is not there. */
const seen = (discussions: Discussions) =>
  [...discussions.values()]
    .map(({ on, replies, state, verdicts }: Discussion) => ({
      ...{ on, verdicts, replies: [...replies].sort((a, b) => (a.id < b.id ? -1 : 1)) },
      resolved: state?.resolved ?? false,
    }))
    .filter(({ replies, verdicts, resolved }) => replies.length + verdicts.length > 0 || resolved)
    .sort((a, b) => (a.on < b.on ? -1 : 1))

it('what is shown at once of what somebody says is what comes of it', () => {
  const step = fc.tuple(fc.constantFrom('alice', 'bob'), anyCommand(text))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const doc = new Y.Doc()
      let shown: Discussions = new Map()
      for (const [at, [person, command]] of steps.entries()) {
        // To answer what is not there is possible for none who sees what is.
        const answersNothing =
          command.type === 'reply' && replyIds.includes(command.on) && !doc.getMap('t').has(command.on)
        if (!isDiscussionCommand(command) || answersNothing) continue
        if (!execute(doc, text, [command], { person, at }, person).ok) continue
        const discussion = previewDiscussion(shown, command, { person, at })
        if (discussion) shown = new Map([...shown, [discussion.on, discussion]])
        const { discussions } = readDiscussions(doc)
        expect(seen(shown)).toEqual(seen(discussions))
      }
    }),
  )
})
