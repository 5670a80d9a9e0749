import { describe, expect, it } from 'vitest'
import { cite, heading, items, judgment, paragraph, quote, rows } from '../../../fixtures/reports'
import { fixOf, found, full, onTwo, type Write, wordsAt } from '../../../support/report-findings'

describe('the checks of the words of a report', () => {
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
    ['the time of a day', 'icd-203', 'They left at 2.10 a.m. on Sunday.', '2.10 a.m.', undefined],
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
    ['comparisons', 'It is more likely, less likely, as likely, or most likely.'],
    ['what is said to be no more than that', 'It is likely, if not very likely.'],
    ['what may happen to what is unlikely', 'What is unlikely may still happen.'],
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
})
