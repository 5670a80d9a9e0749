import type { AnnotationId } from '../account/annotation'
import type { Kind } from '../account/kind'
import type { BroughtCount } from '../merging/brought-count'
import { byOutcome, type Repair } from './queue'
import { isPlaced, type Outcome } from './reanchor'
import { outcomes, type Sureness, surenessOf } from './sentences'

/**
 * What a window does about a queue: accept some of it, or all of one outcome that is sure enough and has not been left;
 * leave one, or no longer; put the queue away, or have it read once more after it was interrupted.
 */
export type EditionAction =
  | { readonly do: 'accept'; readonly ids: readonly AnnotationId[] }
  | {
      readonly do: 'accept-all'
      readonly outcome: Exclude<Outcome, 'orphaned'>
      readonly least: Sureness
    }
  | { readonly do: 'leave'; readonly id: AnnotationId; readonly left: boolean }
  | { readonly do: 'close' }
  | { readonly do: 'again' }

/** An annotation that waits; `after` and `sureness` are null where it is orphaned. */
export interface EditionRow {
  /** In the earlier account. */
  readonly id: AnnotationId
  readonly kind: Kind
  readonly before: string
  readonly after: string | null
  readonly sureness: Sureness | null
  /** Its person has left it where it is. */
  readonly left: boolean
}

export interface EditionGroup {
  readonly outcome: Outcome
  readonly count: number
  /** How many are that sure or surer, and have not been left. */
  readonly atLeast: Readonly<Record<Sureness, number>>
  /** The first of them. */
  readonly rows: readonly EditionRow[]
}

/** How far bringing annotations over from an earlier edition has come; `name` is what its file is called. */
export type EditionState =
  | { readonly step: 'reading'; readonly name: string }
  | { readonly step: 'refused'; readonly name: string; readonly sentence: string }
  /** The keeper had to be started again. */
  | { readonly step: 'interrupted'; readonly name: string }
  | {
      readonly step: 'queue'
      readonly name: string
      readonly title: string
      /** How many annotations the earlier account has, and how many were brought over since it was chosen. */
      readonly all: number
      readonly brought: number
      /** What was said of those that were brought over. */
      readonly said: BroughtCount
      readonly groups: readonly EditionGroup[]
    }

/** As many rows of a group as a window is shown at once; others come up as these are decided. */
const mostRows = 100

const steps: readonly Sureness[] = ['doubtful', 'likely', 'nearly certain', 'certain']

export const isAtLeast = (sureness: Sureness | undefined, least: Sureness): boolean =>
  sureness !== undefined && steps.indexOf(sureness) >= steps.indexOf(least)

export function groupsOf(queue: readonly Repair[], left: ReadonlySet<AnnotationId>): readonly EditionGroup[] {
  const groups = byOutcome(queue)
  return outcomes.map((outcome) => {
    const repairs = groups[outcome]
    const sure = repairs.filter(({ id }) => !left.has(id)).map(({ found }) => surenessOf(found))
    const atLeast = (least: Sureness) => sure.filter((one) => isAtLeast(one, least)).length
    return {
      outcome,
      count: repairs.length,
      atLeast: {
        doubtful: atLeast('doubtful'),
        likely: atLeast('likely'),
        'nearly certain': atLeast('nearly certain'),
        certain: atLeast('certain'),
      },
      rows: repairs.slice(0, mostRows).map((repair) => rowOf(repair, left.has(repair.id))),
    }
  })
}

const rowOf = ({ id, making, found }: Repair, left: boolean): EditionRow => ({
  id,
  kind: making.kind,
  before: found.before,
  after: isPlaced(found) ? found.after : null,
  sureness: surenessOf(found) ?? null,
  left,
})
