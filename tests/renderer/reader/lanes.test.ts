import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Annotation } from '../../../shared/account/annotation'
import { createAnnotationIndex } from '../../../renderer/reader/annotation-index'
import { compareOuterFirst, covers, overlaps } from '../../../renderer/reader/annotation-order'
import { beyond, createLanes } from '../../../renderer/reader/lanes'
import { divideIntoParagraphs } from '../../../renderer/reader/paragraphs'
import { accountOf, annotationOf, someAnnotations } from './reader-worlds'

const account = accountOf(['The first engine reached', 'the quay at 02:48.', 'Four people were', 'treated.'])
const paragraphs = divideIntoParagraphs(account)

function load(annotations: readonly Annotation[]) {
  const index = createAnnotationIndex(paragraphs)
  const lanes = createLanes(index)
  for (const annotation of [...annotations].sort(compareOuterFirst)) {
    index.put(annotation)
    lanes.place(annotation)
  }
  return { index, lanes }
}

/** Whether two passages share a word that is shown: line breaks between paragraphs are not drawn. */
const meet = (a: Annotation, b: Annotation) =>
  paragraphs.all.some(({ start, end }) => {
    for (let offset = start; offset < end; offset++) if (covers(a, offset) && covers(b, offset)) return true
    return false
  })

describe('the lanes of overlapping passages', () => {
  it('never hold two passages over the same words', () => {
    fc.assert(
      fc.property(someAnnotations(account.text.length), (annotations) => {
        const { lanes } = load(annotations)
        for (const a of annotations) {
          for (const b of annotations) {
            if (a !== b && lanes.of(a.id) !== beyond && meet(a, b)) expect(lanes.of(a.id)).not.toBe(lanes.of(b.id))
          }
        }
      }),
    )
  })

  it('are the lowest that longer passages left free', () => {
    fc.assert(
      fc.property(someAnnotations(account.text.length), (annotations) => {
        const { lanes } = load(annotations)
        for (const annotation of annotations) {
          const outer = annotations.filter((o) => compareOuterFirst(o, annotation) < 0 && overlaps(o, annotation))
          const held = new Set(outer.map(({ id }) => lanes.of(id)))
          for (let lane = 0; lane < lanes.of(annotation.id); lane++) expect(held).toContain(lane)
        }
      }),
    )
  })

  it('come out the same whether annotations arrive at once or one by one, in any order, with others withdrawn', () => {
    const drafts = fc.tuple(someAnnotations(account.text.length), someAnnotations(account.text.length))
    fc.assert(
      fc.property(drafts, fc.array(fc.nat(13)), ([before, after], removals) => {
        const { index, lanes } = load(before)
        const current = new Map(before.map((annotation) => [annotation.id, annotation]))
        const change = (id: string, next?: Annotation) => {
          const known = index.get(id)
          const shown = new Map([...current.keys()].map((each) => [each, lanes.of(each)]))
          index.remove(id)
          current.delete(id)
          if (next) {
            index.put(next)
            current.set(id, next)
          }
          const changed = lanes.follow(known ? [known] : [], next ? [next] : [])
          for (const [each, lane] of shown) {
            if (current.has(each) && !changed.has(each)) expect(lanes.of(each)).toBe(lane)
          }
        }
        for (const n of removals) change(`a${n}`)
        for (const annotation of after) change(annotation.id, annotation)
        const fresh = load([...current.values()])
        for (const id of current.keys()) expect(lanes.of(id)).toBe(fresh.lanes.of(id))
      }),
    )
  })

  it('put the longer passage nearest the words, then the earlier, then the older', () => {
    const { lanes } = load([
      annotationOf('inner', [[4, 9]]),
      annotationOf('outer', [[0, 20]]),
      annotationOf('younger', [[4, 9]], { at: 5 }),
      annotationOf('fourth', [[4, 6]]),
    ])
    expect(['outer', 'inner', 'younger', 'fourth'].map(lanes.of)).toEqual([0, 1, 2, beyond])
  })
})
