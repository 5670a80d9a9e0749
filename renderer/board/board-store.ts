import type { Annotation, AnnotationId } from '../../shared/account/annotation'
import type { Elsewhere } from '../../shared/tradecraft/elsewhere'
import type { EntityId } from '../../shared/tradecraft/entity'
import { countRowsInSteps, type RowChoice, type RowCounts } from '../../shared/tradecraft/matrix/listed-rows'
import { type Matrix, matrixInSteps } from '../../shared/tradecraft/matrix/matrix'
import { eventsInSteps, type TimelineEvent } from '../../shared/tradecraft/matrix/timeline'
import type { Tradecraft } from '../../shared/tradecraft/tradecraft'
import type { Scale } from '../../shared/tradecraft/vocabulary'
import type { AccountStore } from '../keeper/account-store'
import { createStore, type Store } from '../store/store'
import { type WorkedOut, workOut } from '../store/worked-out'

/** The board, and what it was made of. */
export interface LaidOut {
  readonly matrix: Matrix
  readonly counts: RowCounts
  /** What is dated, the earliest first. */
  readonly events: readonly TimelineEvent[]
  readonly text: string
  readonly annotations: readonly Annotation[]
  readonly tradecraft: Tradecraft
  readonly elsewhere: Elsewhere
}

export type BoardTab = 'matrix' | 'actors' | 'timeline'

/** What of the board is looked at, so that one comes back to it. */
export interface BoardView extends Omit<RowChoice, 'period'> {
  readonly tab: BoardTab
  /** Between which event times, as they were typed. */
  readonly during: { readonly from: string; readonly to: string }
  /** The cell that has the keyboard: a claim, and a column by its key. */
  readonly at: { readonly row: AnnotationId; readonly column: string } | null
  readonly actor: EntityId | null
  /** What is being graded. */
  readonly grading: Graded | null
}

/** A passage that makes a claim, or a source, and what it is graded by. */
export interface Graded {
  readonly on: string
  readonly scale: Scale
}

export interface BoardStore extends WorkedOut<LaidOut> {
  readonly view: Store<BoardView>
}

/** Up to this many annotations are laid out at once. */
const few = 2000

/** More are once nothing has changed for this long, in ms: the account comes first. */
const rest = 1000

export const anyTime = { from: '', to: '' } as const

const firstView: BoardView = {
  ...{
    tab: 'matrix',
    filter: 'all',
    order: 'text',
    source: null,
    during: anyTime,
    at: null,
    actor: null,
    grading: null,
  },
}

/** Claims × sources of the account in view. */
export function createBoardStore(account: Pick<AccountStore, 'get' | 'subscribe'>): BoardStore {
  const laidOut = workOut({
    sources: [account],
    about: () => account.get().account,
    ingredients: () => {
      const { phase, account: shown, annotations, tradecraft, elsewhere } = account.get()
      return phase === 'ready' && shown ? ([shown.text, annotations, tradecraft, elsewhere] as const) : null
    },
    rest: ([, annotations]) => (annotations.length <= few ? 0 : rest),
    *begin([text, annotations, tradecraft, elsewhere]): Generator<undefined, LaidOut> {
      const matrix = yield* matrixInSteps(annotations, tradecraft, elsewhere)
      const counts = yield* countRowsInSteps(matrix)
      const events = yield* eventsInSteps(matrix, tradecraft)
      return { matrix, counts, events, text, annotations, tradecraft, elsewhere }
    },
  })
  return { ...laidOut, view: createStore(firstView) }
}
