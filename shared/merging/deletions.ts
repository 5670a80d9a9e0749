import type { AnnotationId } from '../account/annotation'
import { verdictValue } from '../account/discussion-values'
import { fieldKey, mapNames, parseFieldKey } from '../account/schema'
import type { FieldName } from '../account/values'
import type { MergedAccount } from './merged-account'
import { notesIn } from './noted'
import type { DeletionMet, Said, Side } from './report'
import { cut } from './words'
import { refOf, type ValueRef, type Write, type Writes } from './writes'

const editable: readonly FieldName[] = ['kind', 'ranges', 'note']

/** Annotations that one side deleted and the other, not knowing, edited, talked about, or noted something of. */
export function deletionsThatMetEdits(
  writes: Readonly<Record<Side, Writes>>,
  account: MergedAccount,
): readonly DeletionMet[] {
  return [...metOn('ours', writes, account), ...metOn('theirs', writes, account)]
}

function* metOn(
  side: Side,
  writes: Readonly<Record<Side, Writes>>,
  account: MergedAccount,
): Generator<DeletionMet, void> {
  const otherSide = side === 'ours' ? 'theirs' : 'ours'
  const talk = talkIn(writes[otherSide], account)
  const notes = notesIn(writes[otherSide], account)
  for (const [ref, { map, key, after, person, at }] of writes[side]) {
    const { id, field } = (map === mapNames.fields && parseFieldKey(key)) || { id: '', field: '' }
    if (field !== 'deleted' || !after || writes[otherSide].has(ref)) continue
    const annotation = account.annotation(id)
    if (!annotation?.deleted) continue
    const edits = editable.flatMap((name) => {
      const write = writes[otherSide].get(refOf({ map, key: fieldKey(id, name) }))
      const version = write && account.version(name, write, otherSide)
      return version ? [version] : []
    })
    const talked = [...(talk.get(id) ?? []), ...(notes.get(id) ?? []).map(asSaid)]
    if (edits.length + talked.length === 0) continue
    const edited = edits.map((edit) => refOf({ map, key: fieldKey(id, edit.field) }))
    const values = [ref, ...edited, ...talked.flatMap((one) => one.values)]
    yield {
      values,
      passage: account.passage(annotation),
      side,
      person,
      at,
      edits,
      said: talked.map(({ said }) => said),
    }
  }
}

const asSaid = ({ ref, write, did }: { ref: ValueRef; write: Write; did: string }): Talked => ({
  values: [ref],
  said: { type: 'noted', person: write.person, at: write.at, words: did },
})

interface Talked {
  readonly values: readonly ValueRef[]
  readonly said: Said
}

/** What one side says of each annotation and has not taken back. */
function talkIn(writes: Writes, account: MergedAccount): ReadonlyMap<AnnotationId, readonly Talked[]> {
  const talk = new Map<AnnotationId, Talked[]>()
  const add = (id: AnnotationId, talked: Talked) => talk.set(id, [...(talk.get(id) ?? []), talked])
  for (const [ref, write] of writes) {
    const { map, key, person, at } = write
    if (map === mapNames.replies) {
      const reply = account.reply(key)
      if (!reply || reply.deleted) continue
      const edits = ['text', 'deleted'].map((field) => refOf({ map: mapNames.replyFields, key: fieldKey(key, field) }))
      const values = [ref, ...edits.filter((edit) => writes.has(edit))]
      add(account.targetOf(reply.on), { values, said: { type: 'reply', person, at, words: cut(reply.text) } })
    }
    const verdict = map === mapNames.verdicts || map === mapNames.broughtVerdicts ? verdictSaid(write) : undefined
    if (verdict) add(parseFieldKey(key)?.id ?? '', { values: [ref], said: verdict })
  }
  return talk
}

function verdictSaid({ after, person, at }: Write): Said | undefined {
  const read = verdictValue.safeParse(after).data
  if (!read) return undefined
  const { verdict, reason } = read
  return { type: 'verdict', person, at, words: cut([verdict, ...(reason ? [reason] : [])].join(': ')) }
}
