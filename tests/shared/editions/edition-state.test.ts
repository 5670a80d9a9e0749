import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupsOf, isAtLeast } from '../../../shared/editions/edition-state'
import type { Repair } from '../../../shared/editions/queue'
import type { Reanchored } from '../../../shared/editions/reanchor'
import { surenessOf } from '../../../shared/editions/sentences'

const anyFound: fc.Arbitrary<Reanchored> = fc.record({
  before: fc.constant('the words'),
  outcome: fc.constantFrom('moved', 'changed'),
  confidence: fc.double({ min: 0.4, max: 0.95, noNaN: true }),
  ranges: fc.constant([[0, 9] as const]),
  after: fc.constant('other words'),
})

const repairOf = (found: Reanchored, i: number): Repair => ({
  id: `id ${i}`,
  making: {
    type: 'bring-over',
    id: `id ${i}`,
    kind: 'claim',
    ranges: [[0, 9]],
    note: '',
    by: 'b',
    at: i,
    from: { account: 'a', id: 'x' },
  },
  found,
})

describe('what a window is shown of a queue', () => {
  it('counts those that are so sure by the words that it shows, and shows the first hundred', () => {
    fc.assert(
      fc.property(fc.array(anyFound, { maxLength: 250 }), fc.infiniteStream(fc.boolean()), (all, leaves) => {
        const left = new Set(all.map((_, i) => `id ${i}`).filter(() => leaves.next().value))
        const kept = all.filter((_, i) => !left.has(`id ${i}`))
        const groups = groupsOf(all.map(repairOf), left)
        expect(groups.map(({ outcome }) => outcome)).toEqual(['exact', 'moved', 'changed', 'orphaned'])
        for (const { outcome, count, atLeast, rows } of groups) {
          const own = all.filter((found) => found.outcome === outcome)
          expect(count).toBe(own.length)
          expect(rows).toHaveLength(Math.min(100, count))
          expect(rows.map((row) => row.left)).toEqual(rows.map(({ id }) => left.has(id)))
          const offered = kept.filter((found) => found.outcome === outcome)
          expect(atLeast.likely).toBe(offered.filter((found) => isAtLeast(surenessOf(found), 'likely')).length)
          expect(atLeast.doubtful).toBe(offered.length)
        }
      }),
    )
  })

  it('never calls what is less sure surer', () => {
    fc.assert(
      fc.property(anyFound, anyFound, (a, b) => {
        const [less, more] = a.confidence < b.confidence ? [a, b] : [b, a]
        expect(isAtLeast(surenessOf(more), surenessOf(less) ?? 'certain')).toBe(true)
      }),
    )
  })
})
