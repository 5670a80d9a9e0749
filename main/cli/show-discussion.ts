import type { People } from '../../shared/account/annotation'
import { type Discussion, isResolved, noDiscussion, standingReplies } from '../../shared/account/discussion'

/** What is said of an annotation, as it is printed: who, what, and when. */
export function showDiscussion(discussion: Discussion = noDiscussion(''), people: People) {
  const nameOf = (person: string) => people[person]?.name ?? person
  const timeOf = (ms: number) => new Date(ms).toISOString()
  return {
    replies: standingReplies(discussion).map(({ id, on, text, by, at, mentions, edited, from }) => ({
      id,
      ...(on !== discussion.on && { inAnswerTo: on }),
      author: nameOf(by),
      text,
      edited,
      mentions: mentions.map(nameOf),
      createdAt: timeOf(at),
      from,
    })),
    resolved: isResolved(discussion),
    ...(discussion.state && {
      [discussion.state.resolved ? 'resolvedBy' : 'reopenedBy']: nameOf(discussion.state.by),
      [discussion.state.resolved ? 'resolvedAt' : 'reopenedAt']: timeOf(discussion.state.at),
    }),
    verdicts: discussion.verdicts.map(({ person, verdict, reason, at, brought }) => ({
      author: nameOf(person),
      verdict,
      reason,
      givenAt: timeOf(at),
      ...(brought && { broughtOver: true }),
    })),
  }
}
