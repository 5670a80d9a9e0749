import type { EntityId } from '../../shared/tradecraft/entity'
import type { Matrix, MatrixRow } from '../../shared/tradecraft/matrix/matrix'
import { addEdge, type Graph } from '../../shared/tradecraft/source-graph'

/** A source in the drawing of who has it from whom. */
export interface ChainNode {
  readonly id: EntityId
  /** From the left: the sources themselves, and each further back than all that have it from them. */
  readonly column: number
  /** From the top of its column. */
  readonly line: number
  /** Whether it has it from nobody, as far as is known. */
  readonly isOrigin: boolean
}

export interface ChainDrawing {
  readonly nodes: readonly ChainNode[]
  readonly edges: readonly (readonly [from: ChainNode, to: ChainNode])[]
  readonly columns: number
  readonly lines: number
}

/** Who has a claim from whom: also those through whom it came, who add nothing to it. */
export function chainOf({ claims, corroboration }: MatrixRow, { voicesOf }: Pick<Matrix, 'voicesOf'>): ChainDrawing {
  const chain = new Map([...corroboration.chain].map(([id, behind]) => [id, new Set(behind)]))
  const heard = new Set(corroboration.sources)
  for (const { claim } of claims) {
    const { through, passedOn } = voicesOf(claim.id)
    for (const relay of through) heard.add(relay)
    for (const [by, from] of passedOn) addEdge(chain, by, from)
  }
  return drawChain([...heard], chain, corroboration.origins)
}

/**
 * Lays out the chain behind some sources. Of a ring each stands once, where it is met first.
 * @param origins whom it all goes back to
 */
export function drawChain(
  sources: readonly EntityId[],
  chain: Graph,
  origins: readonly (readonly EntityId[])[],
): ChainDrawing {
  const columns = new Map<EntityId, number>()
  const place = (id: EntityId, column: number, path: ReadonlySet<EntityId>): void => {
    if (path.has(id) || (columns.get(id) ?? -1) >= column) return
    columns.set(id, column)
    for (const behind of chain.get(id) ?? []) place(behind, column + 1, new Set([...path, id]))
  }
  for (const source of sources) place(source, 0, new Set())
  const counts: number[] = []
  const first = new Set(origins.flat())
  const nodes = [...columns].map(([id, column]): ChainNode => {
    const line = counts[column] ?? 0
    counts[column] = line + 1
    return { id, column, line, isOrigin: first.has(id) }
  })
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const edges = nodes.flatMap((from) =>
    [...(chain.get(from.id) ?? [])].flatMap((id) => {
      const to = byId.get(id)
      return to ? [[from, to] as const] : []
    }),
  )
  return { nodes, edges, columns: counts.length, lines: Math.max(0, ...counts) }
}
