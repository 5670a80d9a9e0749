import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuote } from '../../../shared/text/quote'
import { indexQuotes } from '../../../shared/text/quote-index'

/** Few letters, so that long stretches come again; emoji that share a half; the character that stands for the end. */
const repetitive = fc
  .array(fc.constantFrom('a', 'b', 'ab', 'aaaaaaaa', 'abababab', '🙏', '👀', 'قال', '\0', '\n'), { maxLength: 40 })
  .map((parts) => parts.join(''))

describe('an index of a text', () => {
  it('finds the same places of a stretch of the text as going through it does', () => {
    fc.assert(
      fc.property(repetitive, fc.nat(), fc.nat(60), (text, at, length) => {
        const start = at % (text.length + 1)
        const quote = text.slice(start, start + length)
        expect(indexQuotes(text)(quote)).toEqual(findQuote(text, quote))
      }),
    )
  })

  it('finds the same places of any words as going through the text does', () => {
    fc.assert(
      fc.property(repetitive, repetitive, (text, quote) => {
        expect(indexQuotes(text)(quote)).toEqual(findQuote(text, quote))
      }),
    )
  })

  it('finds a long quote whose first stretches are everywhere', () => {
    const line = 'The clerk said that nobody came. '
    const text = `${line.repeat(500)}The clerk said that somebody came. ${line.repeat(500)}`
    const quote = `${line.repeat(3)}The clerk said that somebody`
    expect(indexQuotes(text)(quote)).toEqual([line.length * 497])
  })

  it('finds a quote at the start of a text once, although its rare stretch comes again in it', () => {
    const quote = `${'a'.repeat(28)}harbours${'a'.repeat(284)}harbours${'a'.repeat(300)}`
    expect(indexQuotes(`${quote}${'a'.repeat(100)}`)(quote)).toEqual([0])
  })
})
