import type { DiscussionCommand } from '../../shared/account/command'
import type { Reply } from '../../shared/account/discussion'
import { withAccount } from './account'
import { readArguments } from './arguments'
import type { Command } from './command'
import { refuse } from './refusal'
import { checkLength, replyNamed, say } from './speaking'

/** A command that does one thing to one’s own reply and prints its id: `VERB FILE REPLY [TEXT]`. */
function replyEditCommand(
  usage: string,
  about: string,
  make: (reply: Reply, text: string) => DiscussionCommand,
): Command {
  const words = usage.split(' ').length - 1
  return {
    usage: `${usage} [--author NAME]`,
    about,
    async run(args, { profile, print }) {
      const { files, text } = readArguments(args, { author: { type: 'string' } }, [words, words], this.usage)
      const [file, typed, value = ''] = files as [string, string, string?]
      await withAccount(file, profile, async (account) => {
        const reply = replyNamed(account, typed)
        await say(account, profile, text('author'), make(reply, value))
        print(`${reply.id}\n`)
      })
    },
  }
}

export const editReplyCommand = replyEditCommand(
  'edit-reply FILE REPLY TEXT',
  'say what you said in other words, and print its id; that it was edited is shown',
  ({ id }, text) => {
    checkLength('reply', text)
    return { type: 'edit-reply', id, text }
  },
)

export const deleteReplyCommand = replyEditCommand(
  'delete-reply FILE REPLY',
  'take back what you said, and print its id; it can be restored, and answers to it stay',
  ({ id, deleted }) => (deleted ? refuse(`The reply ${id} is deleted already.`) : { type: 'delete-reply', id }),
)

export const restoreReplyCommand = replyEditCommand(
  'restore-reply FILE REPLY',
  'bring back what you said and deleted, and print its id',
  ({ id, deleted }) => (deleted ? { type: 'restore-reply', id } : refuse(`The reply ${id} is not deleted.`)),
)
