import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeQuote, findQuote } from '../../../shared/text/quote'

describe('finding a quote', () => {
  it.each([
    ['once', 'a lamp', 'lamp', [2]],
    ['every time', 'no, no, no', 'no', [0, 4, 8]],
    ['where it overlaps itself', 'aaaa', 'aa', [0, 1, 2]],
    ['in Arabic', 'قال الحارس: قال', 'قال', [0, 12]],
    ['never as half a character', '🙏🙏', '\uDE4F', []],
    ['never up to half a character', 'a🙏', 'a\uD83D', []],
    ['not with other blanks', 'the  lamp\nwent', 'the lamp went', []],
    ['not with another case', 'The lamp', 'the lamp', []],
    ['not in other composition', 'cafe\u0301', 'café', []],
    ['nowhere, if it is empty', 'abc', '', []],
    ['nowhere, if it is longer than the text', 'a', 'ab', []],
  ])('finds it %s', (_, text, quote, offsets) => {
    expect(findQuote(text, quote)).toEqual(offsets)
  })

  it('finds the words of any range at its start', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'aa', '🙏', 'é', '\n'), { minLength: 1 }),
        fc.nat(),
        fc.nat(),
        (parts, a, b) => {
          const [from = 0, to = 0] = [a % (parts.length + 1), b % (parts.length + 1)].sort((x, y) => x - y)
          const start = parts.slice(0, from).join('').length
          const quote = parts.slice(from, to).join('')
          if (quote !== '') expect(findQuote(parts.join(''), quote)).toContain(start)
        },
      ),
    )
  })
})

describe('describing a quote', () => {
  it('gives the words and 32 code units on either side', () => {
    const text = `${'x'.repeat(40)}quote${'y'.repeat(40)}`
    expect(describeQuote(text, [40, 45])).toEqual({ exact: 'quote', prefix: 'x'.repeat(32), suffix: 'y'.repeat(32) })
  })

  it('gives what there is near the ends of a text', () => {
    expect(describeQuote('a quote.', [2, 7])).toEqual({ exact: 'quote', prefix: 'a ', suffix: '.' })
  })

  it('never splits a character', () => {
    const text = `${'🙏'.repeat(20)}aquoteb${'🙏'.repeat(20)}`
    const { prefix, suffix } = describeQuote(text, [41, 46])
    expect(prefix).toBe(`${'🙏'.repeat(15)}a`)
    expect(suffix).toBe(`b${'🙏'.repeat(15)}`)
  })
})
