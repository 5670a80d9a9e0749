import { sameValue } from '../account/edit'
import { fieldKey, mapNames, parseFieldKey } from '../account/schema'
import { describeNotedEdit, tradecraftTellers, wordsOfDetail } from '../history/describe-tradecraft'
import { type DetailName, isDetailName } from '../tradecraft/details'
import { aboutOf } from '../tradecraft/tradecraft'
import { detailValues } from '../tradecraft/values'
import { outcomesOf } from './decisions'
import type { MergedAccount } from './merged-account'
import type { DetailMet, Done, Passage, Side } from './report'
import { cut } from './words'
import type { ValueRef, Write, Writes } from './writes'

/** What somebody noted beside the text, as the history tells it; undefined for a write of any other kind. */
export function notedBy(write: Write, account: MergedAccount): Done | undefined {
  const did = didOf(write, account)
  return did === undefined ? undefined : { type: 'noted', passage: notedOn(write, account), did: cut(did) }
}

function didOf(write: Write, account: MergedAccount): string | undefined {
  const { map } = write
  switch (map) {
    case mapNames.entities:
    case mapNames.links:
    case mapNames.grades:
    case mapNames.waivers:
    case mapNames.codebook:
    case mapNames.taggings:
    case mapNames.reports:
      return tradecraftTellers[map](write, account.telling)
    case mapNames.fields:
      return describeNotedEdit(write, account.telling)
    default:
      return undefined
  }
}

/** The passage that it is about: of a link the one it leads from; null where there is none. */
function notedOn({ map, key }: Write, account: MergedAccount): Passage | null {
  const { id, field } = parseFieldKey(key) ?? { id: key, field: '' }
  const subject = map === mapNames.waivers ? field : id
  const about = aboutOf(account.doc, subject)
  const annotation = account.annotation(about)
  return annotation ? account.passage(annotation) : null
}

/** Details that both sides set, each differently: one of the two stands in the merged account. */
export function detailsMet(writes: Readonly<Record<Side, Writes>>, account: MergedAccount): readonly DetailMet[] {
  return [...writes.theirs].flatMap(([ref, theirs]): DetailMet[] => {
    const { id, field } = (theirs.map === mapNames.fields && parseFieldKey(theirs.key)) || { id: '', field: '' }
    const ours = writes.ours.get(ref)
    if (!isDetailName(field) || !ours) return []
    const { kept, other } = outcomesOf(theirs, ours, account)
    if (sameValue(kept.after, other.after)) return []
    const inWords = ({ after, side, person, at }: typeof kept) => {
      const value = detailValues[field].safeParse(after).data ?? null
      return { value, words: wordsOf(field, value, account), side, person, at }
    }
    const passage = notedOn(theirs, account)
    return [{ values: [ref], id, passage, name: account.nameOf(id), field, kept: inWords(kept), other: inWords(other) }]
  })
}

const wordsOf = (field: DetailName, value: unknown, { telling }: MergedAccount): string =>
  value === null ? 'Nothing' : cut(wordsOfDetail(field, value, telling))

/** What one side noted of each annotation, by its id: details, and links and grades that stand. */
export function notesIn(
  writes: Writes,
  account: MergedAccount,
): ReadonlyMap<string, readonly { readonly ref: ValueRef; readonly write: Write; readonly did: string }[]> {
  const notes = new Map<string, { ref: ValueRef; write: Write; did: string }[]>()
  for (const [ref, write] of writes) {
    const did = didOf(write, account)
    if (did === undefined || isTakenAway(write, account)) continue
    const on = notedOn(write, account)?.id
    if (on !== undefined) notes.set(on, [...(notes.get(on) ?? []), { ref, write, did: cut(did) }])
  }
  return notes
}

/** What is gone again, or clears something, is no reason to bring anything back. */
function isTakenAway({ map, key, after }: Write, account: MergedAccount): boolean {
  if (map === mapNames.fields) return after === null || parseFieldKey(key)?.field === 'deleted'
  if (map === mapNames.taggings) return after === null
  return map === mapNames.waivers || Boolean(account.value(mapNames.fields, fieldKey(key, 'deleted')))
}
