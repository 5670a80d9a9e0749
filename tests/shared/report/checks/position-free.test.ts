import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isIdentifier } from '../../../../shared/account/values'
import { checkedFromExport } from '../../../../shared/report/checks/checked-from-export'
import { reportFindings } from '../../../../shared/report/checks/checks'
import type { Inline, ReportBlock } from '../../../../shared/report/report'
import { sentencesOf } from '../../../../shared/report/sentences'
import { wordsOf } from '../../../../shared/report/words'
import { yardstickNames } from '../../../../shared/report/yardstick'
import { exportedOf } from '../../../fixtures/export-account'
import { cite, headOf, notedEnglish } from '../../../fixtures/reports'
import { anyText } from '../../../support/arbitraries'
import { reportBlocks } from '../../../support/report-arbitraries'

const noted = notedEnglish()
noted.set('neighbour', 'releaseLabel', 'Source 1')
const account = exportedOf(noted)

const telling = fc.constantFrom(
  ...[
    'It is likely. ',
    'may ',
    'highly likely ',
    'possibly',
    ' 05:12 ',
    '40 people',
    ' with high confidence ',
    'improbable ',
  ],
  ...[
    'ربما ',
    'من المرجح ',
    'Several witnesses said ',
    'A neighbour',
    '“',
    '”',
    '. ',
    'remote chance ',
    'not likely',
    'قد يكون ',
  ],
)

const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.oneof(anyText, telling).map((text): Inline => ({ type: 'text', text })),
  fc.constantFrom<Inline>({ type: 'break' }, ...['trucks', 'again', 'none', 'depot'].map((id) => cite(account, id))),
)

const inlines = fc.array(inline, { maxLength: 8 })

const judgment = fc.record(
  {
    likelihood: fc.constantFrom(1, 2, 3, 4, 5, 6, 7),
    confidence: fc.constantFrom('low', 'moderate', 'high'),
    assumptions: fc.oneof(fc.constant(''), telling),
    restsOn: fc.subarray(['trucks', 'gate', 'nobody']),
  },
  { requiredKeys: ['assumptions', 'restsOn'] },
)

const block = fc.oneof(
  fc.record({ type: fc.constant('paragraph'), inlines, judgment }, { requiredKeys: ['type', 'inlines'] }),
  fc.record({ type: fc.constantFrom('quote', 'paragraph'), inlines }),
  fc.record({ type: fc.constant('heading'), level: fc.constantFrom(1, 2, 3), inlines }),
  fc.array(inlines, { maxLength: 3 }).map((all) => ({
    ...{ type: 'list', list: 'bullet' },
    items: all.map((inlines) => ({ inlines, below: [] })),
  })),
  fc.array(fc.array(inlines, { maxLength: 3 }), { maxLength: 3 }).map((all) => ({
    type: 'table',
    rows: all.map((row) => row.map((inlines) => ({ header: false, inlines }))),
  })),
) as fc.Arbitrary<ReportBlock>

const yardstick = fc.constantFrom(...yardstickNames)

/** In ms: what takes longer with the square of the words takes many minutes. */
const patience = 30_000

describe('findings', () => {
  it('are those of each block, whatever is written in others', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), yardstick, (blocks, yardstick) => {
        const head = headOf({ yardstick })
        const of = (some: readonly ReportBlock[]) =>
          reportFindings(checkedFromExport(account, head, { blocks: some })).map((finding) =>
            JSON.stringify([
              finding.check,
              finding.target,
              finding.message,
              finding.at?.from,
              finding.at?.to,
              finding.fix?.do,
            ]),
          )
        expect(of(blocks).sort()).toEqual(blocks.flatMap((one) => of([one])).sort())
      }),
      { numRuns: 150 },
    )
  })

  it('stand at words that there are, under keys that can be written', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 3 }), yardstick, (blocks, yardstick) => {
        for (const { at, fix, target } of reportFindings(
          checkedFromExport(account, headOf({ yardstick }), { blocks }),
        )) {
          expect(isIdentifier(target)).toBe(true)
          const words = at && wordsOf(blocks[at.block] as ReportBlock)
          if (at && words !== undefined) expect(words.slice(at.from, at.to).trim()).not.toBe('')
          if (fix?.do === 'replace') expect(fix.to).toBeGreaterThan(fix.from)
          if (fix?.do === 'cite') expect(fix.at).toBeLessThanOrEqual(words?.length ?? 0)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('come of any text that there can be', () => {
    fc.assert(
      fc.property(reportBlocks, yardstick, (blocks, yardstick) => {
        for (const finding of reportFindings(checkedFromExport(account, headOf({ yardstick }), { blocks })))
          if (finding.at) expect(blocks[finding.at.block]).toBeDefined()
      }),
    )
  })

  it.each([
    ['a line of a book', 'The trucks left at noon. '.repeat(8000)],
    ['quotation marks that nobody closes', '“'.repeat(100_000)],
    ['figures without end', '1,111'.repeat(40_000)],
    ['initials', 'A.'.repeat(50_000)],
    ['half a phrase, again and again', 'there is a '.repeat(20_000)],
  ])('come of %s before anybody loses patience', { timeout: patience }, (_, words) => {
    const blocks: readonly ReportBlock[] = [{ type: 'paragraph', inlines: [{ type: 'text', text: words }] }]
    expect(reportFindings(checkedFromExport(account, headOf(), { blocks }))).toEqual([])
  })

  it('are found in sentences that neither overlap nor leave out a word', () => {
    fc.assert(
      fc.property(block, (one) => {
        const words = wordsOf(one)
        let end = 0
        for (const [from, to] of sentencesOf(one)) {
          expect(words.slice(end, from).trim()).toBe('')
          expect(to).toBeGreaterThan(from)
          end = to
        }
        expect(words.slice(end).trim()).toBe('')
      }),
    )
  })
})
