import type { Board } from '../board'
import type { EntityId } from '../entity'
import type { Grade } from '../grade'
import { derivationsIn, originsOf } from '../source-graph'
import type { SourceKind } from '../vocabulary'

/** Whether this account says something of a source, or others alone do. */
export type HeardIn = 'here' | 'elsewhere'

/** A source, as a column. */
export interface Column {
  readonly source: EntityId
  readonly heardIn: HeardIn
  readonly kind: SourceKind | undefined
  /** The most cautious first; several where people differ. */
  readonly reliability: readonly Grade[]
}

/** Columns beside each other that have all they say from one origin. */
export interface Bracket {
  /** Whom that is; a ring of several that have it from each other. */
  readonly origin: readonly EntityId[]
  /** The first of them, and the one after the last. */
  readonly from: number
  readonly to: number
}

export interface Columns {
  readonly columns: readonly Column[]
  readonly brackets: readonly Bracket[]
}

/** Comes to them in small steps. @param heard in the order in which claims name them; those of one origin come to stand beside the first of them */
export function* columnsInSteps(heard: ReadonlyMap<EntityId, HeardIn>, board: Board): Generator<undefined, Columns> {
  const { standing } = board
  const { identities } = board.corroborations
  const derivations = derivationsIn(standing, identities)
  const families = new Map<
    string,
    { readonly origin: readonly EntityId[]; readonly sources: (readonly [EntityId, HeardIn])[] }
  >()
  for (const [source, heardIn] of heard) {
    yield
    const [origin = [source], ...more] = originsOf(derivations, [source]).origins
    // Whoever has it from several is of none of them alone.
    const key = more.length > 0 ? `${source} of several` : origin.join()
    const family = families.get(key) ?? { origin, sources: [] }
    families.set(key, family)
    family.sources.push([source, heardIn])
  }
  const columns: Column[] = []
  const brackets: Bracket[] = []
  for (const { origin, sources } of families.values()) {
    const from = columns.length
    for (const [source, heardIn] of sources) {
      yield
      columns.push({ source, heardIn, kind: kindOf(source), reliability: board.reliability(source) })
    }
    if (sources.length > 1) brackets.push({ origin, from, to: columns.length })
  }
  return { columns, brackets }

  function kindOf(source: EntityId): SourceKind | undefined {
    return identities
      .all(source)
      .map((id) => standing.details.get(id)?.sourceKind)
      .find((kind) => kind !== undefined)
  }
}
