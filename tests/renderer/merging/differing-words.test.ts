import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differingWords, type Stretch } from '../../../renderer/merging/differing-words'

const shown = (stretches: readonly Stretch[]) =>
  stretches.map(({ words, differs }) => (differs ? `[${words.trim()}]` : words.trim())).join(' ')

describe('two wordings side by side', () => {
  it.each([
    [
      'Two lorries without plates came',
      'Two unmarked trucks came',
      'Two [lorries without plates] came',
      'Two [unmarked trucks] came',
    ],
    ['nobody came', 'nobody came', 'nobody came', 'nobody came'],
    ['', 'seen', '', '[seen]'],
    ['قالت إنها رأتهم', 'قالت إنهم رأوها', 'قالت [إنها رأتهم]', 'قالت [إنهم رأوها]'],
  ])('show where %o and %o differ', (a, b, left, right) => {
    expect(differingWords(a, b).map(shown)).toEqual([left, right])
  })

  it('are all there, whatever they say, and what does not differ is the same in both', () => {
    const wording = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '\n'), { maxLength: 40 }).map((all) => all.join(''))
    fc.assert(
      fc.property(wording, wording, (a, b) => {
        const [left, right] = differingWords(a, b)
        const kept = (stretches: readonly Stretch[]) =>
          stretches.flatMap(({ words, differs }) => (differs ? [] : words.split(/\s+/).filter(Boolean)))
        if (a.trim()) expect(left.map(({ words }) => words).join('')).toBe(a)
        expect(kept(left)).toEqual(kept(right))
      }),
      { numRuns: 300 },
    )
  })

  it('are not compared where that would take long', () => {
    const long = 'word '.repeat(500)
    expect(differingWords(long, 'word')[0]).toEqual([{ words: long, differs: false }])
  })
})
