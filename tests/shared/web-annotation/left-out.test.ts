import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noteLimit } from '../../../shared/account/annotation'
import { replyLimit } from '../../../shared/account/discussion'
import { leftOutWords } from '../../../shared/web-annotation/reading/left-out-words'
import { annotation, quoting, read, readAll, told, uuid, whys } from '../../support/web-reading'

/** Of a claim that comes in. */
const ofClaim = (more: object) => {
  const base = { motivation: 'commenting', body: [told('classifying', 'claim')], target: quoting('The keeper') }
  const { annotations, leftOut } = readAll([annotation(9, { ...base, ...more })])
  return [annotations.length, leftOut.map(({ what, why }) => (why === 'no-place' ? what : why))]
}

describe('what does not come in of an annotation that does', () => {
  const claim = told('classifying', 'claim')

  it.each([
    ['a purpose that nobody knows', { body: [claim, told('singing', 'La')] }, ['unfit-body']],
    ['a class that is none', { body: [claim, told('classifying', 'eyewitness')] }, ['unfit-body']],
    ['a second kind', { body: [claim, told('classifying', 'source')] }, ['unfit-body']],
    [
      'what is no text',
      { body: [claim, 'https://video.example/1', { type: 'Choice', items: ['x'] }] },
      ['unfit-body', '“body.items” of 1 annotation'],
    ],
    [
      'a motivation of another kind',
      { motivation: ['commenting', 'questioning', 'oa:bookmarking'] },
      ['unfit-motivation'],
    ],
    ['a question', { motivation: 'questioning', bodyValue: 'Is that so?' }, ['unfit-body', 'unfit-motivation']],
    ['a time that is none', { created: 'yesterday, or 1' }, ['unfit-time']],
    ['a time that is no text', { created: 5 }, ['unfit-time']],
    ['a time in the year 1', { created: '0001-01-01T00:00:00Z' }, ['unfit-time']],
    ['a time that no date can be', { created: '+300000-01-01T00:00:00Z' }, ['unfit-time']],
    ['a second maker', { creator: ['https://a.example', 'https://b.example'] }, ['many-creators']],
    ['the end of a long name', { creator: { name: 'x'.repeat(201) } }, ['long-name']],
    ['a maker that is none', { creator: 5 }, ['creator']],
    [
      'a maker whose name is none',
      { creator: { name: 5, nickname: ['R', null, 7] } },
      ['creator.name', 'creator.nickname'],
    ],
    ['a motivation that is none', { motivation: ['commenting', 7] }, ['motivation']],
    ['a purpose that is none', { body: [claim, { ...told('commenting', 'Hm'), purpose: true }] }, ['body.purpose']],
    ['a tag without a name', { body: [claim, told('tagging', ' ')] }, ['unfit-tag']],
    [
      'whatever else is said of it',
      {
        modified: '2020-01-01T00:00:00Z',
        body: [
          claim,
          { ...told('commenting', 'Hm'), language: 'en', format: 'text/html', purpose: ['commenting', 'editing'] },
        ],
        target: { ...quoting('The keeper'), state: { type: 'TimeState' } },
        creator: { type: 'Software', name: 'Robot', nickname: 'R', email: 'mailto:r@example.org' },
        rights: [],
      },
      [
        'modified',
        'body.purpose',
        'body.format',
        'body.language',
        'target.state',
        'creator.type',
        'creator.nickname',
        'creator.email',
      ],
    ],
  ])('is told: %s', (_, more, leftOut) => {
    const named = leftOut.map((one) => (/^[a-z]+(?:\.[a-z]+)?$/.test(one) ? `“${one}” of 1 annotation` : one))
    const [count, found] = ofClaim(more)
    expect(count).toBe(1)
    expect(new Set(found as string[])).toEqual(new Set(named))
  })

  it.each([
    ['prefixed or in full', { motivation: ['oa:commenting', 'http://www.w3.org/ns/oa#highlighting'] }],
    ['of a highlight', { motivation: 'highlighting', bodyValue: 'Hm' }],
    ['of a day', { created: '2020-02-01' }],
    ['far ahead', { created: '9999-12-31T23:59:59Z' }],
    ['empty', { modified: null, rights: [] }],
  ])('is nothing: %s', (_, more) => {
    expect(ofClaim(more)).toEqual([1, []])
  })

  it('is no note of a highlight: that comes in', () => {
    const body = [told('classifying', 'claim'), { type: 'TextualBody', value: 'Hm' }]
    const { annotations } = readAll([
      annotation(9, { motivation: 'highlighting', body, target: quoting('The keeper') }),
    ])
    expect(annotations).toMatchObject([{ note: 'Hm' }])
  })

  it('is no time where one is given without a zone: it is in UTC, on whatever computer', () => {
    const at = (created: string) =>
      readAll([annotation(9, { created, body: told('classifying', 'claim'), target: quoting('The keeper') })])
        .annotations[0]?.at
    expect(at('2020-02-01T10:00:00')).toBe(Date.UTC(2020, 1, 1, 10))
    expect(at('2020-02-01T10:00:00+02:00')).toBe(Date.UTC(2020, 1, 1, 8))
    expect(at('0001-01-01T00:00:00Z')).toBe(5)
  })

  it('is told once for each property, in a line of bounded length', () => {
    const many = [annotation(8, { modified: 'x' }), annotation(9, { modified: 'x', ['y'.repeat(9000)]: 1 })].map(
      (one) => ({
        ...one,
        body: told('classifying', 'claim'),
        target: quoting('The keeper'),
      }),
    )
    const [sentence = ''] = leftOutWords(readAll(many).leftOut)
    expect(sentence).toMatch(/^Left out: “modified” of 2 annotations, “y+…” of 1 annotation\. /)
    expect(sentence.length).toBeLessThan(200)
  })
})

describe('what is said of an annotation and cannot be carried', () => {
  const reply = (more: object) =>
    annotation(20, { motivation: 'replying', body: told('replying', 'Who says so?'), target: uuid(1), ...more })
  const verdict = (more: object) =>
    annotation(21, { motivation: 'assessing', body: told('assessing', 'agree'), target: uuid(1), ...more })

  it.each([
    ['a reply that is too long', reply({ body: told('replying', 'x'.repeat(replyLimit + 1)) }), 'too-long'],
    ['an empty reply', reply({ body: told('replying', ' ') }), 'says-nothing'],
    [
      'a reply that calls what is nobody',
      reply({ body: [told('replying', 'Hm'), { purpose: 'identifying', source: 'https://x.example' }] }),
      'unfit-body',
    ],
    ['a reply with another body', reply({ body: [told('replying', 'Hm'), 'https://x.example'] }), 'unfit-body'],
    ['a reply to several', reply({ target: [uuid(1), uuid(2)] }), 'several-things'],
    ['an unknown verdict', verdict({ body: told('assessing', 'meh') }), 'unknown-motivation'],
    ['a dispute without a reason', verdict({ body: told('assessing', 'dispute') }), 'no-reason'],
    [
      'a reason that is too long',
      verdict({ body: [told('assessing', 'agree'), told('commenting', 'x'.repeat(replyLimit + 1))] }),
      'too-long',
    ],
    [
      'a note that is too long',
      annotation(22, {
        body: [told('classifying', 'claim'), told('commenting', 'x'.repeat(noteLimit + 1))],
        target: quoting('The clerk'),
      }),
      'too-long',
    ],
  ])('is told: %s', (_, item, why) => {
    expect(whys(item)).toEqual([why])
  })

  it('is told: a verdict on a reply, and a thread that is settled twice', () => {
    expect(whys(reply({}), verdict({ target: uuid(20) }))).toEqual(['unknown-motivation'])
    const settled = (number: number, value: string) =>
      annotation(number, { motivation: 'moderating', body: told('moderating', value), target: uuid(1) })
    expect(whys(settled(30, 'resolved'), settled(31, 'reopened'))).toEqual(['twice'])
  })

  it('is told: more than a reply may call by name', () => {
    const called = Array.from({ length: 101 }, (_, i) => ({ purpose: 'identifying', source: uuid(100 + i) }))
    const { discussions, leftOut } = read(reply({ body: [told('replying', 'All of you'), ...called] }))
    expect([...discussions.values()][0]?.replies[0]?.mentions).toHaveLength(100)
    expect(leftOut.map(({ why }) => why)).toEqual(['unfit-body'])
  })

  it('is no reason where that is blank', () => {
    const { discussions } = read(verdict({ body: [told('assessing', 'agree'), told('commenting', ' ')] }))
    expect([...discussions.values()][0]?.verdicts).toMatchObject([{ verdict: 'agree', reason: '' }])
  })
})

describe('what does not come in of a collection', () => {
  it.each([
    ['who has made it, and under which rights', { creator: 'https://a.example', rights: 'https://b.example/cc' }],
    ['what it is about', { summary: 'On lamps' }],
  ])('is told: %s', (_, more) => {
    const { leftOut } = readAll([], more)
    const told = Object.keys(more).map((name) => ({ what: `“${name}” of the collection`, why: 'no-place' }))
    expect(leftOut).toEqual(told)
  })

  it('is told once of all its pages', () => {
    const page = { type: 'AnnotationPage', creator: 'https://a.example', items: [] }
    const { leftOut } = readAll([], { creator: 'https://a.example', next: page, partOf: 'https://a.example/all' })
    expect(leftOut).toHaveLength(1)
  })

  it('is nothing of how it holds them, and of what has written it', () => {
    const written = { label: 'Lamps', generator: { name: 'A program' }, generated: '2020-01-01', startIndex: 0 }
    expect(readAll([], { ...written, total: 0, rights: [] }).leftOut).toEqual([])
  })
})

describe('whatever stands where something else should', () => {
  const keys = [
    'id',
    'type',
    'motivation',
    'creator',
    'created',
    'body',
    'bodyValue',
    'target',
    'purpose',
    'value',
    'source',
  ]
  const others = [
    'selector',
    'refinedBy',
    'start',
    'end',
    'exact',
    'prefix',
    'name',
    'items',
    'first',
    'next',
    '__proto__',
  ]
  const types = ['Annotation', 'AnnotationPage', 'TextualBody', 'TextQuoteSelector', 'TextPositionSelector']
  const said = [
    'linking',
    'replying',
    'assessing',
    'identifying',
    'tagging',
    'classifying',
    'claim',
    'supports',
    'agree',
    'describing',
    'polarity: denied',
    'bias: none',
    'reliability: B',
    'credibility: 2',
  ]
  const { node } = fc.letrec<{ node: unknown; leaf: unknown }>((tie) => ({
    leaf: fc.constantFrom(...types, ...said, uuid(1), 'the lamp', '', -1, 0, 3, 1e300, null, true),
    node: fc.oneof(
      { depthSize: 'medium' },
      tie('leaf'),
      fc.array(tie('node'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...keys, ...others), tie('node'), { maxKeys: 8 }),
    ),
  }))
  const anItem = fc.dictionary(fc.constantFrom(...keys, ...others), node, { minKeys: 3 })

  it('is read, or left out and told', () => {
    fc.assert(
      fc.property(fc.array(anItem, { minLength: 1, maxLength: 4 }), (items) => {
        const all = items.map((item) => ({ ...item, type: 'Annotation', items: undefined, first: undefined }))
        const { annotations, discussions, tradecraft, leftOut } = read(...all)
        const { links, details, grades } = tradecraft
        const named = [...details.values()].filter(({ entity }) => entity !== undefined)
        const saidOf = [...discussions.values()].flatMap(({ replies, verdicts, state }) => [
          ...[...replies, ...verdicts],
          ...(state ? [state] : []),
        ])
        const comesIn = annotations.length - 3 + saidOf.length + links.size + grades.size + named.length
        expect(comesIn + leftOut.length).toBeGreaterThanOrEqual(items.length)
      }),
      { numRuns: 200 },
    )
  })
})
