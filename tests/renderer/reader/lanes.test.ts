import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAnnotationLayers } from '../../../renderer/reader/annotation-layers'
import { divideIntoParagraphs } from '../../../renderer/reader/paragraphs'
import { beyond, compareOuterFirst, covers, overlaps, type Placed } from '../../../renderer/reader/placed-annotation'
import { type Annotation, compareAnnotations } from '../../../shared/account/annotation'
import { accountOf, annotationOf, someAnnotations } from './reader-worlds'

const account = accountOf(['The first engine reached', 'the quay at 02:48.', 'Four people were', 'treated.'])
const paragraphs = divideIntoParagraphs(account)

const never = () => false

/** Looks at every paragraph, which is when lanes are found. */
function load(annotations: readonly Annotation[]) {
  const layers = createAnnotationLayers(paragraphs)
  layers.load([...annotations].sort(compareAnnotations))
  for (const p of paragraphs.all.keys()) layers.inParagraph(p, never)
  const placed = annotations.flatMap(({ id }) => layers.index.get(id) ?? [])
  return { ...layers, placed }
}

/** After so many steps of a search. */
const lateAfter = (steps: number) => {
  let left = steps
  return () => left-- <= 0
}

/** Of passages that are shown at all: one over line breaks alone has nowhere to be drawn. */
const lanesOf = (placed: readonly Placed[]) =>
  placed.filter(({ paragraphs }) => paragraphs.length > 0).map(({ annotation, lane }) => [annotation.id, lane])

/** Whether two passages share a word that is shown: line breaks between paragraphs are not drawn. */
const meet = (a: Placed, b: Placed) =>
  paragraphs.all.some(({ start, end }) => {
    for (let offset = start; offset < end; offset++) if (covers(a, offset) && covers(b, offset)) return true
    return false
  })

describe('the lanes of overlapping passages', () => {
  it('never hold two passages over the same words', () => {
    fc.assert(
      fc.property(someAnnotations(account.text.length), (annotations) => {
        const { placed } = load(annotations)
        for (const a of placed) {
          for (const b of placed) if (a !== b && a.lane !== beyond && meet(a, b)) expect(a.lane).not.toBe(b.lane)
        }
      }),
    )
  })

  it('are the lowest that longer passages left free', () => {
    fc.assert(
      fc.property(someAnnotations(account.text.length), (annotations) => {
        const { placed } = load(annotations)
        for (const one of placed) {
          const outer = placed.filter((other) => compareOuterFirst(other, one) < 0 && overlaps(other, one))
          const held = new Set(outer.map(({ lane }) => lane))
          for (let lane = 0; lane < (one.lane ?? 0); lane++) expect(held).toContain(lane)
        }
      }),
    )
  })

  it('come out the same whatever is read first, however often that is left, and in whatever batches annotations come, move and go', () => {
    const change = fc.tuple(
      fc.nat(13),
      someAnnotations(account.text.length, 1).map(([annotation]) => annotation),
    )
    fc.assert(
      fc.property(
        someAnnotations(account.text.length),
        fc.array(fc.tuple(fc.nat(paragraphs.all.length - 1), fc.nat(6), fc.array(change, { maxLength: 4 }))),
        (first, batches) => {
          const layers = createAnnotationLayers(paragraphs)
          layers.load([...first].sort(compareAnnotations))
          const current = new Map(first.map((annotation) => [annotation.id, annotation]))
          for (const [read, steps, batch] of batches) {
            layers.inParagraph(read, lateAfter(steps))
            const before = new Map([...current.keys()].map((id) => [id, layers.index.get(id)?.lane ?? null]))
            const changes = batch.map(([n, draft]) => {
              const id = `a${n}`
              const annotation = draft ? { ...draft, id } : null
              if (annotation) current.set(id, annotation)
              else current.delete(id)
              return { id, annotation }
            })
            const touched = layers.change(changes)
            for (const [id, lane] of before) {
              const now = layers.index.get(id)
              if (lane !== null && now?.lane !== lane)
                for (const paragraph of now?.paragraphs ?? []) expect(touched).toContain(paragraph)
            }
          }
          for (const p of paragraphs.all.keys()) layers.inParagraph(p, never)
          const known = [...current.keys()].flatMap((id) => layers.index.get(id) ?? [])
          expect(lanesOf(known)).toEqual(lanesOf(load([...current.values()]).placed))
        },
      ),
    )
  })

  it('are found in the end, however little of a search is done at a time', () => {
    fc.assert(
      fc.property(someAnnotations(account.text.length), fc.integer({ min: 1, max: 4 }), (annotations, steps) => {
        const layers = createAnnotationLayers(paragraphs)
        layers.load([...annotations].sort(compareAnnotations))
        // Each passage is come to once on the way out and once on the way back.
        for (let left = 2 * annotations.length + 1, known = false; !known; left--) {
          expect(left).toBeGreaterThan(0)
          const isLate = lateAfter(steps)
          known = [...paragraphs.all.keys()].filter((p) => !layers.inParagraph(p, isLate)).length === 0
        }
      }),
    )
  })

  it('put the longer passage nearest the words, then the earlier, then the older', () => {
    const { placed } = load([
      annotationOf('inner', [[4, 9]]),
      annotationOf('outer', [[0, 20]]),
      annotationOf('younger', [[4, 9]], { at: 5 }),
      annotationOf('fourth', [[4, 6]]),
    ])
    expect(lanesOf(placed)).toEqual([
      ['inner', 1],
      ['outer', 0],
      ['younger', 2],
      ['fourth', beyond],
    ])
  })
})
