import { describe, expect, it } from 'vitest'
import { exportedCraft } from '../../../shared/exporting/exported-craft'
import { noTradecraft, type Tradecraft } from '../../../shared/tradecraft/tradecraft'
import { toCollection } from '../../../shared/web-annotation/writing/collection'
import { accountOf, tagged } from '../../fixtures/export-account'
import { annotation, quoting, read, readAll, told, uuid, whys } from '../../support/web-reading'

const bare = (number: number) => uuid(number).slice('urn:uuid:'.length)

/** An annotation that comes in, with texts that describe it. */
const described = (kind: string, ...texts: readonly string[]) => {
  const body = [told('classifying', kind), ...texts.map((text) => told('describing', text))]
  const item = annotation(9, { body, target: quoting('wrote it down') })
  const { annotations, tradecraft, leftOut } = read(item)
  return [annotations[3]?.note, tradecraft.details.get(bare(9)), leftOut.map(({ why }) => why)]
}

const harbour = { id: uuid(50), type: 'Organization', name: 'The harbour office' }
const is = (number: number, on: number, ...more: readonly object[]) =>
  annotation(number, { motivation: 'identifying', body: [harbour, ...more], target: uuid(on) })

const graded = (number: number, on: number, ...body: readonly object[]) =>
  annotation(number, { motivation: 'assessing', body, target: uuid(on) })

describe('what describes an annotation', () => {
  it('is noted of it where it is said as the command line takes it', () => {
    expect(described('claim', 'event-time: 2024-03', 'statement: It was out: all night.\nOr so.')).toEqual([
      '',
      { eventTime: '2024-03', statement: 'It was out: all night.\nOr so.' },
      [],
    ])
    expect(described('source', 'release-label: Source A', `entity: ${uuid(3)}`)).toEqual([
      '',
      { releaseLabel: 'Source A', entity: bare(3) },
      [],
    ])
  })

  it.each([
    ['another name', 'claim', 'eventTime: 2024'],
    ['none', 'claim', 'A lamp: broken'],
    ['a word that nobody knows', 'claim', 'modality: sung'],
    ['what is no time', 'claim', 'event-time: late'],
    ['nothing', 'claim', 'statement:  '],
    ['too much', 'source', `owner: ${'x'.repeat(501)}`],
    ['what only others have', 'actor', 'statement: It was out.'],
    ['what only tags have', 'claim', 'colour: stone'],
    ['what every object has', 'claim', 'constructor: x'],
    ['who it is by no name', 'source', 'entity: Mona'],
  ])('stays a note where it says %s', (_, kind, text) => {
    expect(described(kind, text)).toEqual([text, undefined, []])
  })

  it('stays a note where it says otherwise than before', () => {
    const texts = ['polarity: denied', 'polarity: affirmed', 'polarity: denied']
    expect(described('claim', ...texts)).toEqual(['polarity: affirmed', { polarity: 'denied' }, []])
  })

  it.each([
    ['to what is not there', 99],
    ['to a claim', 1],
    ['to itself', 9],
  ])('is told where it leads %s', (_, to) => {
    expect(described('source', 'bias: none', `entity: ${uuid(to)}`)).toEqual(['', { bias: 'none' }, ['unfit-body']])
  })
})

describe('what describes somebody', () => {
  it('is noted of them, whichever of the passages says it', () => {
    const { tradecraft, leftOut } = read(
      is(40, 2, told('describing', 'owner: The port')),
      is(41, 3, told('describing', 'owner: The port'), told('describing', 'bias: slow')),
    )
    expect(leftOut).toEqual([])
    expect(tradecraft.details.get(bare(50))).toEqual({ owner: 'The port', bias: 'slow' })
  })

  it.each([
    ['otherwise', [is(40, 2, told('describing', 'owner: The port')), is(41, 3, told('describing', 'owner: Huda'))]],
    ['of what only claims have', [is(40, 2, told('describing', 'status: open'))]],
    ['of their name', [is(40, 2, told('describing', 'name: Huda'))]],
    ['in other words', [is(40, 2, told('describing', 'Slow'))]],
  ])('is told where it cannot be noted: said %s', (_, items) => {
    expect(whys(...items)).toEqual(['unfit-body'])
  })
})

describe('a grade', () => {
  it('is of a source, an actor, a claim or somebody who was entered', () => {
    const { tradecraft, leftOut, discussions } = read(
      is(40, 2),
      graded(60, 1, told('assessing', 'credibility: 2'), told('commenting', 'Two saw it.')),
      graded(61, 2, told('assessing', 'reliability: F')),
      graded(62, 3, told('assessing', 'reliability: A')),
      graded(63, 50, told('assessing', 'reliability: B')),
    )
    expect(leftOut).toEqual([])
    expect(discussions.size).toBe(0)
    expect([...tradecraft.grades.values()]).toMatchObject([
      { id: bare(60), target: bare(1), scale: 'credibility', value: '2', reason: 'Two saw it.', replaces: [] },
      { target: bare(2), value: 'F', reason: '' },
      { target: bare(3), value: 'A' },
      { target: bare(50), value: 'B' },
    ])
  })

  it.each([
    ['of a claim for whether it is reliable', [graded(60, 1, told('assessing', 'reliability: B'))], 'unfit-grade'],
    ['of a source for whether it is credible', [graded(60, 3, told('assessing', 'credibility: 2'))], 'unfit-grade'],
    ['of what is not there', [graded(60, 99, told('assessing', 'reliability: B'))], 'about-nothing'],
    ['of a value that is none', [graded(60, 3, told('assessing', 'reliability: 2'))], 'unknown-motivation'],
    ['on a scale that is none', [graded(60, 3, told('assessing', 'constructor: B'))], 'unknown-motivation'],
    [
      'with a reason that is too long',
      [graded(60, 3, told('assessing', 'reliability: B'), told('commenting', 'x'.repeat(5001)))],
      'too-long',
    ],
    [
      'beside another',
      [graded(60, 3, told('assessing', 'reliability: B'), told('assessing', 'reliability: C'))],
      'unfit-body',
    ],
    [
      'by the name of another',
      [graded(60, 3, told('assessing', 'reliability: B')), graded(60, 2, told('assessing', 'reliability: C'))],
      'twice',
    ],
  ])('is told where it cannot be carried: %s', (_, items, why) => {
    expect(whys(...items)).toEqual([why])
  })

  it('of somebody whom nothing names is told with them', () => {
    expect(whys(is(40, 50), graded(60, 50, told('assessing', 'reliability: B')))).toEqual(['unnamed', 'about-nothing'])
  })
})

describe('what is noted', () => {
  const text = 'The keeper said the lamp was out.'
  const [claim, keeper] = [tagged(1, 'claim', [[16, 32]]), tagged(2, 'source', [[4, 10]])]
  const person = { id: bare(50), type: 'person', name: 'Salim', by: claim.by, at: 1, deleted: null } as const
  const grade = { id: bare(60), scale: 'reliability', value: 'B', reason: '', replaces: [], deleted: null } as const
  const noted: Tradecraft = {
    ...noTradecraft,
    entities: new Map([[person.id, person]]),
    details: new Map([
      [claim.id, { eventTime: '2024', bias: 'left from when it was a source' }],
      [keeper.id, { entity: person.id, mention: 'description' }],
      [person.id, { name: 'Salim', owner: 'The port', releaseLabel: 'Source A' }],
    ]),
    grades: new Map([[grade.id, { ...grade, target: keeper.id, by: claim.by, at: 1 }]]),
  }
  const itemsOf = (annotations: readonly (typeof claim)[], tradecraft = noted, changes = {}) => {
    const craft = exportedCraft(text, annotations, tradecraft)
    return toCollection(accountOf(text, annotations, { craft, ...changes })).first.items
  }

  it('goes out in bodies that describe and annotations that assess', () => {
    const [first, second, identity, given, ...more] = itemsOf([claim, keeper])
    expect(more).toEqual([])
    expect(first).toMatchObject({
      motivation: ['classifying', 'describing'],
      body: [told('classifying', 'claim'), told('describing', 'event-time: 2024')],
    })
    expect(second?.body).toEqual([told('classifying', 'source'), told('describing', 'mention: description')])
    expect(identity?.body).toEqual([
      { id: uuid(50), type: 'Person', name: 'Salim' },
      told('classifying', 'person'),
      told('describing', 'owner: The port'),
      told('describing', 'release-label: Source A'),
    ])
    expect(given).toMatchObject({
      id: uuid(60),
      motivation: 'assessing',
      creator: { name: 'Alice' },
      body: told('assessing', 'reliability: B'),
      target: uuid(2),
    })
  })

  it('describes whoever is named often once', () => {
    const details = new Map([...noted.details, [bare(3), { entity: person.id }]])
    const items = itemsOf([keeper, tagged(3, 'actor', [[0, 3]])], { ...noted, details })
    expect(JSON.stringify(items).split('owner: The port')).toHaveLength(2)
  })

  it('is a grade of whom a passage referred to where that has gone', () => {
    const other = { ...keeper, id: bare(3) }
    const details = new Map([...noted.details, [other.id, { entity: person.id }]])
    const given = itemsOf([claim, other], { ...noted, details }).at(-1)
    expect(given).toMatchObject({ body: told('assessing', 'reliability: B'), target: expect.stringMatching(/[35]0?$/) })
  })

  it('is read again', () => {
    const { annotations, tradecraft, leftOut } = readAll(itemsOf([claim, keeper]).slice(1))
    expect([annotations.length, leftOut]).toEqual([1, []])
    expect(tradecraft.grades.size).toBe(1)
  })
})
