import type { Annotation, AnnotationId } from '../../account/annotation'
import { type Board, type BoardClaim, boardInSteps } from '../board'
import type { Corroboration } from '../corroboration'
import { type Elsewhere, nothingElsewhere } from '../elsewhere'
import type { EntityId } from '../entity'
import { type EventTime, parseEventTime } from '../event-time'
import { polarityIn } from '../join-elsewhere'
import type { Tradecraft } from '../tradecraft'
import { type Cell, cellsOf, isSaidHere } from './cells'
import { type Columns, columnsInSteps, type HeardIn } from './columns'
import { type RowStatus, statusOf } from './row-status'
import { type Voices, voicesIn } from './voices'

/** A claim, however many passages make it. */
export interface MatrixRow {
  /** Of the first passage that makes it. */
  readonly id: AnnotationId
  /** From 1, in text order. */
  readonly number: number
  /** Its passages in this account, in text order; at least one. */
  readonly claims: readonly [BoardClaim, ...BoardClaim[]]
  readonly corroboration: Corroboration
  readonly cells: ReadonlyMap<EntityId, Cell>
  readonly status: RowStatus
  /** When it is said to have happened: as the first passage says that does. */
  readonly time: EventTime | undefined
  /** All that its passages say of that, in text order. */
  readonly times: readonly EventTime[]
}

/** Claims × sources: who claims what, on whose word. */
export interface Matrix extends Columns {
  readonly board: Board
  readonly rows: readonly MatrixRow[]
  /** Of any passage of it. */
  readonly rowOf: (claim: AnnotationId) => MatrixRow | undefined
  readonly voicesOf: (claim: AnnotationId) => Voices
}

/** So many rows are made before anything else is let in. */
const atOnce = 100

/** @param annotations those that stand, in any order @param elsewhere what other accounts say of these claims */
export function* matrixInSteps(
  annotations: readonly Annotation[],
  tradecraft: Tradecraft,
  elsewhere: Elsewhere = nothingElsewhere,
): Generator<undefined, Matrix> {
  const board = yield* boardInSteps(annotations, tradecraft, elsewhere)
  const claims = new Map(board.claims.map((one) => [one.claim.id, one]))
  yield
  const { details } = tradecraft
  const voicesOf = voicesIn(board.standing, board.corroborations.identities)
  const polarityOf = polarityIn(tradecraft, elsewhere)
  const claim = (id: AnnotationId) => claims.get(id)
  const heard = { voicesOf, claim, details, corroboration: board.corroborations.of, polarityOf }
  const sources = new Map<EntityId, HeardIn>()
  const rows: MatrixRow[] = []
  const byClaim = new Map<AnnotationId, MatrixRow>()
  for (const first of board.claims) {
    if (byClaim.has(first.claim.id)) continue
    if (rows.length % atOnce === 0) yield
    const made = passagesOf(first, claims)
    const cells = cellsOf(made, heard)
    const times = timesOf(made, details)
    const row = {
      id: first.claim.id,
      number: rows.length + 1,
      claims: made,
      corroboration: first.corroboration,
      cells,
      status: statusOf(made, cells, tradecraft, polarityOf),
      time: times[0],
      times,
    }
    rows.push(row)
    for (const [source, cell] of cells)
      if (isSaidHere(cell)) sources.set(source, 'here')
      else if (!sources.has(source)) sources.set(source, 'elsewhere')
    for (const { claim } of made) byClaim.set(claim.id, row)
  }
  const columns = yield* columnsInSteps(sources, board)
  return { board, rows, voicesOf, rowOf: (claim) => byClaim.get(claim), ...columns }
}

/** The passages that make the same claim as the first of them. */
function passagesOf(
  first: BoardClaim,
  claims: ReadonlyMap<AnnotationId, BoardClaim>,
): readonly [BoardClaim, ...BoardClaim[]] {
  const others = new Set(first.corroboration.mentions.slice(1).flatMap((id) => claims.get(id) ?? []))
  if (others.size === 0) return [first]
  const { ranges } = first.claim
  const start = ({ claim }: BoardClaim) => (claim.ranges[0] ?? ranges[0] ?? [0])[0]
  return [first, ...[...others].sort((a, b) => start(a) - start(b))]
}

const timesOf = (claims: readonly BoardClaim[], details: Tradecraft['details']): readonly EventTime[] =>
  claims.flatMap(({ claim }) => {
    const written = details.get(claim.id)?.eventTime
    return (written === undefined ? undefined : parseEventTime(written)) ?? []
  })
