import { isResolved, noDiscussion } from '../../shared/account/discussion'
import { readDiscussions, targetOf } from '../../shared/account/discussions'
import { withAccount } from './account'
import { readArguments } from './arguments'
import type { Command } from './command'
import { refuse } from './refusal'
import { say, targetNamed } from './speaking'

/** A command that settles a thread, or opens it again, and prints the id of what it is about. */
function threadCommand(type: 'resolve' | 'reopen', about: string): Command {
  const wanted = type === 'resolve'
  return {
    usage: `${type} FILE TARGET [--author NAME]`,
    about,
    async run(args, { profile, print }) {
      const { files, text } = readArguments(args, { author: { type: 'string' } }, [2, 2], this.usage)
      const [file, target] = files as [string, string]
      await withAccount(file, profile, async (account) => {
        const on = targetOf(account.doc, targetNamed(account, target, true))
        const found = readDiscussions(account.doc, (one) => one === on).discussions.get(on) ?? noDiscussion(on)
        if (found.replies.length + found.verdicts.length === 0) refuse(`Nobody has said anything of ${on} yet.`)
        if (isResolved(found) === wanted) refuse(`The thread on ${on} is ${wanted ? 'resolved already' : 'open'}.`)
        await say(account, profile, text('author'), { type, on })
        print(`${on}\n`)
      })
    },
  }
}

export const resolveCommand = threadCommand(
  'resolve',
  'say that what is talked over on an annotation, named by it or by any reply, is settled, and print its id',
)

export const reopenCommand = threadCommand('reopen', 'open a resolved thread again, and print the id of its annotation')
