import type { VerdictName } from '../account/discussion'
import { assertNever } from '../result'
import type { Done, Passage } from './report'
import { short, the } from './words'

export type DoneInTalk = Extract<
  Done,
  { type: 'replied' | 'reply-edited' | 'reply-deleted' | 'reply-restored' | 'resolved' | 'reopened' | 'judged' }
>

const talk: ReadonlySet<Done['type']> = new Set<DoneInTalk['type']>([
  'replied',
  'reply-edited',
  'reply-deleted',
  'reply-restored',
  'resolved',
  'reopened',
  'judged',
])

export const isInTalk = (done: Done): done is DoneInTalk => talk.has(done.type)

/** What is talked about: the passage, or what only a later Attest can name. */
const about = (passage: Passage | null): string => (passage ? the(passage) : 'something else of the account')

const judged = { agree: 'agreed with', dispute: 'disputed', unsure: 'was unsure of' } satisfies Record<
  VerdictName,
  string
>

/** What was done, to stand behind who did it. */
export function talkWords(done: DoneInTalk): string {
  const { type, passage } = done
  switch (type) {
    case 'replied':
      return done.deleted
        ? `replied on ${about(passage)} and deleted that again`
        : `replied on ${about(passage)}: “${short(done.text)}”`
    case 'reply-edited':
      return `changed a reply on ${about(passage)} from “${short(done.before)}” to “${short(done.text)}”`
    case 'reply-deleted':
    case 'reply-restored':
      return `${type === 'reply-deleted' ? 'deleted' : 'restored'} a reply on ${about(passage)}: “${short(done.text)}”`
    case 'resolved':
    case 'reopened':
      return `${type} the thread on ${about(passage)}`
    case 'judged':
      if (done.verdict === null) return `withdrew a verdict on ${about(passage)}`
      return `${judged[done.verdict]} ${about(passage)}${done.reason && `: “${short(done.reason)}”`}`
    default:
      return assertNever(type)
  }
}

const standing = ({ verdict, reason }: Extract<DoneInTalk, { type: 'judged' }>): string =>
  verdict === null ? 'it is withdrawn' : `it is “${verdict}${reason && `: ${short(reason)}`}”`

/** What both sides did: what a thread or a verdict is then, where that differs, is what the merged account says. */
export function bothTalkWords(done: DoneInTalk): string {
  switch (done.type) {
    case 'resolved':
    case 'reopened':
      return `decided on the thread on ${about(done.passage)}; it is ${done.type === 'resolved' ? 'resolved' : 'open'} now`
    case 'judged':
      return `have a verdict on ${about(done.passage)} by the same person; ${standing(done)} now`
    default:
      return `have the same reply on ${about(done.passage)}`
  }
}
