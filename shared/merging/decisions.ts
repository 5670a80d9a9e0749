import { sameValue } from '../account/execute'
import { parseFieldKey } from '../account/schema'
import { type FieldName, isFieldName } from '../account/values'
import type { MergedAccount } from './merged-account'
import type { Decision, Side, Version } from './report'
import type { ValueRef, Write, Writes } from './writes'

/**
 * Fields that both sides wrote, each differently: one of the two stands in the merged account. What only comes in and
 * does not stand is one too: it had given way, in the other copy, to what this one has known all along.
 */
export function decisionsIn(writes: Readonly<Record<Side, Writes>>, account: MergedAccount): readonly Decision[] {
  const decisions: Decision[] = []
  for (const [ref, theirs] of writes.theirs) {
    const { id, field } = (theirs.map === 'm' && parseFieldKey(theirs.key)) || { id: '', field: '' }
    const annotation = account.annotation(id)
    if (!annotation || !isFieldName(field) || (annotation.deleted && field !== 'deleted')) continue
    const versions = versionsOf(field, theirs, writes.ours.get(ref), account)
    if (versions) decisions.push({ values: [ref], passage: account.passage(annotation), field, ...versions })
  }
  return decisions
}

function versionsOf(
  field: FieldName,
  theirs: Write,
  ours: Write | undefined,
  account: MergedAccount,
): { kept: Version; other: Version } | undefined {
  const after = account.value(theirs.map, theirs.key)
  const stands = (write: Write | undefined) => write !== undefined && sameValue(write.after, after)
  const known = ours ?? { after, person: null, at: null }
  if (sameOutcome(field, known.after, theirs.after)) return undefined
  // Both may have given way to what both know.
  const kept = stands(theirs)
    ? account.version(field, theirs, 'theirs')
    : account.version(field, stands(ours) ? known : { after, person: null, at: null }, 'ours')
  const other = stands(theirs) ? account.version(field, known, 'ours') : account.version(field, theirs, 'theirs')
  return kept && other && !sameOutcome(field, kept.value, other.value) ? { kept, other } : undefined
}

/** Deleted is deleted, whoever did it and when. */
const sameOutcome = (field: FieldName, a: unknown, b: unknown): boolean =>
  field === 'deleted' ? Boolean(a) === Boolean(b) : sameValue(a, b)

/** What both sides wrote and nobody needs to decide. */
export const writtenByBoth = (writes: Readonly<Record<Side, Writes>>, named: ReadonlySet<ValueRef>): Writes =>
  new Map([...writes.theirs].filter(([ref]) => writes.ours.has(ref) && !named.has(ref)))
