import type * as Y from 'yjs'
import type { AnnotationId, Origin } from '../account/annotation'
import { mapsOf } from '../account/schema'
import { type BringOver, commandsToBringOver, type OtherAccount, originOf } from '../merging/bring-over'
import { createReanchor, isPlaced, type Outcome, type Reanchored } from './reanchor'

/** An account of an earlier edition of the text. */
export interface EarlierAccount extends OtherAccount {
  readonly text: string
}

/** An annotation of the earlier edition that is not in this account yet, and where it would stand. */
export interface Repair {
  /** In the earlier account. */
  readonly id: AnnotationId
  /** What makes it here, with the ranges of the earlier text. */
  readonly making: BringOver
  readonly found: Reanchored
}

/**
 * What a person is to decide on, in the order of the earlier text. Nothing of it is in the account, and what has been
 * brought over is no longer in the queue, even if it was deleted here since.
 */
export function repairQueue(
  earlier: EarlierAccount,
  here: { readonly doc: Y.Doc; readonly text: string },
  idOf: (origin: Origin) => AnnotationId,
): readonly Repair[] {
  const there = new Map(earlier.annotations.map((one) => [idOf(originOf(earlier, one)), one.id]))
  const waiting = commandsToBringOver(earlier, here.doc, idOf)
  if (waiting.length === 0) return []
  const reanchor = createReanchor(earlier.text, here.text)
  return waiting.map((making) => ({
    id: there.get(making.id) as AnnotationId,
    making,
    found: reanchor(making.ranges),
  }))
}

/** What makes accepted annotations here, where they were found; an orphan cannot be made, nor what has been made since. */
export function acceptRepairs(accepted: readonly Repair[], doc: Y.Doc): readonly BringOver[] {
  const { annotations } = mapsOf(doc)
  return accepted.flatMap(({ making, found }) =>
    isPlaced(found) && !annotations.has(making.id) ? [{ ...making, ranges: found.ranges }] : [],
  )
}

export function byOutcome(queue: readonly Repair[]): Readonly<Record<Outcome, readonly Repair[]>> {
  const of = (outcome: Outcome) => queue.filter(({ found }) => found.outcome === outcome)
  return { exact: of('exact'), moved: of('moved'), changed: of('changed'), orphaned: of('orphaned') }
}

export type OutcomeCounts = Readonly<Record<Outcome, number>>

export function countOutcomes(queue: readonly Repair[]): OutcomeCounts {
  const counts = { exact: 0, moved: 0, changed: 0, orphaned: 0 }
  for (const { found } of queue) counts[found.outcome] += 1
  return counts
}

/** Those that are not in the account by now. */
export function stillWaiting(queue: readonly Repair[], doc: Y.Doc): readonly Repair[] {
  const { annotations } = mapsOf(doc)
  return queue.filter(({ making }) => !annotations.has(making.id))
}

export function without(queue: readonly Repair[], decided: readonly Repair[]): readonly Repair[] {
  const gone = new Set(decided)
  return queue.filter((repair) => !gone.has(repair))
}
