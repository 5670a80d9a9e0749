import { describe, expect, it } from 'vitest'
import { fieldKey } from '../../../../shared/account/schema'
import { isIdentifier } from '../../../../shared/account/values'
import type { ExportAccount } from '../../../../shared/exporting/export-account'
import { checkedFromExport } from '../../../../shared/report/checks/checked-from-export'
import {
  type ReportCheckName,
  type ReportFinding,
  reportCheckNames,
  reportFindings,
} from '../../../../shared/report/checks/checks'
import { fixWords } from '../../../../shared/report/checks/fix-words'
import { reportOfTarget } from '../../../../shared/report/checks/target'
import { exportedPassages } from '../../../../shared/report/exported-passages'
import type { ReportBlock, ReportHead } from '../../../../shared/report/report'
import { fillSection } from '../../../../shared/report/sections/fill-section'
import { templateBlocks } from '../../../../shared/report/templates'
import { wordsOf } from '../../../../shared/report/words'
import { exportedOf } from '../../../fixtures/export-account'
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
  rows,
} from '../../../fixtures/reports'
import type { Noted } from '../../../support/noted'

interface Written {
  readonly head?: Partial<ReportHead>
  readonly handling?: string
  /** After it was written. */
  readonly later?: (noted: Noted) => void
}

type Write = (account: ExportAccount) => readonly ReportBlock[]

/** What is found in a report, and what the report says where it is. */
function found(write: Write, { head, handling, later }: Written = {}, noted = notedEnglish()) {
  const blocks = write(exportedOf(noted))
  later?.(noted)
  const account = exportedOf(noted)
  const findings = reportFindings(checkedFromExport(account, headOf(head), { blocks }, handling))
  return { blocks, account, findings }
}

const names = (findings: readonly ReportFinding[]) => [...new Set(findings.map(({ check }) => check))]

const wordsAt = (blocks: readonly ReportBlock[], { at }: ReportFinding) =>
  at && wordsOf(blocks[at.block] as ReportBlock).slice(at.from, at.to)

const fixOf = (account: ExportAccount, { fix }: ReportFinding, yardstick: ReportHead['yardstick'] = 'icd-203') =>
  fix && fixWords(fix, yardstick, exportedPassages(account))

const full = { likelihood: 5, confidence: 'moderate' } as const

const onTwo = (account: ExportAccount) => [cite(account, 'trucks'), cite(account, 'engines')]

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

  it('are waived under the words that they are about, wherever those stand', () => {
    const write: Write = () => [paragraph('They may have left.')]
    const noted = notedEnglish()
    const [before] = found(write, {}, noted).findings as [ReportFinding]
    noted.do({ type: 'waive', check: before.check, target: before.target, reason: 'He is quoted below.' })
    const [after] = found(() => [heading('Then'), ...write(exportedOf(noted))], {}, noted).findings
    expect(after?.waiver?.reason).toBe('He is quoted below.')
    expect(fieldKey(before.check, before.target).split('/')).toHaveLength(2)
    const [other] = found(() => [paragraph('They may have left again.')], {}, noted).findings
    expect(other?.waiver).toBeUndefined()
  })

  it('hold a waiver of a judgment only for the claims that it rests on, and as it was marked', () => {
    const noted = notedEnglish()
    const write =
      (claim: string, over = {}): Write =>
      () => [judgment({ ...full, restsOn: [claim], ...over }, 'They left.')]
    const onOne = (...args: Parameters<typeof write>) =>
      found(write(...args), {}, noted).findings.find(({ check }) => check === 'judgment-on-one-origin')
    const before = onOne('trucks') as ReportFinding
    noted.do({ type: 'waive', check: before.check, target: before.target, reason: 'It is the clerk.' })
    expect(onOne('trucks')?.waiver).toBeDefined()
    expect(onOne('engines')?.waiver).toBeUndefined()
    expect(onOne('trucks', { likelihood: 7 })?.waiver).toBeUndefined()
  })

  it('hold a waiver of a changed citation only for what it was changed to', () => {
    const noted = notedEnglish()
    const account = exportedOf(noted)
    const blocks = [paragraph('They left', cite(account, 'trucks'), '.')]
    noted.grade('trucks', '4')
    const [before] = found(() => blocks, {}, noted).findings as [ReportFinding]
    noted.do({ type: 'waive', check: before.check, target: before.target, reason: 'It is one clerk.' })
    expect(found(() => blocks, {}, noted).findings[0]?.waiver).toBeDefined()
    noted.grade('trucks', '5')
    expect(found(() => blocks, {}, noted).findings[0]?.waiver).toBeUndefined()
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

  it.each([
    ['a term of the other scale', 'phia', 'It is very likely that they left.', 'very likely', 'Use “highly likely”'],
    ['a term of the other scale', 'phia', 'They nearly certain to leave.', 'nearly certain', 'Use “almost certain”'],
    [
      'a chance that is remote',
      'phia',
      'The remote possibility of a fire.',
      'remote possibility',
      'Use “remote chance”',
    ],
    ['a capital', 'icd-203', 'Highly likely, they left.', 'Highly likely', 'Use “Very likely”'],
    [
      'what is doubtful',
      'icd-203',
      'It is doubtful whether they left.',
      'It is doubtful whether',
      'Use “It is unlikely that”',
    ],
    ['a stronger word', 'icd-203', 'They are extremely likely to leave.', 'extremely likely', 'Use “very likely”'],
    ['a negation', 'icd-203', 'They are not likely to leave.', 'not likely', 'Use “unlikely”'],
    ['what is possible', 'icd-203', 'They possibly left.', 'possibly', 'Make it a judgment'],
    ['what cannot be ruled out', 'phia', 'It cannot be ruled out.', 'cannot be ruled out', 'Make it a judgment'],
    ['hearsay', 'icd-203', 'They allegedly left.', 'allegedly', undefined],
    ['hearsay in the passive', 'icd-203', 'They are said to have left.', 'are said to', undefined],
    ['a rumour', 'icd-203', 'They are rumored to have left.', 'are rumored to', undefined],
    ['a rumour', 'icd-203', 'The rumoured departure took place.', 'rumoured', undefined],
    ['a rumour', 'icd-203', 'Rumour has it that they left.', 'Rumour has it', undefined],
    ['what is said', 'icd-203', 'It is said they left.', 'It is said', undefined],
    ['what is believed', 'icd-203', 'The group is believed to be there.', 'is believed to', undefined],
    ['what is believed', 'icd-203', 'A man believed to have left came.', 'believed to have', undefined],
    ['who is not named', 'icd-203', 'Sources say they left.', 'Sources say', undefined],
    [
      'who is not named',
      'icd-203',
      'Unconfirmed reports suggest that they left.',
      'Unconfirmed reports suggest',
      undefined,
    ],
    ['who is not named', 'icd-203', 'According to sources they left.', 'According to sources', undefined],
    ['who is not named', 'icd-203', 'An anonymous source said they left.', 'An anonymous source said', undefined],
    [
      'who is not named',
      'icd-203',
      'An unnamed security official in the port said so.',
      'An unnamed security official in the port said',
      undefined,
    ],
    ['who is not named', 'icd-203', 'A clerk spoke on condition of anonymity.', 'on condition of anonymity', undefined],
    [
      'who is not named',
      'icd-203',
      'They left, persons familiar with the matter wrote.',
      'persons familiar with the matter',
      undefined,
    ],
    [
      'who is not named',
      'icd-203',
      'According to two people familiar with the plan they left.',
      'According to two people familiar with',
      undefined,
    ],
    ['who is not named', 'icd-203', 'غادروا بحسب أنباء غير مؤكدة.', 'أنباء غير مؤكدة', undefined],
    ['a likelihood that is hedged', 'phia', 'They might be highly likely to go.', 'might', undefined],
    ['a likelihood that is hedged', 'icd-203', 'It might well be unlikely.', 'might', undefined],
    ['a likelihood that is hedged', 'icd-203', 'They could likely leave.', 'could', undefined],
    ['a likelihood that is hedged', 'icd-203', 'They likely could leave.', 'could', undefined],
    ['a likelihood that is hedged', 'icd-203', 'Perhaps it is unlikely that they may leave.', 'Perhaps', undefined],
    ['the time of a day', 'icd-203', 'They left at 0210 hrs.', '0210 hrs', undefined],
    ['the time of a day', 'icd-203', 'They left at 1400 hours.', '1400 hours', undefined],
    ['the time of a day', 'icd-203', 'They left at 2.10 pm.', '2.10 pm', undefined],
    ['the time of a day', 'icd-203', 'They left at 02h10.', '02h10', undefined],
    ['what could be', 'icd-203', 'The group could attack again.', 'could', 'Make it a judgment'],
    ['what might be', 'icd-203', 'They might leave.', 'might', 'Make it a judgment'],
    ['what seems so in Arabic', 'icd-203', 'على ما يبدو غادرت الشاحنات.', 'على ما يبدو', 'Make it a judgment'],
    ['qad before a verb that goes on', 'icd-203', 'قد يكون الحارس نائماً.', 'قد يكون', 'Make it a judgment'],
    ['perhaps, after “and”', 'icd-203', 'غادروا ورُبَّما عادوا.', 'ورُبَّما', 'Make it a judgment'],
    ['the vowelled passive', 'icd-203', 'يُزعم أن الحارس نام.', 'يُزعم', undefined],
    ['an Arabic estimate', 'icd-203', 'من المرجح أن الحارس نام.', 'من المرجح', 'Make it a judgment: “likely”'],
    ['an Arabic estimate', 'phia', 'من المستبعد أن الحارس نام.', 'من المستبعد', 'Make it a judgment: “unlikely”'],
    ['Arabic figures', 'icd-203', 'قُتل ٤٠ شخصاً هناك.', '٤٠ شخصاً', undefined],
    ['a share in Arabic', 'icd-203', 'غادر 40 بالمئة منهم.', '40 بالمئة', undefined],
    ['a share', 'icd-203', 'Some 40 per cent left.', '40 per cent', undefined],
  ] as const)('find %s', (_, yardstick, words, at, fix) => {
    const { blocks, account, findings } = found(() => [paragraph(words)], { head: { yardstick } })
    expect(findings.map((one) => [wordsAt(blocks, one), fixOf(account, one, yardstick)])).toEqual([[at, fix]])
  })

  it.each([
    ['the month', 'They left in May 2025, and in May.'],
    ['a month in capitals at the start', 'May was warm.'],
    ['a month with its day or its year', 'May 2024. ON 5 MAY THEY LEFT. On the 5th of may too.'],
    ['a month without a capital, or in capitals all through', 'They left in may. IN MAY THEY LEFT. Since late may.'],
    ['a wish', 'May they rest in peace.'],
    ['an office', 'The mayor left, and the mayoral guard.'],
    ['a question', 'May they have left? Could they be there?'],
    ['how long it took', 'It took 1400 hours, and 1200 hrs of film.'],
    ['who is named', 'According to the clerk they are believed to have left. The sources say so.'],
    [
      'what is left open in another clause',
      'It is unlikely that it burned, although it might have smouldered. It is unlikely they may have left. ' +
        'It is likely that the guard, who may have slept, left. They may stay and likely sleep. ' +
        'He came as he might: likely late. It burned as it might — likely at dawn.',
    ],
    ['who is accused, and who was named before', 'The alleged arsonist left. The unnamed official said so.'],
    ['how many say so', 'According to two neighbours they allegedly left.'],
    ['power', 'The military might of both sides, and the might of the sea.'],
    ['what somebody was unable to do', 'She could not see the gate, and he could hear the sea.'],
    [
      'what nobody was able to do, and what was there to be found',
      'Nobody we met could leave. The list could be found.',
    ],
    ['what one is free to say', 'So much may be said.'],
    [
      'comparisons',
      'It is more likely than not? No: it is less likely, as likely, or most likely.'.replace(
        'than not? No: it is ',
        '',
      ),
    ],
    ['what is far away', 'The remote village is remote.'],
    ['a purpose', 'They left as soon as possible, if possible.'],
    ['dates and other numbers', 'On 5 March 2024 the 12 trucks drove 40 km for 300 dollars.'],
    ['qad before what is past', 'قد غادر الحارس، وقد تم ذلك، ولقد عاد.'],
    ['the active without vowels', 'يزعم الحارس أنه نام، ويعتقد أخوه ذلك.'],
  ])('pass over %s', (_, words) => {
    expect(found(() => [paragraph(words)]).findings).toEqual([])
  })

  it('leave alone what is said by others: in quotations, in quoted paragraphs, and where the sentence cites and names them', () => {
    const { findings } = found((account) => [
      paragraph('He said: “It may be highly likely, at 05:12, that 40 people left.”'),
      quote('They may have left.'),
      paragraph('According to the weekly, three may have left, which is highly likely', cite(account, 'again'), '.'),
      paragraph('كتبت الصحيفة أنهم ربما غادروا', cite(account, 'again'), '.'),
    ])
    expect(findings).toEqual([])
  })

  it('take a judgment for the word of whoever makes it, also where it names others', () => {
    const { blocks, findings } = found((account) => [
      judgment(
        full,
        'According to the clerk and a neighbour it is highly likely that they left',
        ...onTwo(account),
        '.',
      ),
    ])
    expect(findings.map((one) => [one.check, wordsAt(blocks, one)])).toEqual([
      ['term-of-another-scale', 'highly likely'],
    ])
  })

  it('look at items, cells and headings too', () => {
    const write: Write = () => [
      heading('They may leave'),
      items(['They may leave.']),
      rows([['One'], ['They may leave.']]),
    ]
    const { findings } = found(write)
    expect(findings.map(({ check, fix }) => [check, fix])).toEqual(Array(3).fill(['vague-without-level', undefined]))
  })

  it('take citations of other accounts for what is not known here', () => {
    const { findings } = found((account) => {
      const one = cite(account, 'trucks')
      const far = one.type === 'citation' ? { ...one, citation: { ...one.citation, account: 'other' } } : one
      return [judgment(full, 'They left', far, '.'), paragraph('Several sources say so', far, '.')]
    })
    expect(findings).toEqual([])
  })

  it('tell several of one origin, and likelihood beside confidence, in Arabic', () => {
    const { blocks, findings } = found((account) => [
      paragraph('أكدت عدة مصادر أنهم غادروا', cite(account, 'trucks'), cite(account, 'again'), '.'),
      judgment({ ...full, restsOn: ['trucks', 'engines'] }, 'من المرجح بثقة عالية أنهم غادروا.'),
    ])
    expect(findings.map((one) => [one.check, wordsAt(blocks, one)])).toEqual([
      ['likelihood-with-confidence', 'بثقة عالية'],
      ['several-of-one-origin', 'عدة مصادر'],
    ])
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
