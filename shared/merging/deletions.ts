import { fieldKey, parseFieldKey } from '../account/schema'
import type { FieldName } from '../account/values'
import type { MergedAccount } from './merged-account'
import type { DeletionMet, Side } from './report'
import { refOf, type Writes } from './writes'

const editable: readonly FieldName[] = ['kind', 'ranges', 'note']

/** Annotations that one side deleted and the other, not knowing, edited. */
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
  for (const [ref, { map, key, after, person, at }] of writes[side]) {
    const { id, field } = (map === 'm' && parseFieldKey(key)) || { id: '', field: '' }
    if (field !== 'deleted' || !after || writes[otherSide].has(ref)) continue
    const annotation = account.annotation(id)
    if (!annotation?.deleted) continue
    const edits = editable.flatMap((name) => {
      const write = writes[otherSide].get(refOf({ map, key: fieldKey(id, name) }))
      const version = write && account.version(name, write, otherSide)
      return version ? [version] : []
    })
    if (edits.length === 0) continue
    const values = [ref, ...edits.map((edit) => refOf({ map, key: fieldKey(id, edit.field) }))]
    yield { values, passage: account.passage(annotation), side, person, at, edits }
  }
}
