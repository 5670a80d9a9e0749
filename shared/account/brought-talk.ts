import type { AnnotationId, Origin } from './annotation'
import type { BroughtTalk, ThreadState } from './discussion'
import type { ReplyRecord, VerdictValue } from './discussion-values'
import type { Edit } from './edit'
import { fieldKey, mapNames } from './schema'

/** What writes down what was said of an annotation elsewhere, as the words of those who said it. */
export function broughtEdits(
  id: AnnotationId,
  from: Origin,
  { replies, state, verdicts }: BroughtTalk,
): readonly Edit[] {
  const made = replies.map(({ id: key, on, text, by, at, mentions, from }): Edit => {
    const after: ReplyRecord = { on, text, by, at, ...(mentions.length > 0 && { mentions: [...mentions] }), from }
    return { map: mapNames.replies, key, after, isPart: true }
  })
  const given = verdicts.map(({ person, verdict, reason, at }): Edit => {
    const after: VerdictValue = { verdict, ...(reason && { reason }), at }
    return { map: mapNames.broughtVerdicts, key: fieldKey(id, person), after, isPart: true }
  })
  if (!state) return [...made, ...given]
  const { resolved, by, at } = state
  const after: ThreadState = { resolved, by, at, from }
  return [...made, ...given, { map: mapNames.threads, key: id, after, isPart: true }]
}
