import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beyond, covers, type Lane, placeAnnotation } from '../../../renderer/reader/placed-annotation'
import { flatten } from '../../../renderer/reader/segments'
import type { Annotation } from '../../../shared/account/annotation'
import { annotationOf, someAnnotations } from './reader-worlds'

const place = (annotation: Annotation) =>
  Object.assign(placeAnnotation(annotation), { lane: Math.min(beyond, Number(annotation.id.slice(1))) as Lane })

describe('the segments of a paragraph', () => {
  it('cover it exactly, in order, each under precisely the annotations over all of it', () => {
    fc.assert(
      fc.property(someAnnotations(60), fc.nat(30), fc.integer({ min: 1, max: 29 }), (annotations, start, size) => {
        const all = annotations.map(place)
        const segments = flatten({ start, end: start + size }, all)
        let at = start
        for (const { from, to, layers } of segments) {
          expect(from).toBe(at)
          expect(to).toBeGreaterThan(from)
          at = to
          for (const placed of all) {
            for (let offset = from; offset < to; offset++) {
              expect(layers.includes(placed)).toBe(covers(placed, offset))
            }
          }
        }
        expect(at).toBe(start + size)
      }),
    )
  })

  it('count the layers beyond the third once, where their run ends', () => {
    const layers = [
      [0, 20],
      [0, 20],
      [0, 20],
      [3, 9],
      [6, 9],
    ] as const
    const segments = flatten(
      { start: 0, end: 20 },
      layers.map((range, i) => place(annotationOf(`a${i}`, [range]))),
    )
    expect(segments.map(({ from, hidden }) => [from, hidden])).toEqual([
      [0, 0],
      [3, 0],
      [6, 2],
      [9, 0],
    ])
  })
})
