import { replyFieldValues, replyRecord, threadState, verdictValue } from '../account/discussion-values'
import { mapNames, parseFieldKey } from '../account/schema'
import type { MergedAccount } from './merged-account'
import type { Done } from './report'
import { cut } from './words'
import type { Write } from './writes'

const unknown: Done = { type: 'other' }

/** What somebody did in a map of what people say; undefined for one of any other map. */
export function saidBy(write: Write, account: MergedAccount): Done | undefined {
  switch (write.map) {
    case mapNames.replies:
      return replied(write, account)
    case mapNames.replyFields:
      return editedReply(write, account)
    case mapNames.threads: {
      const state = threadState.safeParse(write.after).data
      return state ? { type: state.resolved ? 'resolved' : 'reopened', passage: account.about(write.key) } : unknown
    }
    case mapNames.verdicts:
    case mapNames.broughtVerdicts: {
      const read = verdictValue.safeParse(write.after)
      if (!read.success) return unknown
      const passage = account.about(parseFieldKey(write.key)?.id ?? '')
      const { verdict, reason } = read.data ?? { verdict: null }
      return { type: 'judged', passage, verdict, reason: cut(reason ?? '') }
    }
    default:
      return undefined
  }
}

/** As it reads now, with what its writer has edited since. */
function replied({ key }: Write, account: MergedAccount): Done {
  const reply = account.reply(key)
  if (!reply) return unknown
  const { on, text, deleted } = reply
  return { type: 'replied', passage: account.about(on), text: cut(text), deleted: deleted !== null }
}

function editedReply({ key, before, after }: Write, account: MergedAccount): Done {
  const { id, field } = parseFieldKey(key) ?? { id: '', field: '' }
  const made = replyRecord.safeParse(account.value(mapNames.replies, id)).data
  if (!made) return unknown
  const passage = account.about(made.on)
  if (field === 'deleted' && replyFieldValues.deleted.safeParse(after).success) {
    return { type: after ? 'reply-deleted' : 'reply-restored', passage, text: cut(made.text) }
  }
  const text = field === 'text' ? replyFieldValues.text.safeParse(after).data : undefined
  if (text === undefined) return unknown
  const old = typeof before === 'string' ? before : made.text
  return { type: 'reply-edited', passage, before: cut(old), text: cut(text) }
}
