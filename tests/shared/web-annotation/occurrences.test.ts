import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeQuote, findQuote, type Quote } from '../../../shared/text/quote'
import { createFindOne } from '../../../shared/web-annotation/reading/occurrences'

/** Few letters, so that the same words come again and again, with the same around them for a while. */
const repetitive = fc
  .array(fc.constantFrom('a', 'b', 'ab', 'a'.repeat(40), 'abababab', '🙏', '\n'), { maxLength: 60 })
  .map((parts) => parts.join(''))

/** By going through all places where the words stand. */
function lookedFor(text: string, { exact, prefix, suffix }: Quote, [from, to] = [0, text.length]) {
  const all = findQuote(text, exact).filter((at) => at >= from && at + exact.length <= to)
  const between = all.filter((at) => text.slice(0, at).endsWith(prefix) && text.startsWith(suffix, at + exact.length))
  const found = all.length === 1 ? all : between
  return found.length === 1 ? found[0] : all.length === 0 ? 'not-in-text' : 'many-places'
}

describe('the place of a quotation', () => {
  const quoted = repetitive.chain((text) =>
    fc
      .record({
        start: fc.nat(text.length),
        length: fc.integer({ min: 1, max: 50 }),
        before: fc.nat(70),
        after: fc.nat(70),
      })
      .map(({ start, length, before, after }) => ({
        text,
        quote: {
          exact: text.slice(start, start + length),
          prefix: text.slice(Math.max(0, start - before), start),
          suffix: text.slice(start + length, start + length + after),
        },
      })),
  )

  it('is the one between the words that are around it, as if all were gone through', () => {
    fc.assert(
      fc.property(quoted, ({ text, quote }) => {
        fc.pre(quote.exact !== '')
        expect(createFindOne(text)(quote)).toBe(lookedFor(text, quote))
        const within = [Math.floor(text.length / 4), text.length] as const
        expect(createFindOne(text)(quote, within)).toBe(lookedFor(text, quote, [...within]))
      }),
    )
  })

  it.each([
    ['told apart by what is around them', (i: number) => `Line ${i}: the clerk wrote line ${i + 1}.\n`],
    ['all in the same words', () => 'It rained, and the clerk wrote that it rained, as on each day before.\n'],
  ])('is found without going through all places for each of forty thousand, %s', (told, lineOf) => {
    const text = Array.from({ length: 40_000 }, (_, i) => lineOf(i)).join('')
    const findOne = createFindOne(text)
    const found = findQuote(text, 'the clerk').map((at) => findOne(describeQuote(text, [at, at + 9])))
    expect(found.filter((at) => at !== 'many-places').length).toBe(told.startsWith('told') ? 40_000 : 0)
  })
})
