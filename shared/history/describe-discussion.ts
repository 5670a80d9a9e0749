import type { PersonId } from '../account/annotation'
import type { ReplyId, TargetId } from '../account/discussion'
import {
  isReplyFieldName,
  type ReplyRecord,
  replyFieldValues,
  replyRecord,
  threadState,
  verdictValue,
} from '../account/discussion-values'
import { mapNames, parseFieldKey } from '../account/schema'
import type { Change } from './entry'
import { quoted } from './quoted'

/** What a change to what people say is told against. */
export interface DiscussionTelling {
  /** The words that are talked about, in quotation marks. */
  readonly nameOf: (on: TargetId | ReplyId) => string
  /** Undefined for a reply that cannot be read. */
  readonly replyOf: (id: ReplyId) => ReplyRecord | undefined
  readonly personOf: (id: PersonId) => string
}

function describeReply({ after }: Change, { nameOf, replyOf, personOf }: DiscussionTelling): string {
  const made = replyRecord.safeParse(after).data
  if (!made) return 'replied in a way this version of Attest cannot read'
  const { on, text, by, from } = made
  if (from) return `brought over what ${personOf(by)} had replied on ${nameOf(on)}: ${quoted(text)}`
  return `${replyOf(on) ? 'answered a reply' : 'replied'} on ${nameOf(on)}: ${quoted(text)}`
}

function describeReplyEdit({ key, before, after }: Change, telling: DiscussionTelling): string {
  const { id, field } = parseFieldKey(key) ?? { id: key, field: '' }
  const made = telling.replyOf(id)
  const value = isReplyFieldName(field) ? replyFieldValues[field].safeParse(after) : undefined
  if (!made || !value?.success) return 'changed a reply in a way this version of Attest cannot read'
  const name = telling.nameOf(made.on)
  if (field === 'deleted') return `${after === null ? 'restored' : 'deleted'} a reply on ${name}`
  const old = typeof before === 'string' ? before : made.text
  return `changed a reply on ${name}: ${quoted(old)} → ${quoted(String(after))}`
}

function describeThread({ key, after }: Change, { nameOf, personOf }: DiscussionTelling): string {
  const state = threadState.safeParse(after).data
  if (!state) return 'changed a thread in a way this version of Attest cannot read'
  const did = state.resolved ? 'resolved' : 'reopened'
  const { by, from } = state
  return from
    ? `brought over that ${personOf(by)} had ${did} the thread on ${nameOf(key)}`
    : `${did} the thread on ${nameOf(key)}`
}

const judged = { agree: 'agreed with', dispute: 'disputed', unsure: 'was unsure of' } as const

function describeVerdict({ key, after }: Change, { nameOf }: DiscussionTelling): string {
  const name = nameOf(parseFieldKey(key)?.id ?? key)
  const read = verdictValue.safeParse(after)
  if (!read.success) return 'gave a verdict this version of Attest cannot read'
  if (read.data === null) return `withdrew a verdict on ${name}`
  const { verdict, reason } = read.data
  return `${judged[verdict]} ${name}${reason ? `: ${quoted(reason)}` : ''}`
}

function describeBroughtVerdict({ key, after }: Change, { nameOf, personOf }: DiscussionTelling): string {
  const { id, field: person } = parseFieldKey(key) ?? { id: key, field: '' }
  const read = verdictValue.safeParse(after).data
  if (!read) return 'brought over a verdict this version of Attest cannot read'
  const { verdict, reason } = read
  return `brought over that ${personOf(person)} ${judged[verdict]} ${nameOf(id)}${reason ? `: ${quoted(reason)}` : ''}`
}

/** How changes to each map of what people say are told. */
export const discussionTellers = {
  [mapNames.replies]: describeReply,
  [mapNames.replyFields]: describeReplyEdit,
  [mapNames.threads]: describeThread,
  [mapNames.verdicts]: describeVerdict,
  [mapNames.broughtVerdicts]: describeBroughtVerdict,
} as const
