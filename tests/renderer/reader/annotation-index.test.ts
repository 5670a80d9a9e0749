import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAnnotationIndex } from '../../../renderer/reader/annotation-index'
import { divideIntoParagraphs } from '../../../renderer/reader/paragraphs'
import { accountOf, annotationOf, someAnnotations } from './reader-worlds'

const account = accountOf(['The first engine', 'reached the quay', 'at 02:48.'], '\n\n')
const paragraphs = divideIntoParagraphs(account)

describe('the index of annotations', () => {
  it('finds what a look at every annotation finds, after any puts and removals', () => {
    fc.assert(
      fc.property(someAnnotations(account.text.length), fc.array(fc.nat(20)), (annotations, removals) => {
        const index = createAnnotationIndex(paragraphs)
        const left = new Map(annotations.map((annotation) => [annotation.id, annotation]))
        for (const annotation of annotations) index.put(index.place(annotation))
        for (const n of removals) {
          index.remove(`a${n}`)
          left.delete(`a${n}`)
        }
        for (const [p, { start, end }] of paragraphs.all.entries()) {
          const touching = [...left.values()].filter(({ ranges }) => ranges.some(([a, b]) => a < end && b > start))
          expect(new Set(index.inParagraph(p).map(({ annotation }) => annotation))).toEqual(new Set(touching))
          expect(index.inParagraph(p)).toHaveLength(touching.length)
          for (let offset = start; offset < end; offset++) {
            const over = touching.filter(({ ranges }) => ranges.some(([a, b]) => a <= offset && offset < b))
            expect(new Set(index.at(offset).map(({ annotation }) => annotation))).toEqual(new Set(over))
          }
        }
      }),
    )
  })

  it('names the innermost passage at a place first', () => {
    const index = createAnnotationIndex(paragraphs)
    for (const [id, start, end] of [
      ['outer', 0, 30],
      ['inner', 4, 9],
      ['middle', 2, 12],
    ] as const) {
      index.put(index.place(annotationOf(id, [[start, end]])))
    }
    expect(index.at(5).map(({ annotation }) => annotation.id)).toEqual(['inner', 'middle', 'outer'])
  })

  it('moves an annotation that is put again', () => {
    const index = createAnnotationIndex(paragraphs)
    index.put(index.place(annotationOf('a', [[0, 5]])))
    index.put(index.place(annotationOf('a', [[20, 25]])))
    expect(index.at(2)).toEqual([])
    expect(index.at(22).map(({ annotation }) => annotation.id)).toEqual(['a'])
  })
})
