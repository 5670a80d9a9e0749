import { sameValue } from '../account/edit'
import { parseFieldKey } from '../account/schema'
import { type FieldName, isFieldName } from '../account/values'
import type { MergedAccount } from './merged-account'
import type { Decision, Side, TitleMet, Version, Wording } from './report'
import { refOf, type ValueRef, type Write, type Writes } from './writes'

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
  const outcomes = outcomesOf(theirs, ours, account)
  if (sameOutcome(field, outcomes.kept.after, outcomes.other.after)) return undefined
  const kept = account.version(field, outcomes.kept, outcomes.kept.side)
  const other = account.version(field, outcomes.other, outcomes.other.side)
  return kept && other && !sameOutcome(field, kept.value, other.value) ? { kept, other } : undefined
}

interface Outcome extends Pick<Write, 'after' | 'person' | 'at'> {
  readonly side: Side
}

/** Of what the sides say in one place, what stands in the merged account, and what has given way to it. */
export function outcomesOf(
  theirs: Write,
  ours: Write | undefined,
  account: MergedAccount,
): { kept: Outcome; other: Outcome } {
  const after = account.value(theirs.map, theirs.key)
  const stands = (write: Write | undefined) => write !== undefined && sameValue(write.after, after)
  const nobodys = { after, person: null, at: null }
  const known = { ...(ours ?? nobodys), side: 'ours' as const }
  if (stands(theirs)) return { kept: { ...theirs, side: 'theirs' }, other: known }
  // Both may have given way to what both know.
  return { kept: stands(ours) ? known : { ...nobodys, side: 'ours' }, other: { ...theirs, side: 'theirs' } }
}

/** Titles of the account that both sides gave it, each another: one of the two stands in the merged account. */
export function titleMet(writes: Readonly<Record<Side, Writes>>, account: MergedAccount): TitleMet | null {
  const ref = refOf({ map: 'meta', key: 'title' })
  const theirs = writes.theirs.get(ref)
  if (!theirs) return null
  const { kept, other } = outcomesOf(theirs, writes.ours.get(ref), account)
  if (typeof kept.after !== 'string' || typeof other.after !== 'string' || kept.after === other.after) return null
  return { values: [ref], kept: wordingOf(kept, kept.after), other: wordingOf(other, other.after) }
}

const wordingOf = ({ side, person, at }: Outcome, words: string): Wording => ({ words, side, person, at })

/** Deleted is deleted, whoever did it and when. */
const sameOutcome = (field: FieldName, a: unknown, b: unknown): boolean =>
  field === 'deleted' ? Boolean(a) === Boolean(b) : sameValue(a, b)

/** What both sides wrote and nobody needs to decide, as it stands in the merged account. */
export function writtenByBoth(
  writes: Readonly<Record<Side, Writes>>,
  named: ReadonlySet<ValueRef>,
  account: MergedAccount,
): Writes {
  const both = [...writes.theirs].filter(([ref]) => writes.ours.has(ref) && !named.has(ref))
  return new Map(both.map(([ref, write]) => [ref, { ...write, after: account.value(write.map, write.key) }]))
}
