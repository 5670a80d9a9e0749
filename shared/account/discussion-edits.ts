import { assertNever, fail, ok, type Result } from '../result'
import type { Actor } from './actor'
import type { CommandProblem, DiscussionCommand } from './command'
import type { Reply, TargetId } from './discussion'
import type { ReplyFieldName, ReplyRecord, VerdictValue } from './discussion-values'
import { readReply, readThreadState, readVerdict } from './discussions'
import type { Edit } from './edit'
import { fieldKey, mapNames, mapsOf, type Readable } from './schema'

type Edits = Result<readonly Edit[], CommandProblem>

/**
 * What a command on what people say writes, or why it cannot be done. It may be about anything that has an id: what is
 * deleted meanwhile keeps its thread.
 */
export function discussionEdits(command: DiscussionCommand, doc: Readable, actor: Actor): Edits {
  switch (command.type) {
    case 'reply':
      return replyEdits(command, doc, actor)
    case 'edit-reply':
      if (command.text.trim() === '') return fail({ kind: 'reply-empty' })
      return ofOwn(doc, command.id, actor, (reply) =>
        reply.deleted
          ? fail({ kind: 'reply-deleted', id: reply.id })
          : ok([replyFieldEdit(reply, 'text', command.text)]),
      )
    case 'delete-reply':
      return ofOwn(doc, command.id, actor, (reply) =>
        ok(reply.deleted ? [] : [replyFieldEdit(reply, 'deleted', { by: actor.person, at: actor.at })]),
      )
    case 'restore-reply':
      return ofOwn(doc, command.id, actor, (reply) => ok([replyFieldEdit(reply, 'deleted', null)]))
    case 'resolve':
      return ok(stateEdits(doc, command.on, true, actor))
    case 'reopen':
      return ok(stateEdits(doc, command.on, false, actor))
    case 'give-verdict': {
      const { verdict, reason = '' } = command
      const given = reason.trim()
      if (verdict === 'dispute' && given === '') return fail({ kind: 'dispute-without-reason' })
      return ok(verdictEdits(doc, command.on, actor, { verdict, ...(given && { reason: given }), at: actor.at }))
    }
    case 'withdraw-verdict':
      return ok(verdictEdits(doc, command.on, actor, null))
    default:
      return assertNever(command)
  }
}

function replyEdits(command: Extract<DiscussionCommand, { type: 'reply' }>, doc: Readable, actor: Actor): Edits {
  const { id, on, text, mentions = [] } = command
  if (mapsOf(doc).replies.has(id)) return fail({ kind: 'reply-exists', id })
  if (text.trim() === '') return fail({ kind: 'reply-empty' })
  const called = mentions.length > 0 ? { mentions: [...mentions] } : {}
  const after: ReplyRecord = { on, text, by: actor.person, at: actor.at, ...called }
  return ok([{ map: mapNames.replies, key: id, after }])
}

/** What somebody has said is theirs alone to change. */
function ofOwn(doc: Readable, id: string, { person }: Actor, edit: (reply: Reply) => Edits): Edits {
  const reply = readReply(doc, id)
  if (!reply) return fail({ kind: 'reply-unknown', id })
  return reply.by === person ? edit(reply) : fail({ kind: 'reply-not-yours', id })
}

const replyFieldEdit = <F extends ReplyFieldName>(reply: Reply, field: F, after: Reply[F]): Edit => ({
  map: mapNames.replyFields,
  key: fieldKey(reply.id, field),
  before: reply[field],
  after,
})

function stateEdits(doc: Readable, on: TargetId, resolved: boolean, { person, at }: Actor): readonly Edit[] {
  const after = { resolved, by: person, at }
  const before = readThreadState(doc, on) ?? { ...after, resolved: false }
  return before.resolved === resolved ? [] : [{ map: mapNames.threads, key: on, before, after }]
}

function verdictEdits(doc: Readable, on: TargetId, { person }: Actor, after: VerdictValue): readonly Edit[] {
  const before = verdictStanding(doc, on, person)
  const isSame = before?.verdict === after?.verdict && before?.reason === after?.reason
  return isSame ? [] : [{ map: mapNames.verdicts, key: fieldKey(on, person), before, after }]
}

/** A verdict as it is written. */
export function verdictStanding(doc: Readable, on: TargetId, person: string): VerdictValue {
  const read = readVerdict(doc, on, person)
  return read && { verdict: read.verdict, ...(read.reason && { reason: read.reason }), at: read.at }
}

/** What takes a reply back: it is deleted, unless it was edited since. */
export function takeReplyBack(doc: Readable, id: string, made: ReplyRecord, actor: Actor): Edit | undefined {
  const reply = readReply(doc, id)
  const isAsMade = reply && !reply.deleted && reply.text === made.text
  return isAsMade ? replyFieldEdit(reply, 'deleted', { by: actor.person, at: actor.at }) : undefined
}
