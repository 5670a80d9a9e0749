import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Annotation, compareAnnotations } from '../../../../shared/account/annotation'
import { kinds } from '../../../../shared/account/kind'
import { normaliseRanges, splitsCharacter } from '../../../../shared/account/range'
import type { ExportAccount } from '../../../../shared/exporting/export-account'
import { htmlReport } from '../../../../shared/exporting/html/report'
import { accountOf, tagged } from '../../../fixtures/export-account'
import { articleOf, expectWholeLinks, squeeze, textsIn } from '../../../fixtures/read-html'

/** The words of the account as a reader gets them, without numbers and without the blanks between elements. */
const wordsOf = (html: string) =>
  articleOf(html)
    .map(({ text }) => text)
    .join('')

const wordsOfBlocks = ({ text, blocks }: ExportAccount) =>
  blocks.map(({ start, end }) => text.slice(start, end)).join('')

describe('the HTML export of anything', () => {
  it('gives back every word and lets none become markup, whatever account, title, names and notes say', () => {
    const nasty = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            '<',
            '>',
            '&',
            '"',
            "'",
            '</mark>',
            '<script>',
            '&amp;',
            '</article>',
            '\n',
            '\n\n',
            ' ',
            '\t',
            '- a',
            'قال',
            '🙏',
            '\u2028',
            '\u202E',
          ),
          fc.string({ unit: 'grapheme', maxLength: 5 }),
        ),
        { maxLength: 30 },
      )
      .map((parts) => parts.join(''))
    const edges = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...kinds), nasty), { maxLength: 12 })
    fc.assert(
      fc.property(nasty, nasty, edges, (words, other, spans) => {
        const account = accountOf(words, annotationsOf(words, spans), {
          title: other,
          app: other,
          meta: { author: other, url: other, language: other },
          people: { 'a11ce000-0000-4000-8000-000000000001': { name: other, colour: 1 } },
        })
        const html = htmlReport(account)
        expectWholeLinks(html)
        expect(squeeze(wordsOf(html))).toBe(squeeze(wordsOfBlocks(account)))
        expect(
          textsIn(html, 'h1')
            .map((title) => title.text)
            .join(''),
        ).toBe(other)
      }),
      { numRuns: 300 },
    )
  })

  function annotationsOf(
    words: string,
    spans: readonly (readonly [number, number, Annotation['kind'], string])[],
  ): Annotation[] {
    const whole = (offset: number) => (splitsCharacter(words, offset) ? offset + 1 : offset)
    return spans
      .map(([a, b, kind, note], index) => {
        const [start = 0, end = 0] = [whole(a % (words.length + 1)), whole(b % (words.length + 1))].sort(
          (x, y) => x - y,
        )
        return tagged(
          index,
          kind,
          start < end
            ? normaliseRanges(
                index % 3 === 0 &&
                  end - start > 4 &&
                  !splitsCharacter(words, start + 1) &&
                  !splitsCharacter(words, end - 1)
                  ? [
                      [start, start + 1],
                      [end - 1, end],
                    ]
                  : [[start, end]],
              )
            : [],
          note,
        )
      })
      .filter(({ ranges }) => ranges.length > 0)
      .sort(compareAnnotations)
  }

  it.each([
    ['spread over it', (index: number) => [index * 100, index * 100 + 40] as const],
    ['all in one place', (index: number) => [Math.floor(index / 2), 20_000 - index] as const],
  ])('writes a megabyte with 10,000 passages %s without stalling', (_, rangeOf) => {
    const long = 'The keeper said the lamp was out. '.repeat(10).concat('\n').repeat(3000)
    const account = accountOf(
      long,
      Array.from({ length: 10_000 }, (_unused, index) =>
        tagged(index, kinds[index % 3] ?? 'claim', [rangeOf(index)]),
      ).sort(compareAnnotations),
    )
    expect(htmlReport(account).length).toBeGreaterThan(long.length)
  })
})
