import { randomUUID } from 'node:crypto'
import { readAnnotation, readPeople } from '../../shared/account/annotations'
import type { DiscussionCommand } from '../../shared/account/command'
import { isVerdictName, replyLimit, verdictNames } from '../../shared/account/discussion'
import { readReply } from '../../shared/account/discussions'
import { mentionedIn } from '../../shared/account/mentions'
import { annotationId } from '../../shared/account/values'
import type { OpenAccount } from '../account/open-account'
import { savedOrRefused, withAccount } from './account'
import { readArguments } from './arguments'
import { authorOf } from './author'
import type { Command } from './command'
import { commandSentence, refuse } from './refusal'

const options = { author: { type: 'string' }, reason: { type: 'string' }, json: { type: 'boolean' } } as const

export const replyCommand: Command = {
  usage: 'reply FILE TARGET TEXT [--author NAME] [--json]',
  about: 'say something about an annotation, or in answer to a reply, and print the id of that; @NAME calls a person',
  async run(args, { profile, print }) {
    const { author, json } = options
    const { files, text } = readArguments(args, { author, json }, [3, 3], this.usage)
    const [file, target, said] = files as [string, string, string]
    if (said.length > replyLimit) refuse(`A reply may be ${replyLimit} characters long at most.`)
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
    if (reason.length > replyLimit) refuse(`A reason may be ${replyLimit} characters long at most.`)
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

/** Carries it out and waits until it is saved; the name of whoever said it. */
async function say(
  account: OpenAccount,
  profile: string,
  named: string | undefined,
  command: DiscussionCommand,
): Promise<string> {
  const author = await authorOf(account, profile, named)
  const done = account.run([command], author)
  if (!done.ok) return refuse(commandSentence(done.error))
  await savedOrRefused(account, done.value.saved)
  return author.name
}

/** The id of an annotation that stands, or of a reply; what was typed wrongly would be a thread nobody ever sees. */
function targetNamed({ doc, source }: OpenAccount, typed: string, orReply: boolean): string {
  const id = typed.toLowerCase()
  const what = orReply ? 'an annotation or a reply' : 'an annotation'
  if (!annotationId.safeParse(id).success) refuse(`“${typed}” is not the id of ${what}.`)
  const reply = orReply ? readReply(doc, id) : undefined
  if (reply?.deleted) refuse(commandSentence({ kind: 'reply-deleted', id }))
  if (reply) return id
  const annotation = readAnnotation(doc, id, source.text.length)
  if (annotation?.deleted) refuse(commandSentence({ kind: 'annotation-deleted', id }))
  return annotation ? id : refuse(`There is no annotation${orReply ? ' and no reply' : ''} ${id} in this account.`)
}
