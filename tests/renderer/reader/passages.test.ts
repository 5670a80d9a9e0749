import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classesOf, type HighlightState } from '../../../renderer/reader/highlight-state'
import { beyond, type Lane, lanes, placeAnnotation } from '../../../renderer/reader/placed-annotation'
import { quoteAsHtml } from '../../../renderer/reader/reader-copy'
import { passageClicked } from '../../../renderer/reader/reader-pointer'
import { restClass, restSheet } from '../../../renderer/reader/rest-sheet'
import type { Annotation } from '../../../shared/account/annotation'
import { kinds } from '../../../shared/account/kind'
import { annotationOf } from './reader-worlds'

const rest: HighlightState = { active: null, hovered: null, dimmed: new Set(), saving: new Set() }

const layer = (id: string, lane: Lane, more: Partial<Annotation> = {}) =>
  Object.assign(placeAnnotation(annotationOf(id, [[0, 9]], more)), { lane })

const classes = (layers: Parameters<typeof classesOf>[0], state: Partial<HighlightState> = {}) =>
  classesOf(layers, { ...rest, ...state }).split(' ')

const stack = [layer('a', 0), layer('b', 1, { kind: 'actor' }), layer('c', 2, { kind: 'source' }), layer('d', beyond)]

describe('a run under several passages', () => {
  it('shows a line for three of them and a wash for two', () => {
    expect(classes(stack)).toEqual(['rest-claim-actor-source'])
    const told = classes(stack, { hovered: 'c' })
    expect(told).toEqual(['composed', 'claim-0', 'wash-0', 'actor-1', 'wash-1', 'source-2', 'hover-2'])
  })

  it('gives the wash of a filtered kind to the next passage and keeps its line', () => {
    const shown = classes(stack, { dimmed: new Set(['claim']) })
    expect(shown).toEqual(['composed', 'claim-0', 'actor-1', 'wash-1', 'source-2', 'wash-2'])
  })

  it('draws the active passage even where it has no lane of its own', () => {
    expect(classes(stack, { active: 'd' })).toEqual(expect.arrayContaining(['claim-3', 'active-3']))
    expect(classes(stack)).not.toContain('claim-3')
  })

  it('is only told kinds and lanes where there is nothing more to tell', () => {
    const alone = [layer('a', 0)]
    expect(classes(alone)).toEqual(['rest-claim-free-free'])
    expect(classes([layer('b', 1, { kind: 'actor' })])).toEqual(['rest-free-actor-free'])
    expect(classes(alone, { hovered: 'a' })).toEqual(['composed', 'claim-0', 'wash-0', 'hover-0'])
    expect(classes(alone, { active: 'a' })).toEqual(['composed', 'claim-0', 'wash-0', 'active-0'])
    expect(classes(alone, { saving: new Set(['a']) })).toEqual(['composed', 'claim-0', 'wash-0', 'saving-0'])
    expect(classes(alone, { dimmed: new Set(['claim']) })).toEqual(['composed', 'claim-0'])
  })

  it('finds a rule in the rest sheet whatever lies in the lanes', () => {
    const kindsOrNone = fc.option(fc.constantFrom(...kinds), { nil: null })
    fc.assert(
      fc.property(fc.tuple(kindsOrNone, kindsOrNone, kindsOrNone), (byLane) => {
        const layers = lanes.flatMap((lane) => {
          const kind = byLane[lane]
          return kind ? [layer(`${lane}`, lane, { kind })] : []
        })
        const rule = restSheet.split('\n').find((line) => line.startsWith(`.account .${restClass(layers)}{`))
        for (const kind of kinds) {
          const lines = layers.filter(({ annotation }) => annotation.kind === kind).length
          expect(rule?.split(`var(--${kind}-stroke)`).length ?? 1).toBe(lines + 1)
        }
      }),
    )
  })

  it('is struck only when all of them are withdrawn', () => {
    const gone = { deleted: { by: 'mara', at: 1 } }
    expect(classes([layer('a', 0, gone)])).toContain('withdrawn')
    expect(classes([layer('a', 0, gone), layer('b', 1)])).not.toContain('withdrawn')
  })
})

describe('clicking a stack of passages', () => {
  it('means the innermost first, then outward, then the innermost again', () => {
    const clicked: (string | null)[] = []
    let before: { id: string; stack: string[] } | null = null
    for (let i = 0; i < 4; i++) {
      const id = passageClicked(['inner', 'middle', 'outer'], before)
      clicked.push(id)
      before = { id: id ?? '', stack: ['inner', 'middle', 'outer'] }
    }
    expect(clicked).toEqual(['inner', 'middle', 'outer', 'inner'])
  })

  it('starts over at another place, and means nothing on plain text', () => {
    expect(passageClicked(['x', 'y'], { id: 'inner', stack: ['inner', 'y'] })).toBe('x')
    expect(passageClicked([], null)).toBeNull()
  })
})

describe('a copied passage', () => {
  it('is a quotation whose markup cannot be broken out of', () => {
    expect(quoteAsHtml('one <b> & two\n\nثلاثة')).toBe(
      '<blockquote><p dir="auto">one &lt;b&gt; &amp; two</p><p dir="auto">ثلاثة</p></blockquote>',
    )
  })
})
