import { readAnnotation } from '../../shared/account/annotations'
import type { DiscussionCommand } from '../../shared/account/command'
import { type Reply, replyLimit } from '../../shared/account/discussion'
import { replyId } from '../../shared/account/discussion-values'
import { readReply } from '../../shared/account/discussions'
import { annotationId } from '../../shared/account/values'
import type { OpenAccount } from '../account/open-account'
import { savedOrRefused } from './account'
import { authorOf } from './author'
import { commandSentence, refuse } from './refusal'

/** Carries it out and waits until it is saved; the name of whoever said it. */
export async function say(
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

export const checkLength = (what: 'reply' | 'reason', words: string): void => {
  if (words.length > replyLimit) refuse(`A ${what} may be ${replyLimit} characters long at most.`)
}

/** The id of an annotation that stands, or of a reply; what was typed wrongly would be a thread nobody ever sees. */
export function targetNamed({ doc, source }: OpenAccount, typed: string, orReply: boolean): string {
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

/** A reply that was said, deleted or not. */
export function replyNamed({ doc }: OpenAccount, typed: string): Reply {
  const id = typed.toLowerCase()
  if (!replyId.safeParse(id).success) refuse(`“${typed}” is not the id of a reply.`)
  return readReply(doc, id) ?? refuse(commandSentence({ kind: 'reply-unknown', id }))
}
