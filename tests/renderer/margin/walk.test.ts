import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stackAt } from '../../../renderer/margin/stack-walk'
import { passageBeside } from '../../../renderer/margin/walk'
import { compareAnnotations } from '../../../shared/account/annotation'
import { attributedIn } from '../../../shared/tradecraft/attributed'
import type { Link } from '../../../shared/tradecraft/link'
import { annotationOf, someAnnotations } from '../reader/reader-worlds'

const inOrder = someAnnotations(60).map((all) => [...all].sort(compareAnnotations))
const idOf = (annotation: { readonly id: string } | undefined) => annotation?.id

describe('walking through passages', () => {
  it('comes by each once, from before the first to the last, and back', () => {
    fc.assert(
      fc.property(inOrder, (all) => {
        for (const by of [1, -1] as const) {
          const seen: string[] = []
          for (let at = passageBeside(all, by, by > 0 ? -1 : 61); at; at = passageBeside(all, by, at)) seen.push(at.id)
          expect(seen).toEqual((by > 0 ? all : [...all].reverse()).map(({ id }) => id))
        }
      }),
    )
  })

  it('goes on among some from one that is not among them', () => {
    const [a, b, c] = [10, 20, 30].map((at) => annotationOf(`at${at}`, [[at, at + 5]]))
    if (!a || !b || !c) throw new Error('unreachable')
    expect(idOf(passageBeside([a, c], 1, b))).toBe('at30')
    expect(idOf(passageBeside([a, c], -1, b))).toBe('at10')
    expect(idOf(passageBeside([a, c], 1, c))).toBeUndefined()
  })

  it.each([
    ['the one that begins where one reads', 20, 'at20'],
    ['the next one after that', 21, 'at30'],
  ])('begins with %s', (_, offset, id) => {
    const all = [10, 20, 30].map((at) => annotationOf(`at${at}`, [[at, at + 5]]))
    expect(idOf(passageBeside(all, 1, offset))).toBe(id)
  })
})

describe('a stack of passages', () => {
  const all = [
    annotationOf('outer', [[0, 50]]),
    annotationOf('crossing', [[5, 20]]),
    annotationOf('inner', [[10, 15]]),
    annotationOf('pieces', [
      [0, 2],
      [40, 45],
    ]),
  ]

  it.each([
    [12, ['inner', 'crossing', 'outer']],
    [15, ['inner', 'crossing', 'outer']],
    [18, ['crossing', 'outer']],
    [42, ['pieces', 'outer']],
    [30, ['outer']],
    [60, []],
  ])('at %i is walked from the innermost outward: %j', (offset, ids) => {
    expect(stackAt(all, offset).map(({ id }) => id)).toEqual(ids)
  })
})

describe('a claim', () => {
  const link = (id: string, type: Link['type'], from: string, rest: Partial<Link> = {}): [string, Link] => [
    id,
    { id, type, from, to: 'someone', cue: [], quotation: null, role: null, by: 'me', at: 0, deleted: null, ...rest },
  ]

  it('is attributed by a link that stands, to whom it is of or through whom it came', () => {
    const links = new Map([
      link('l1', 'attributed-to', 'a'),
      link('l2', 'relayed-by', 'b'),
      link('l3', 'about', 'c'),
      link('l4', 'attributed-to', 'd', { deleted: { by: 'me', at: 1 } }),
    ])
    expect([...attributedIn({ links })]).toEqual(['a', 'b'])
  })
})
