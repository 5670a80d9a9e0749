import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotationsNear, entitiesCalled } from '../../../renderer/craft/sources-near'
import { type Annotation, compareAnnotations } from '../../../shared/account/annotation'
import { startOf } from '../../../shared/account/range'
import { fold } from '../../../shared/text/fold'
import { noTradecraft } from '../../../shared/tradecraft/tradecraft'

const make = (id: string, start: number, kind: Annotation['kind'] = 'source'): Annotation => ({
  ...{ id, kind, by: 'alice', at: 0, note: '', deleted: null },
  ranges: [[start, start + 5]],
})

const find = (
  annotations: readonly Annotation[],
  near: Annotation,
  change: Partial<Parameters<typeof annotationsNear>[0]> = {},
) =>
  annotationsNear({
    annotations: [...annotations, near].sort(compareAnnotations),
    near,
    fits: ({ kind }) => kind === 'source',
    same: (id) => id,
    text: fold('x'.repeat(2000)),
    typed: '',
    most: 5,
    ...change,
  })

describe('sources near a passage', () => {
  it('come nearest first, before as after it', () => {
    const near = make('claim', 100, 'claim')
    const all = [
      make('far', 0),
      make('before', 80),
      make('after', 110),
      make('farther', 400),
      make('actor', 101, 'actor'),
    ]
    expect(find(all, near).map(({ id }) => id)).toEqual(['after', 'before', 'far', 'farther'])
  })

  it('are never nearer further down the list, and are all there are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(1000), { maxLength: 40 }), fc.nat(1000), (starts, at) => {
        const near = make('claim', at, 'claim')
        const found = find(
          starts.map((start) => make(`s${start}`, start)),
          near,
          { most: 100 },
        )
        const distances = found.map(({ ranges }) => {
          const start = startOf(ranges)
          return start >= at ? start - at : at - start - 5
        })
        expect(found).toHaveLength(starts.length)
        expect(distances).toEqual([...distances].sort((a, b) => a - b))
      }),
    )
  })

  it('are offered once, and only if they say what is typed', () => {
    const text = fold('Radio Sahil and Radio Sahil and the Pílot')
    const near = make('claim', 30, 'claim')
    const radio = (id: string, start: number): Annotation => ({ ...make(id, start), ranges: [[start, start + 11]] })
    const all = [radio('r1', 0), radio('r2', 16), make('p', 36)]
    const same = (id: string) => id.charAt(0)
    expect(find(all, near, { text, same }).map(({ id }) => id)).toEqual(['r2', 'p'])
    expect(find(all, near, { text, same, typed: 'pilot' }).map(({ id }) => id)).toEqual(['p'])
  })
})

it('entities are found by name, folded, and only once something is typed', () => {
  const entity = { type: 'person', by: 'alice', at: 0, deleted: null } as const
  const tradecraft = {
    ...noTradecraft,
    entities: new Map([
      ['e1', { ...entity, id: 'e1', name: 'إذاعة السَّاحل' }],
      ['e2', { ...entity, id: 'e2', name: 'إذاعة الساحل', deleted: { by: 'alice', at: 1 } }],
    ]),
  }
  expect(entitiesCalled(tradecraft, '', 5)).toEqual([])
  expect(entitiesCalled(tradecraft, 'الساحل', 5)).toEqual(['e1'])
})
