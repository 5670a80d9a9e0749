import fc from 'fast-check'
import { expect, it } from 'vitest'
import { drawChain } from '../../../renderer/board/chain'
import { originsOf } from '../../../shared/tradecraft/source-graph'

const graphOf = (edges: readonly (readonly [string, string])[]) => {
  const graph = new Map<string, Set<string>>()
  for (const [from, to] of edges) if (from !== to) graph.set(from, (graph.get(from) ?? new Set()).add(to))
  return graph
}

it('stands further back than all that have it from there', () => {
  const graph = graphOf([
    ['site', 'paper'],
    ['paper', 'wire'],
    ['site', 'wire'],
  ])
  const { nodes, edges } = drawChain(['site', 'paper'], graph, [['wire']])
  expect(nodes.map(({ id, column, isOrigin }) => [id, column, isOrigin])).toEqual([
    ['site', 0, false],
    ['paper', 1, false],
    ['wire', 2, true],
  ])
  expect(edges.length).toBe(3)
})

it('draws each source and each step once, rings included', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e')
  fc.assert(
    fc.property(
      fc.uniqueArray(name, { minLength: 1 }),
      fc.array(fc.tuple(name, name), { maxLength: 12 }),
      (sources, pairs) => {
        const graph = graphOf(pairs)
        const { nodes, edges } = drawChain(sources, graph, originsOf(graph, sources).origins)
        const ids = nodes.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const source of sources) expect(ids).toContain(source)
        for (const id of ids) for (const behind of graph.get(id) ?? []) expect(ids).toContain(behind)
        expect(edges.length).toBe(ids.reduce((count, id) => count + (graph.get(id)?.size ?? 0), 0))
        const places = nodes.map(({ column, line }) => `${column} ${line}`)
        expect(new Set(places).size).toBe(places.length)
      },
    ),
  )
})
