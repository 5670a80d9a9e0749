import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareAnnotations } from '../../../shared/account/annotation'
import { packAnnotations, unpackAnnotations } from '../../../shared/account/columns'
import { anyKind, rangesIn } from '../../support/arbitraries'

const text = 'x'.repeat(500)

const anyAnnotation = fc.record({
  id: fc.uuid(),
  kind: anyKind,
  ranges: rangesIn(text),
  by: fc.constantFrom('alice', 'bob', 'carol'),
  at: fc.nat(),
  note: fc.string({ maxLength: 10 }),
  deleted: fc.constant(null),
})

it('annotations are the same after a trip through columns', () => {
  fc.assert(
    fc.property(fc.array(anyAnnotation, { maxLength: 30 }), (annotations) => {
      expect(unpackAnnotations(structuredClone(packAnnotations(annotations)))).toEqual(annotations)
    }),
  )
})

it('text order is total', () => {
  fc.assert(
    fc.property(fc.array(anyAnnotation, { minLength: 2, maxLength: 12 }), (annotations) => {
      const once = [...annotations].sort(compareAnnotations)
      expect([...annotations].reverse().sort(compareAnnotations)).toEqual(once)
    }),
  )
})
