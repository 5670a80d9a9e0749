import type { Actor } from './actor'
import type { DiscussionCommand } from './command'
import { type Discussion, type Discussions, isResolved, noDiscussion, type Reply, type ReplyId } from './discussion'

/**
 * What a command will most likely make of what people say, so that it can be shown before whoever owns the account has
 * answered: the one discussion that it changes. Unlike carrying it out, this never refuses: a command that will be
 * refused changes nothing here.
 */
export function previewDiscussion(
  said: Discussions,
  command: DiscussionCommand,
  { person, at }: Actor,
): Discussion | undefined {
  switch (command.type) {
    case 'reply': {
      const { id, on, text, mentions = [] } = command
      const discussion = discussionWith(said, on) ?? said.get(on) ?? noDiscussion(on)
      if (discussion.replies.some((reply) => reply.id === id)) return undefined
      const reply: Reply = { id, on, text, by: person, at, mentions, edited: false, deleted: null }
      return { ...discussion, replies: [...discussion.replies, reply] }
    }
    case 'edit-reply':
      return withReply(said, command.id, person, ({ text }) =>
        text === command.text ? {} : { text: command.text, edited: true },
      )
    case 'delete-reply':
      return withReply(said, command.id, person, () => ({ deleted: { by: person, at } }))
    case 'restore-reply':
      return withReply(said, command.id, person, () => ({ deleted: null }))
    case 'resolve':
    case 'reopen': {
      const discussion = said.get(command.on) ?? noDiscussion(command.on)
      const resolved = command.type === 'resolve'
      return isResolved(discussion) === resolved ? undefined : { ...discussion, state: { resolved, by: person, at } }
    }
    case 'give-verdict':
    case 'withdraw-verdict': {
      const discussion = said.get(command.on) ?? noDiscussion(command.on)
      const others = discussion.verdicts.filter((verdict) => verdict.person !== person)
      if (command.type === 'withdraw-verdict') return { ...discussion, verdicts: others }
      const { verdict, reason = '' } = command
      return { ...discussion, verdicts: [...others, { person, verdict, reason: reason.trim(), at }] }
    }
  }
}

const discussionWith = (said: Discussions, id: ReplyId): Discussion | undefined =>
  [...said.values()].find(({ replies }) => replies.some((reply) => reply.id === id))

function withReply(
  said: Discussions,
  id: ReplyId,
  person: string,
  change: (reply: Reply) => Partial<Reply>,
): Discussion | undefined {
  const discussion = discussionWith(said, id)
  const reply = discussion?.replies.find((one) => one.id === id)
  if (!discussion || reply?.by !== person) return undefined
  return { ...discussion, replies: discussion.replies.map((one) => (one === reply ? { ...one, ...change(one) } : one)) }
}
