import { type Annotation, compareAnnotations } from '../account/annotation'
import { sameValue } from '../account/edit'
import { endOf, type Ranges, startOf } from '../account/range'
import { fieldKey } from '../account/schema'
import { fieldValues } from '../account/values'
import type { MergedAccount } from './merged-account'
import type { SamePassage, Side, Tagged } from './report'
import { refOf, type ValueRef, type Writes } from './writes'

/** Of all letters that either passage has, the share that both must have to be taken for one. */
const sharedEnough = 2 / 3

/**
 * Annotations of one kind that the sides made apart, on the same words or nearly: each is in one pair at most, with
 * the one that has most in common with it.
 */
export function samePassages(writes: Readonly<Record<Side, Writes>>, account: MergedAccount): readonly SamePassage[] {
  const candidates = meetings(
    madeOnlyIn(writes.ours, writes.theirs, account),
    madeOnlyIn(writes.theirs, writes.ours, account),
  )
  const taken = new Set<string>()
  const pairs: SamePassage[] = []
  for (const { ours, theirs } of candidates.sort((a, b) => b.share - a.share)) {
    if (taken.has(ours.id) || taken.has(theirs.id)) continue
    taken.add(ours.id).add(theirs.id)
    pairs.push({
      values: [...valuesOf(ours, writes.ours), ...valuesOf(theirs, writes.theirs)],
      ours: tagged(ours, account),
      theirs: tagged(theirs, account),
      exact: sameValue(ours.ranges, theirs.ranges),
    })
  }
  return pairs.sort((a, b) => a.ours.start - b.ours.start)
}

/** In text order; deleted ones are no longer anybody's. */
function madeOnlyIn(writes: Writes, others: Writes, account: MergedAccount): readonly Annotation[] {
  const made: Annotation[] = []
  for (const [ref, { map, key }] of writes) {
    const annotation = map === 'a' && !others.has(ref) ? account.annotation(key) : undefined
    if (annotation && !annotation.deleted) made.push(annotation)
  }
  return made.sort(compareAnnotations)
}

interface Meeting {
  readonly ours: Annotation
  readonly theirs: Annotation
  readonly share: number
}

/** Goes through both in text order once, with those of the others at hand that have not ended yet. */
function meetings(ours: readonly Annotation[], theirs: readonly Annotation[]): Meeting[] {
  const met: Meeting[] = []
  let open: Annotation[] = []
  let next = 0
  for (const mine of ours) {
    const end = endOf(mine.ranges)
    for (; next < theirs.length && startOf((theirs[next] as Annotation).ranges) < end; next++) {
      open.push(theirs[next] as Annotation)
    }
    open = open.filter((one) => endOf(one.ranges) > startOf(mine.ranges))
    for (const other of open) {
      if (other.kind !== mine.kind) continue
      const share = shareOf(mine.ranges, other.ranges)
      if (share >= sharedEnough) met.push({ ours: mine, theirs: other, share })
    }
  }
  return met
}

/** How much of what either covers both cover, 0 to 1. */
function shareOf(a: Ranges, b: Ranges): number {
  let common = 0
  for (const [start, end] of a) {
    for (const [from, to] of b) common += Math.max(0, Math.min(end, to) - Math.max(start, from))
  }
  return common / (lengthOf(a) + lengthOf(b) - common)
}

const lengthOf = (ranges: Ranges) => ranges.reduce((sum, [start, end]) => sum + end - start, 0)

/** What the same person did to it since goes with it. */
function valuesOf({ id }: Annotation, writes: Writes): readonly ValueRef[] {
  const made = refOf({ map: 'a', key: id })
  const person = writes.get(made)?.person
  const edits = Object.keys(fieldValues).map((field) => refOf({ map: 'm', key: fieldKey(id, field) }))
  return [made, ...edits.filter((ref) => writes.has(ref) && writes.get(ref)?.person === person)]
}

const tagged = (annotation: Annotation, account: MergedAccount): Tagged => ({
  ...account.passage(annotation),
  person: annotation.by,
  at: annotation.at,
  note: account.words('note', annotation.note) ?? '',
})
