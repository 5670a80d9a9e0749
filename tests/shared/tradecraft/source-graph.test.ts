import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addEdge, type Graph, originsOf, reachedFrom } from '../../../shared/tradecraft/source-graph'

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const anyGraph: fc.Arbitrary<Graph> = fc
  .array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), { maxLength: 24 })
  .map((edges) => {
    const graph = new Map<string, Set<string>>()
    for (const [from, to] of edges) addEdge(graph, from, to)
    return graph
  })
const anySources = fc.subarray(names)

const graphOf = (...edges: readonly string[]): Graph => {
  const graph = new Map<string, Set<string>>()
  for (const edge of edges) addEdge(graph, edge.charAt(0), edge.charAt(1))
  return graph
}

it('finds as many origins as there are roots, whatever the graph, rings included', () => {
  fc.assert(
    fc.property(anyGraph, anySources, (graph, sources) => {
      // By the definition, without any cleverness: who is reached, and reaches none that does not lead back.
      const leads = (from: string) => reachedFrom(graph, [from])
      const reached = [...reachedFrom(graph, sources)]
      const last = reached.filter((one) => [...leads(one)].every((other) => leads(other).has(one)))
      const roots = new Set(last.map((one) => [...leads(one)].sort().join()))
      const { origins, rings } = originsOf(graph, sources)
      expect(new Set(origins.map((ids) => ids.join()))).toEqual(roots)
      expect(origins).toHaveLength(roots.size)
      expect(rings).toEqual(origins.filter((ids) => ids.length > 1))
    }),
    { numRuns: 1000 },
  )
})

it.each([
  ['nobody', [], [], 0],
  ['one who has it from nobody', [], ['a'], 1],
  ['two who have it from one wire', ['aw', 'bw'], ['a', 'b'], 1],
  ['one who is also the wire of another', ['ab'], ['a', 'b'], 1],
  ['two wires behind one outlet', ['ab', 'ac'], ['a'], 2],
  ['a ring', ['ab', 'bc', 'ca'], ['a', 'c'], 1],
  ['a ring that has it from somebody', ['ab', 'ba', 'bw'], ['a'], 1],
  ['a ring and one beside it', ['ab', 'ba'], ['a', 'd'], 2],
] as const)('counts the origins of %s', (_, edges, sources, count) => {
  expect(originsOf(graphOf(...edges), sources).origins).toHaveLength(count)
})

it('is not stopped by a chain of 100,000', () => {
  const graph = new Map<string, Set<string>>()
  for (let i = 0; i < 100_000; i++) addEdge(graph, `s${i}`, `s${i + 1}`)
  expect(originsOf(graph, ['s0']).origins).toEqual([['s100000']])
})
