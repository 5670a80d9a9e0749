import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameReplacer } from '../../../../shared/exporting/protect/replace-names'
import { fold } from '../../../../shared/text/fold'

const replace = (text: string, ...names: readonly string[]) =>
  nameReplacer(new Map(names.map((name, i) => [name, `[${i}]`])))(text)

describe('replacing names', () => {
  it('leaves none of them in any text, and every other word', () => {
    const piece = fc.constantFrom(
      'Reem',
      'REEM',
      'Réem',
      'Al Said',
      'al\nsaid',
      'Ann',
      'x',
      ' ',
      '\n',
      'قاسم',
      'قَاسِم',
      '🙏',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        const { text: told, rangeOf } = replace(text, 'Reem', 'Al Said', 'قاسم')
        for (const name of ['reem', 'al said', 'قاسم']) expect(fold(told).text).not.toContain(name)
        const others = (words: string) => [...words].filter((sign) => sign === 'x' || sign === '🙏').join('')
        expect(others(told)).toBe(others(text))
        // What stands outside of names stands where it is said to.
        for (let at = 0; at < text.length; at++) {
          if (text[at] !== 'x') continue
          const [start, end] = rangeOf([at, at + 1])
          expect(told.slice(start, end)).toBe('x')
        }
      }),
    )
  })

  it('takes all of what stands in the place of a name for a passage of a part of it', () => {
    const { text, rangeOf } = replace('He met Reem Said there.', 'Reem Said')
    expect(text).toBe('He met [0] there.')
    const words = (start: number, end: number) => text.slice(...rangeOf([start, end]))
    expect([words(7, 16), words(7, 11), words(12, 16), words(3, 22), words(17, 22)]).toEqual([
      '[0]',
      '[0]',
      '[0]',
      'met [0] there',
      'there',
    ])
  })

  it('takes the longer of two that overlap, and short ones only as words', () => {
    expect(replace('Reem Said and Reem', 'Reem', 'Reem Said').text).toBe('[1] and [0]')
    expect(replace('An and Annals', 'An').text).toBe('[0] and Annals')
  })

  it('finds them as addresses have them', () => {
    const told = (text: string) => replace(text, 'Amélie Dupré', 'قاسم').text
    expect(told('https://x.example/Am%C3%A9lie%20Dupr%C3%A9/1')).toBe('https://x.example/[0]/1')
    expect(told('x.example/am%c3%a9lie-dupr%c3%a9')).toBe('x.example/[0]')
    expect(told(`x.example/${encodeURIComponent('قاسم')}`)).toBe('x.example/[1]')
  })
})
