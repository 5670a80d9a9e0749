import fc from 'fast-check'
import { expect, it } from 'vitest'
import { strikeOut } from '../../../shared/importing/strike-out'
import type { Block } from '../../../shared/text/block'

/** A text of some blocks with some blanks before, between and after them. */
const anyText = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom('', '\n', '\n\n', ' \n\t\n'), fc.string({ minLength: 1 }))),
    fc.constantFrom('', '\n'),
  )
  .map(([parts, after]) => {
    let text = ''
    const blocks: Block[] = []
    for (const [before, words] of parts) {
      text += before
      blocks.push({ type: 'paragraph', start: text.length, end: text.length + words.length })
      text += words
    }
    return { text: text + after, blocks }
  })

const wordsOf = ({ text, blocks }: { text: string; blocks: readonly Block[] }) =>
  blocks.map(({ start, end }) => text.slice(start, end))

it('a text of which nothing is struck out is the same', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(strikeOut(text, new Set())).toEqual({ ...text, leftOut: [] })
    }),
  )
})

it('every block is either in the text or among what was left out, with its place, and nothing else is', () => {
  fc.assert(
    fc.property(anyText, fc.uniqueArray(fc.nat({ max: 12 }), { minLength: 1 }), (text, struck) => {
      const out = new Set(struck)
      const result = strikeOut(text, out)
      const all = wordsOf(text)
      expect(wordsOf(result)).toEqual(all.filter((_, index) => !out.has(index)))
      expect(result.leftOut.map(({ words }) => words)).toEqual(all.filter((_, index) => out.has(index)))
      const places = result.leftOut.map(({ after }) => after)
      expect(places).toEqual(
        [...all.keys()]
          .filter((index) => out.has(index))
          .map((index) => [...Array(index).keys()].filter((i) => !out.has(i)).length),
      )
      expect(result.blocks.every(({ start }, i) => start >= (result.blocks[i - 1]?.end ?? 0))).toBe(true)
    }),
  )
})
