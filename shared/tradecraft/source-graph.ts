import type { Linked } from './claim-groups'
import type { EntityId } from './entity'
import type { Identities } from './identity'
import { endKey } from './link'
import { linksOfType } from './links-of-type'
import type { LinkType } from './vocabulary'

/** From each id to those behind it. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>

/** Who has all that it says from whom: source → those that it gets it from. */
export function derivationsIn({ links }: Linked, identities: Identities): Graph {
  const graph = new Map<EntityId, Set<EntityId>>()
  for (const { from, to } of linksOfType(links, 'derived-from')) {
    addEdge(graph, identities.of(from), identities.of(endKey(to)))
  }
  return graph
}

/** Whether one source has what it says, through however many, from another; of all the rest nothing is worked out. */
export function derivesFrom({ links }: Linked, identities: Identities, source: string, other: string): boolean {
  const said = edgesOf(links)
  const reached = new Set(identities.all(source))
  for (const id of reached) {
    for (const behind of said.get(id) ?? []) for (const one of identities.all(behind)) reached.add(one)
  }
  return reached.has(other)
}

/**
 * Through whom what is said in one place came: claim or passage → whoever passed it on. It is true of what is said there
 * and not of all that they say, so the ids are those of the very places.
 */
export const relaysIn = (linked: Linked): Graph => graphOf(linked, 'relayed-by')

/** Claim → the claims that it supports. */
export const supportIn = (linked: Linked): Graph => graphOf(linked, 'supports')

function graphOf({ links }: Linked, wanted: LinkType): Graph {
  const graph = new Map<string, Set<string>>()
  for (const { from, to } of linksOfType(links, wanted)) addEdge(graph, from, endKey(to))
  return graph
}

/** The same, found out for one source after the other: of most nobody ever asks. */
export function derivationsOf({ links }: Linked, identities: Identities): Pick<Graph, 'get'> {
  const said = edgesOf(links)
  const known = new Map<EntityId, ReadonlySet<EntityId>>()
  return {
    get: (source) => {
      const found = known.get(source) ?? new Set(behind(source))
      known.set(source, found)
      return found
    },
  }

  function behind(source: EntityId): readonly EntityId[] {
    const ends = identities.all(source).flatMap((one) => [...(said.get(one) ?? [])])
    return ends.map(identities.of).filter((end) => end !== source)
  }
}

/** Who is said to have it from whom, in the very places. */
function edgesOf(links: Linked['links']): Graph {
  const said = new Map<string, Set<string>>()
  for (const { from, to } of linksOfType(links, 'derived-from')) addEdge(said, from, endKey(to))
  return said
}

export function addEdge(graph: Map<string, Set<string>>, from: string, to: string): void {
  if (from !== to) graph.set(from, (graph.get(from) ?? new Set()).add(to))
}

export const leadsTo = (graph: Graph, from: string, to: string): boolean => reachedFrom(graph, [from]).has(to)

export function reachedFrom(graph: Graph, start: Iterable<string>): ReadonlySet<string> {
  const reached = new Set(start)
  // A set goes on to what is added while it is gone through.
  for (const id of reached) for (const next of graph.get(id) ?? []) reached.add(next)
  return reached
}

/** Where what some sources say comes from in the end. */
export interface Origins {
  /** One for each, whoever it is known by: who has it from nobody, or a ring of sources that have it from each other. */
  readonly origins: readonly (readonly EntityId[])[]
  /** Those origins that are rings: nobody knows where what they say comes from. */
  readonly rings: readonly (readonly EntityId[])[]
}

/**
 * The independent origins behind some sources: the strongly connected parts of the graph, from which nothing leads any
 * further, that can be reached from them. Sources that repeat one origin count once.
 */
export function originsOf(graph: Graph, sources: Iterable<EntityId>): Origins {
  const reached = reachedFrom(graph, sources)
  const parts = connectedParts(graph, reached)
  const origins = parts.filter((part) =>
    part.every((id) => [...(graph.get(id) ?? [])].every((to) => part.includes(to))),
  )
  return { origins, rings: origins.filter((part) => part.length > 1) }
}

/** Tarjan's strongly connected components, without recursion: https://doi.org/10.1137/0201010 */
function connectedParts(graph: Graph, nodes: ReadonlySet<EntityId>): readonly (readonly EntityId[])[] {
  const parts: EntityId[][] = []
  const index = new Map<EntityId, number>()
  const low = new Map<EntityId, number>()
  const open: EntityId[] = []
  const isOpen = new Set<EntityId>()
  const enter = (id: EntityId) => {
    index.set(id, index.size)
    low.set(id, index.size - 1)
    open.push(id)
    isOpen.add(id)
    return { id, rest: [...(graph.get(id) ?? [])] }
  }
  const lower = (id: EntityId, to: number) => low.set(id, Math.min(low.get(id) ?? to, to))
  for (const start of nodes) {
    const path = index.has(start) ? [] : [enter(start)]
    for (let at = path.at(-1); at; at = path.at(-1)) {
      const next = at.rest.pop()
      if (next === undefined) {
        path.pop()
        const above = path.at(-1)
        if (above) lower(above.id, low.get(at.id) ?? 0)
        if (low.get(at.id) === index.get(at.id)) parts.push(closePart(at.id, open, isOpen))
      } else if (!index.has(next)) path.push(enter(next))
      else if (isOpen.has(next)) lower(at.id, index.get(next) ?? 0)
    }
  }
  return parts
}

function closePart(last: EntityId, open: EntityId[], isOpen: Set<EntityId>): EntityId[] {
  const part = open.splice(open.lastIndexOf(last))
  for (const id of part) isOpen.delete(id)
  return part.sort()
}
