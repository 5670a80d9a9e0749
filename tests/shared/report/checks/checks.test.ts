import { describe, expect, it } from 'vitest'
import { isIdentifier } from '../../../../shared/account/values'
import { type ReportCheckName, type ReportFinding, reportCheckNames } from '../../../../shared/report/checks/checks'
import { reportOfTarget } from '../../../../shared/report/checks/target'
import type { ReportBlock } from '../../../../shared/report/report'
import { fillSection } from '../../../../shared/report/sections/fill-section'
import { templateBlocks } from '../../../../shared/report/templates'
import {
  cite,
  goodArabic,
  goodEnglish,
  heading,
  headOf,
  items,
  judgment,
  notedArabic,
  notedEnglish,
  paragraph,
  quote,
  reportId,
} from '../../../fixtures/reports'
import { fixOf, found, full, names, onTwo, type Write, type Written, wordsAt } from '../../../support/report-findings'

const section = (blocks: readonly ReportBlock[], filledAt = 1): ReportBlock => ({
  type: 'section',
  section: 'sources',
  filledAt,
  blocks,
})

const filledSources: Write = (account) => [
  section(fillSection('sources', account, { head: headOf(), text: { blocks: [] } })),
]

/** What makes each check stand, where, what it offers, and what mends it. */
const cases: Readonly<
  Record<
    ReportCheckName,
    {
      readonly breaks: Write
      readonly written?: Written
      readonly at: string
      readonly fix?: string
      readonly mends: Write
      readonly mended?: Written
    }
  >
> = {
  'key-judgments-without-judgment': {
    breaks: () => [heading('Key judgments'), paragraph('They left.'), heading('Discussion')],
    at: 'They left.',
    fix: 'Make it a judgment',
    mends: (account) => [heading('Key judgments'), judgment(full, 'They left', ...onTwo(account), '.')],
  },
  'judgment-without-likelihood': {
    breaks: (account) => [judgment({ confidence: 'high' }, 'It is likely that they left', ...onTwo(account), '.')],
    at: 'It is likely that they left\ufffc\ufffc.',
    fix: 'Mark it “likely”',
    mends: (account) => [judgment({ ...full }, 'It is likely that they left', ...onTwo(account), '.')],
  },
  'judgment-without-confidence': {
    breaks: (account) => [judgment({ likelihood: 5 }, 'They left', ...onTwo(account), '.')],
    at: 'They left\ufffc\ufffc.',
    mends: (account) => [judgment(full, 'They left', ...onTwo(account), '.')],
  },
  'judgment-in-other-words': {
    breaks: (account) => [judgment(full, 'It is very likely that they left', ...onTwo(account), '.')],
    at: 'very likely',
    fix: 'Use “likely”',
    mends: (account) => [judgment(full, 'It is likely that they left', ...onTwo(account), '.')],
  },
  'judgment-without-claim': {
    breaks: (account) => [judgment(full, 'They left', cite(account, 'depot'), '.')],
    at: 'They left\ufffc.',
    mends: () => [judgment({ ...full, restsOn: ['trucks', 'engines'] }, 'They left.')],
  },
  'judgment-on-one-origin': {
    breaks: (account) => [judgment(full, 'They left', cite(account, 'trucks'), cite(account, 'again'), '.')],
    at: 'They left\ufffc\ufffc.',
    mends: (account) => [judgment(full, 'They left', cite(account, 'again'), cite(account, 'engines'), '.')],
  },
  'judgment-on-what-is-disputed': {
    breaks: () => [judgment({ ...full, restsOn: ['trucks', 'engines'] }, 'They left.')],
    written: {
      later: (noted) => {
        for (const on of ['trucks', 'engines'])
          noted.do({ type: 'give-verdict', on, verdict: 'dispute', reason: 'Too dark.' })
      },
    },
    at: 'They left.',
    mends: () => [judgment({ ...full, restsOn: ['trucks', 'engines'] }, 'They left.')],
    mended: {
      later: (noted) => noted.do({ type: 'give-verdict', on: 'trucks', verdict: 'dispute', reason: 'Too dark.' }),
    },
  },
  'term-of-another-scale': {
    breaks: () => [paragraph('There is a realistic possibility that they left.')],
    at: 'realistic possibility',
    fix: 'Use “roughly even chance”',
    mends: () => [paragraph('There is a roughly even chance that they left.')],
  },
  'term-of-no-scale': {
    breaks: () => [paragraph('Chances are that they left.')],
    at: 'Chances are that',
    fix: 'Use “It is likely that”',
    mends: () => [paragraph('It is likely that they left.')],
  },
  'terms-of-two-rows': {
    breaks: () => [paragraph('It is likely that they left. It is improbable that they came back.')],
    at: 'improbable',
    fix: 'Use “unlikely”',
    mends: () => [paragraph('It is likely that they left.'), paragraph('It is improbable that they came back.')],
  },
  'likelihood-with-confidence': {
    breaks: () => [paragraph('We judge with high confidence that they likely left.')],
    at: 'high confidence',
    mends: () => [paragraph('They likely left. We have high confidence in that.')],
  },
  'likelihood-hedged': {
    breaks: () => [paragraph('It may be likely that they left.')],
    at: 'may',
    mends: () => [paragraph('It is likely that they left.')],
  },
  'vague-without-level': {
    breaks: () => [paragraph('They may have left.')],
    at: 'may',
    fix: 'Make it a judgment',
    mends: () => [paragraph('It is unlikely that they may have left.')],
  },
  'citation-changed': {
    breaks: (account) => [paragraph('They left', cite(account, 'trucks'), '.')],
    written: { later: (noted) => void noted.grade('trucks', '4') },
    at: '\ufffc',
    fix: 'Look again',
    mends: (account) => [paragraph('They left', cite(account, 'trucks'), '.')],
  },
  'several-of-one-origin': {
    breaks: (account) => [
      paragraph('Several witnesses saw them leave', cite(account, 'trucks'), cite(account, 'again'), '.'),
    ],
    at: 'Several witnesses',
    mends: (account) => [paragraph('Several witnesses saw them leave', ...onTwo(account), '.')],
  },
  'figure-without-citation': {
    breaks: () => [paragraph('They left at 05:12. Nobody was there.')],
    at: '05:12',
    fix: 'Cite ¶ 1',
    mends: (account) => [paragraph('They left at 05:12.', cite(account, 'trucks'), ' Nobody was there.')],
  },
  'citation-above-handling': {
    breaks: (account) => [paragraph('They left', cite(account, 'trucks'), '.')],
    written: {
      handling: 'TLP:GREEN',
      later: (noted) => void noted.doc.getMap('meta').set('handling', 'TLP:RED'),
    },
    at: '\ufffc',
    mends: (account) => [paragraph('They left', cite(account, 'trucks'), '.')],
    mended: {
      handling: 'TLP:RED',
      later: (noted) => void noted.doc.getMap('meta').set('handling', 'TLP:AMBER'),
    },
  },
  'section-not-filled': {
    breaks: () => [section([], 0)],
    at: '',
    fix: 'Fill it',
    mends: filledSources,
  },
  'section-out-of-date': {
    breaks: filledSources,
    written: { later: (noted) => noted.set('weekly', 'bias', 'It wants to be first.') },
    at: '',
    fix: 'Fill it',
    mends: filledSources,
  },
  'protected-name': {
    breaks: () => [paragraph('We spoke to a NEIGHBOUR.')],
    written: { later: (noted) => noted.set('neighbour', 'releaseLabel', 'Source 1') },
    at: 'a NEIGHBOUR',
    fix: 'Use “Source 1”',
    mends: () => [paragraph('We spoke to Source 1.')],
    mended: { later: (noted) => noted.set('neighbour', 'releaseLabel', 'Source 1') },
  },
}

describe('the checks of a report', () => {
  it.each([
    ['English', notedEnglish, goodEnglish],
    ['Arabic', notedArabic, goodArabic],
  ] as const)('find nothing in a good report in %s', (_, noted, write) => {
    expect(found(write, {}, noted()).findings).toEqual([])
  })

  it.each(reportCheckNames.map((name) => [name, cases[name]] as const))(
    '%s stands where it should, until it is mended',
    (name, { breaks, written, at, fix, mends, mended }) => {
      const { blocks, account, findings } = found(breaks, written)
      expect(names(findings)).toEqual([name])
      const [finding] = findings as [ReportFinding]
      if (finding.at && at !== '') expect(wordsAt(blocks, finding)).toBe(at)
      expect(fixOf(account, finding)).toBe(fix)
      expect(isIdentifier(finding.target)).toBe(true)
      expect(reportOfTarget(finding.target)).toBe(reportId)
      expect(found(mends, mended).findings).toEqual([])
    },
  )

  it('want a judgment below the heading of key judgments and above the next, also in what was only begun', () => {
    const begun = found(() => templateBlocks.assessment).findings
    expect(begun[0]).toMatchObject({ check: 'key-judgments-without-judgment', at: { block: 0, from: 0, to: 13 } })
    expect(begun[0]?.fix).toBeUndefined()
    const { findings } = found((account) => [
      judgment(full, 'They left', ...onTwo(account), '.'),
      heading('Key judgements'),
      judgment(full, ' '),
      heading('Discussion'),
      judgment(full, 'They left at dawn', ...onTwo(account), '.'),
    ])
    expect(findings.map(({ message }) => message)).toEqual(['No judgment stands below “Key judgements”.'])
  })

  it('want every paragraph below that heading to be a judgment, and say once of a list that its items are none', () => {
    const write =
      (...before: readonly ReportBlock[]): Write =>
      (account) => [
        ...before,
        heading('Key judgments'),
        judgment(full, 'They left', ...onTwo(account), '.'),
        paragraph('Nobody came back.'),
        paragraph(cite(account, 'trucks'), ' '),
        items(['The gate is open.'], ['The clerk is gone.']),
        quote('They left.'),
        heading('Discussion'),
        paragraph('The road is long.'),
      ]
    const { blocks, account, findings } = found(write())
    expect(names(findings)).toEqual(['key-judgments-without-judgment'])
    expect(findings.map((one) => [wordsAt(blocks, one), fixOf(account, one)])).toEqual([
      ['Nobody came back.', 'Make it a judgment'],
      ['The gate is open.\nThe clerk is gone.', undefined],
    ])
    const elsewhere = found(write(heading('Scope'), paragraph('This is on the depot.'))).findings
    expect(elsewhere.map(({ target }) => target)).toEqual(findings.map(({ target }) => target))
  })

  it('hold a waiver of key judgments that are still to come, whatever blank lines stand below', () => {
    const targets = (...below: readonly ReportBlock[]) =>
      found(() => [heading('Key judgments'), ...below]).findings.map(({ target }) => target)
    expect(targets()).toHaveLength(1)
    expect(targets(paragraph(''), paragraph(' '))).toEqual(targets())
  })
  it('tell of a citation that is gone, and offer no look at what is not there', () => {
    const { findings } = found((account) => [paragraph('They left', cite(account, 'gate'), '.')], {
      later: (noted) => noted.do({ type: 'delete', id: 'gate' }),
    })
    expect(findings.map(({ message, fix }) => [message, fix])).toEqual([
      ['The passage was deleted since it was cited.', undefined],
    ])
  })

  it('offer a passage only where there is one to choose', () => {
    const { account, findings } = found(() => [
      paragraph('40 people were arrested.'),
      paragraph('Some 50 persons were killed.'),
      paragraph('Two trucks left at 7 am.'),
    ])
    expect(findings.map((one) => [one.check, fixOf(account, one)])).toEqual([
      ['figure-without-citation', 'Cite ¶ 4'],
      ['figure-without-citation', undefined],
      ['figure-without-citation', undefined],
    ])
    expect(findings[0]?.fix).toMatchObject({ do: 'cite', annotation: 'arrests', at: '40 people were arrested'.length })
  })

  it('offer no passage where two say the same', () => {
    const noted = notedEnglish()
    noted.tagWords('claim', 'time', 'at 05:12, and')
    const { findings } = found(() => [paragraph('They left at 05:12.')], {}, noted)
    expect(findings.map(({ check, fix }) => [check, fix])).toEqual([['figure-without-citation', undefined]])
  })

  it('take citations of other accounts for what is not known here', () => {
    const { findings } = found((account) => {
      const one = cite(account, 'trucks')
      const far = one.type === 'citation' ? { ...one, citation: { ...one.citation, account: 'other' } } : one
      return [judgment(full, 'They left', far, '.'), paragraph('Several sources say so', far, '.')]
    })
    expect(findings).toEqual([])
  })

  it('name the origin that all goes back to', () => {
    const { findings } = found((account) => [judgment(full, 'They left', cite(account, 'again'), '.')])
    expect(findings.map(({ message }) => message)).toEqual(['This judgment rests on one origin, “The clerk”.'])
  })

  it('find a protected name in the title and in what is assumed', () => {
    const { findings } = found(
      () => [judgment({ ...full, assumptions: 'A neighbour saw it.', restsOn: ['trucks', 'engines'] }, 'They left.')],
      {
        head: { title: 'What a neighbour saw' },
        later: (noted) => noted.set('neighbour', 'releaseLabel', 'Source 1'),
      },
    )
    expect(findings.map(({ check, at }) => [check, at])).toEqual([
      ['protected-name', undefined],
      ['protected-name', { block: 0, from: 0, to: 10 }],
    ])
  })
})
