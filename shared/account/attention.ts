import type { Annotation, AnnotationId, PersonId } from './annotation'
import { type Discussion, type Discussions, isResolved, type Reply, type ReplyId, standingReplies } from './discussion'

/** Replies that a person has read, by their ids: theirs alone, and never in an account. */
export type ReadReplies = ReadonlySet<ReplyId>

export const isUnread = (reply: Reply, me: PersonId, read: ReadReplies): boolean =>
  reply.by !== me && !reply.deleted && !read.has(reply.id)

export const unreadIn = (discussion: Discussion, me: PersonId, read: ReadReplies): readonly Reply[] =>
  discussion.replies.filter((reply) => isUnread(reply, me, read))

/** A reply that is meant for a person: they are called by name, or it is said where they take part. */
export interface Letter {
  readonly reply: Reply
  readonly on: AnnotationId
  readonly mentioned: boolean
}

/**
 * What others have said to a person, newest first.
 * @param annotationOf those that stand: what was said of a deleted one waits until it is restored
 */
export function lettersTo(
  me: PersonId,
  discussions: Discussions,
  annotationOf: (id: AnnotationId) => Annotation | undefined,
): readonly Letter[] {
  const letters: Letter[] = []
  for (const discussion of discussions.values()) {
    const annotation = annotationOf(discussion.on)
    if (!annotation) continue
    const takesPart = annotation.by === me || discussion.replies.some(({ by }) => by === me)
    for (const reply of standingReplies(discussion)) {
      const mentioned = reply.mentions.includes(me)
      if (reply.by !== me && (mentioned || takesPart)) letters.push({ reply, on: discussion.on, mentioned })
    }
  }
  return letters.sort((a, b) => b.reply.at - a.reply.at || (a.reply.id < b.reply.id ? -1 : 1))
}

/**
 * Whether a person should look at an annotation again: it is somebody else's and they have given no verdict on it, or
 * someone disputes it or is unsure of it and its thread is not resolved.
 */
export function needsReview(annotation: Annotation, discussion: Discussion | undefined, me: PersonId): boolean {
  const verdicts = discussion?.verdicts ?? []
  if (annotation.by !== me && !verdicts.some(({ person }) => person === me)) return true
  return verdicts.some(({ verdict }) => verdict !== 'agree') && !(discussion && isResolved(discussion))
}
