import type { Annotation, AnnotationId, PersonId } from './annotation'
import {
  compareReplies,
  type Discussion,
  type Discussions,
  isResolved,
  type Reply,
  type ReplyId,
  standingReplies,
  type TargetId,
} from './discussion'

/** Replies that a person has read, by their ids: theirs alone, and never in an account. */
export type ReadReplies = ReadonlySet<ReplyId>

export const isUnread = (reply: Reply, me: PersonId, read: ReadReplies): boolean =>
  reply.by !== me && !reply.deleted && !read.has(reply.id)

export const unreadIn = (discussion: Discussion, me: PersonId, read: ReadReplies): readonly Reply[] =>
  discussion.replies.filter((reply) => isUnread(reply, me, read))

/** Why a reply concerns a person: it calls them by name, it is said where they take part, or only somewhere they can read. */
export type Concern = 'mention' | 'reply' | 'other'

/** A reply by another, as it reaches a person. */
export interface Letter {
  readonly reply: Reply
  readonly on: TargetId
  readonly concern: Concern
}

/** How a thread is known: who made what it is about, and who has ever spoken in it. */
interface Thread {
  readonly maker: PersonId
  readonly speakers: readonly PersonId[]
}

/** Undefined for what one has said oneself. */
export function concernOf(
  me: PersonId,
  { by, mentions }: Pick<Reply, 'by' | 'mentions'>,
  { maker, speakers }: Thread,
): Concern | undefined {
  if (by === me) return undefined
  if (mentions.includes(me)) return 'mention'
  return maker === me || speakers.includes(me) ? 'reply' : 'other'
}

/**
 * What others have said, newest first.
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
    const thread = { maker: annotation.by, speakers: speakersIn(discussion) }
    for (const reply of standingReplies(discussion)) {
      const concern = concernOf(me, reply, thread)
      if (concern) letters.push({ reply, on: discussion.on, concern })
    }
  }
  return letters.sort((a, b) => compareReplies(b.reply, a.reply))
}

/** Who has said something, be it deleted since; each once. */
export const speakersIn = ({ replies }: Discussion): readonly PersonId[] => [...new Set(replies.map(({ by }) => by))]

/**
 * Whether a person should look at an annotation again: it is somebody else's and they have given no verdict on it, or
 * someone disputes it or is unsure of it and its thread is not resolved.
 */
export function needsReview(annotation: Annotation, discussion: Discussion | undefined, me: PersonId): boolean {
  const verdicts = discussion?.verdicts ?? []
  if (annotation.by !== me && !verdicts.some(({ person }) => person === me)) return true
  return verdicts.some(({ verdict }) => verdict !== 'agree') && !(discussion && isResolved(discussion))
}
