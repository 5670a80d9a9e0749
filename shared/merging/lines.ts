import type { PersonId } from '../account/annotation'
import { mapNames, parseFieldKey } from '../account/schema'
import { annotationRecord, isFieldName } from '../account/values'
import { isDetailName } from '../tradecraft/details'
import type { MergedAccount } from './merged-account'
import { notedBy } from './noted'
import type { ChangeLine, Done } from './report'
import { saidBy } from './said'
import { isBroughtWrite, refOf, type ValueRef, type Write, type Writes } from './writes'

/** What was done, one line for each thing a person would call one: the note on a passage just tagged is part of tagging it. */
export function linesOf(writes: Writes, account: MergedAccount): readonly ChangeLine[] {
  const parts = new Map<ValueRef, ValueRef[]>()
  for (const [ref, write] of writes) {
    const main = mainOf(write, writes)
    if (main === undefined) parts.set(ref, [ref, ...(parts.get(ref) ?? [])])
    else if (parts.has(main)) parts.get(main)?.push(ref)
    else parts.set(main, [ref])
  }
  return [...parts].map(([main, values]) => {
    const write = writes.get(main) as Write
    const brought = isBroughtWrite(write.map, write.after) && ({ brought: true } as const)
    return { values, person: write.person, at: write.at, ...brought, ...doneBy(write, account) }
  })
}

/** The write of which another is only a part, if the same person made both. */
function mainOf({ map, key, after, person }: Write, writes: Writes): ValueRef | undefined {
  const making = isDetailName(parseFieldKey(key)?.field ?? '') ? undefined : makings[map]
  const main = making
    ? refOf({ map: making, key: parseFieldKey(key)?.id ?? '' })
    : refOf({ map: mapNames.people, key: (map === mapNames.devices && ownerOf(after)) || '' })
  return writes.get(main)?.person === person ? main : undefined
}

/** Where that was made of which a map has the edits. */
const makings: Readonly<Record<string, string>> = {
  [mapNames.fields]: mapNames.annotations,
  [mapNames.replyFields]: mapNames.replies,
}

function ownerOf(device: unknown): PersonId | undefined {
  const { person } = (typeof device === 'object' && device !== null ? device : {}) as Record<string, unknown>
  return typeof person === 'string' ? person : undefined
}

function doneBy(write: Write, account: MergedAccount): Done {
  const { map, key, after } = write
  if (map === mapNames.annotations) {
    const annotation = account.annotation(key)
    return annotation
      ? { type: 'tagged', passage: account.passage(annotation), note: account.words('note', annotation.note) ?? '' }
      : { type: 'other' }
  }
  if (map === mapNames.fields) return notedBy(write, account) ?? edited(write, account)
  if (map === mapNames.people) return { type: 'introduced', who: key }
  if (map === mapNames.devices) return { type: 'introduced', who: ownerOf(after) ?? key }
  if (map === mapNames.meta && (typeof after === 'string' || typeof after === 'number')) {
    return { type: 'described', name: key, after: String(after).slice(0, 2000) }
  }
  return saidBy(write, account) ?? notedBy(write, account) ?? { type: 'other' }
}

function edited(write: Write, account: MergedAccount): Done {
  const { id, field } = parseFieldKey(write.key) ?? { id: '', field: '' }
  const annotation = account.annotation(id)
  if (!annotation || !isFieldName(field)) return { type: 'other' }
  const passage = account.passage(annotation)
  const after = account.words(field, write.after)
  if (after === undefined) return { type: 'other' }
  if (field === 'deleted') return { type: write.after ? 'deleted' : 'restored', passage }
  const made = annotationRecord.safeParse(account.value(mapNames.annotations, id))
  const unedited = made.success ? (made.data[field] ?? '') : undefined
  const before = account.words(field, 'before' in write ? write.before : unedited)
  return { type: 'edited', passage, field, before, after }
}
