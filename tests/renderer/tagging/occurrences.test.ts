import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contextOf, findOccurrences, mostOccurrences } from '../../../renderer/tagging/occurrences'
import { kinds } from '../../../shared/account/kind'
import { fold } from '../../../shared/text/fold'
import { annotationOf, someAnnotations } from '../reader/reader-worlds'

const text = 'Smith said no. SMITH, a smith, knew Smithson; Mr Smith left.'
const find = (of: string, annotations: Parameters<typeof findOccurrences>[3] = [], sameCase = false) =>
  findOccurrences(of, fold(of), { words: 'Smith', kind: 'actor' }, annotations, { case: sameCase })

describe('the occurrences of a name', () => {
  it('are whole words, folded as the search folds them', () => {
    expect(find(text).fresh.map((range) => text.slice(...range))).toEqual(['Smith', 'SMITH', 'smith', 'Smith'])
    expect(find(text, [], true).fresh.map((range) => text.slice(...range))).toEqual(['Smith', 'Smith'])
  })

  it('are left alone where they are tagged as that kind, also as part of more', () => {
    const at = text.indexOf('Mr Smith')
    const tagged = [
      annotationOf('a', [[0, 5]], { kind: 'actor' }),
      annotationOf('b', [[at, at + 8]], { kind: 'actor' }),
      annotationOf('c', [[15, 20]], { kind: 'source' }),
    ]
    expect(find(text, tagged)).toEqual({
      fresh: [
        [15, 20],
        [24, 29],
      ],
      tagged: 2,
      more: false,
    })
  })

  it('are as many at once as a person looks through', () => {
    const { fresh, more } = find('Smith '.repeat(mostOccurrences + 1))
    expect([fresh.length, more]).toEqual([mostOccurrences, true])
  })

  it('never overlap what is tagged as that kind, whatever is', () => {
    const many = 'Smith '.repeat(10)
    fc.assert(
      fc.property(someAnnotations(many.length), fc.constantFrom(...kinds), (annotations, kind) => {
        const { fresh, tagged } = findOccurrences(many, fold(many), { words: 'Smith', kind }, annotations, {
          case: false,
        })
        const overlaps = ([start, end]: readonly [number, number]) =>
          annotations.some((one) => one.kind === kind && one.ranges.some(([from, to]) => from < end && to > start))
        const all = Array.from({ length: 10 }, (_, i) => [i * 6, i * 6 + 5] as const)
        expect(fresh).toEqual(all.filter((range) => !overlaps(range)))
        expect(tagged).toBe(10 - fresh.length)
      }),
    )
  })

  it('are shown with what stands around them in their line', () => {
    const long = `First line\n${'before '.repeat(20)}NAME${' after'.repeat(20)}`
    const at = long.indexOf('NAME')
    const [before, after] = contextOf(long, [at, at + 4])
    expect(before).toMatch(/^…before (before )+$/)
    expect(after).toMatch(/^( after)+…$/)
    expect(contextOf('One\nNAME.\nThree', [4, 8])).toEqual(['', '.'])
  })
})
