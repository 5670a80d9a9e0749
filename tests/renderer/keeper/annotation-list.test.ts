import fc from 'fast-check'
import { expect, it } from 'vitest'
import { AnnotationList } from '../../../renderer/keeper/annotation-list'
import { type Annotation, compareAnnotations } from '../../../shared/account/annotation'
import { countKinds } from '../../../shared/account/count-kinds'
import { anyKind } from '../../support/arbitraries'
import { annotation } from './fake-keeper'

const anyAnnotation = fc
  .record({ id: fc.uuid(), kind: anyKind, start: fc.nat(40) })
  .map(({ id, kind, start }) => annotation(id, { kind, ranges: [[start, start + 5]] }))

const anyChange = fc.record({ at: fc.nat(), now: fc.option(anyAnnotation) })

/** More than some dozens at once are put in order in another way. */
const changeLists = fc.oneof(
  fc.array(anyChange, { maxLength: 8 }),
  fc.array(anyChange, { minLength: 65, maxLength: 80 }),
)

it('is in text order, with every kind counted, however it came to be', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyAnnotation, { selector: ({ id }) => id }),
      fc.nat(),
      changeLists,
      (all, cut, told) => {
        const list = new AnnotationList()
        const first = all.length === 0 ? 0 : cut % all.length
        list.append(all.slice(0, first))
        list.append(all.slice(first))
        const expected = new Map(all.map((one) => [one.id, one]))
        const changes = told.map(({ at, now }) => {
          const id = all[at % all.length]?.id ?? now?.id ?? 'none'
          return { id, annotation: now && { ...now, id } }
        })
        for (const { id, annotation } of changes) annotation ? expected.set(id, annotation) : expected.delete(id)
        list.change(changes)
        const inOrder: readonly Annotation[] = [...expected.values()].sort(compareAnnotations)
        expect(list.inOrder).toEqual(inOrder)
        expect(list.counts).toEqual(countKinds(inOrder))
        for (const one of inOrder) expect(list.get(one.id)).toBe(one)
      },
    ),
  )
})

it('is another array after each change, for those that look whether it is', () => {
  const list = new AnnotationList()
  list.append([annotation('a')])
  const before = list.inOrder
  list.change([{ id: 'a', annotation: null }])
  expect(before).toHaveLength(1)
  expect(list.inOrder).toEqual([])
})
