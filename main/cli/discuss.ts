import { randomUUID } from 'node:crypto'
import { readPeople } from '../../shared/account/annotations'
import type { DiscussionCommand } from '../../shared/account/command'
import { isVerdictName, verdictNames } from '../../shared/account/discussion'
import { mentionedIn } from '../../shared/account/mentions'
import { withAccount } from './account'
import { readArguments } from './arguments'
import type { Command } from './command'
import { refuse } from './refusal'
import { checkLength, say, targetNamed } from './speaking'

const options = { author: { type: 'string' }, reason: { type: 'string' }, json: { type: 'boolean' } } as const

export const replyCommand: Command = {
  usage: 'reply FILE TARGET TEXT [--author NAME] [--json]',
  about: 'say something about an annotation, or in answer to a reply, and print the id of that; @NAME calls a person',
  async run(args, { profile, print }) {
    const { author, json } = options
    const { files, text } = readArguments(args, { author, json }, [3, 3], this.usage)
    const [file, target, said] = files as [string, string, string]
    checkLength('reply', said)
    await withAccount(file, profile, async (account) => {
      const people = readPeople(account.doc)
      const on = targetNamed(account, target, true)
      const command = { type: 'reply', id: randomUUID(), on, text: said, mentions: mentionedIn(said, people) } as const
      const name = await say(account, profile, text('author'), command)
      const { id, mentions } = command
      const printed = { id, on, author: name, text: said, mentions: mentions.map((person) => people[person]?.name) }
      print(text('json') === undefined ? `${id}\n` : `${JSON.stringify(printed, null, 2)}\n`)
    })
  },
}

export const verdictCommand: Command = {
  usage: `verdict FILE TARGET ${verdictNames.join('|')}|withdraw [--reason TEXT] [--author NAME] [--json]`,
  about: 'say what you hold of an annotation, in place of what you said before; a dispute needs a reason',
  async run(args, { profile, print }) {
    const { files, text } = readArguments(args, options, [3, 3], this.usage)
    const [file, target, verdict] = files as [string, string, string]
    const reason = text('reason') ?? ''
    checkLength('reason', reason)
    if (!isVerdictName(verdict) && verdict !== 'withdraw')
      return refuse(`The verdict must be ${verdictNames.join(', ')} or withdraw, not “${verdict}”.`)
    if (verdict === 'withdraw' && reason !== '') refuse('A verdict is withdrawn without a reason; leave out --reason.')
    await withAccount(file, profile, async (account) => {
      const on = targetNamed(account, target, false)
      const command: DiscussionCommand =
        verdict === 'withdraw' ? { type: 'withdraw-verdict', on } : { type: 'give-verdict', on, verdict, reason }
      const author = await say(account, profile, text('author'), command)
      const given = verdict === 'withdraw' ? null : verdict
      if (text('json') !== undefined) print(`${JSON.stringify({ on, author, verdict: given, reason }, null, 2)}\n`)
    })
  },
}
