import type { People } from '../../account/annotation'
import { type Discussion, isResolved, standingReplies } from '../../account/discussion'
import { nameOf } from '../name-of'
import { verdictWords } from '../notes/note'
import { isoTime, readableTime } from '../time'
import { escapeHtml } from './escape'

/** What people say of a passage, under its note: verdicts first, then the thread; nothing where nobody says anything. */
export function renderDiscussion(discussion: Discussion, people: People): string {
  const name = (id: string) => `<b><bdi>${escapeHtml(nameOf(people, id))}</bdi></b>`
  const time = (at: number) => `<time datetime="${isoTime(at)}">${readableTime(at)}</time>`
  const verdicts = discussion.verdicts.map(({ person, verdict, reason, at }) => {
    const why = reason === '' ? '' : `: <span dir="auto">${escapeHtml(reason)}</span>`
    return `<li>${name(person)} ${verdictWords[verdict]}${why} <span class="by">${time(at)}</span></li>`
  })
  const replies = standingReplies(discussion).map(
    ({ by, at, text, edited }) =>
      `<li>${name(by)} <span class="by">${time(at)}${edited ? ', edited' : ''}</span><p dir="auto">${escapeHtml(text)}</p></li>`,
  )
  const settled = isResolved(discussion) ? '<li class="by">Resolved</li>' : ''
  const all = [...verdicts, ...replies, settled].join('')
  return all === '' ? '' : `<ul class="said">${all}</ul>`
}
