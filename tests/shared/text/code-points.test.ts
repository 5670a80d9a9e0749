import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapCodePoints } from '../../../shared/text/code-points'

describe('mapping code points', () => {
  it.each([
    ['nothing', ''],
    ['Latin', 'lamp'],
    ['emoji between letters', 'a🙏b🙏🏽c'],
    ['emoji only', '🙏🙏🙏'],
    ['lone halves', '\uDE4F\uD83Da\uD83D\uD83D\uDE4F'],
  ])('counts as a string iterator does: %s', (_, text) => {
    const { toCodePoint, toUtf16 } = mapCodePoints(text)
    let offset = 0
    for (const [index, character] of [...text, ''].entries()) {
      expect(toCodePoint(offset)).toBe(index)
      expect(toUtf16(index)).toBe(offset)
      offset += character.length
    }
  })

  it('takes an offset between the halves of a character for its start', () => {
    expect(mapCodePoints('a🙏b').toCodePoint(2)).toBe(1)
  })

  it('cuts any text alike in either count', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, a, b) => {
        const characters = [...text]
        const [start = 0, end = 0] = [a % (characters.length + 1), b % (characters.length + 1)].sort((x, y) => x - y)
        const { toCodePoint, toUtf16 } = mapCodePoints(text)
        expect(text.slice(toUtf16(start), toUtf16(end))).toBe(characters.slice(start, end).join(''))
        expect([toCodePoint(toUtf16(start)), toCodePoint(toUtf16(end))]).toEqual([start, end])
      }),
    )
  })

  it('answers a hundred thousand questions about a megabyte of emoji in no particular order', () => {
    const text = 'a🙏'.repeat(350_000)
    const { toCodePoint, toUtf16 } = mapCodePoints(text)
    for (let i = 0; i < 100_000; i++) {
      const codePoint = (i * 7919) % 700_000
      if (toCodePoint(toUtf16(codePoint)) !== codePoint) throw new Error(`lost at ${codePoint}`)
    }
  })
})
