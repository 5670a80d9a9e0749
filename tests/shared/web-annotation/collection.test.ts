import { describe, expect, it } from 'vitest'
import type { Annotation } from '../../../shared/account/annotation'
import type { Reply, Verdict } from '../../../shared/account/discussion'
import type { ExportAccount } from '../../../shared/exporting/export-account'
import type { WebAnnotation, WebTarget } from '../../../shared/web-annotation/model'
import { toCollection, webAnnotations } from '../../../shared/web-annotation/writing/collection'
import { accountOf, tagged } from '../../fixtures/export-account'

const text = 'The keeper 🙏🏽 said: the lamp 💡 was out.\n\nقال الحارس إن المصباح 💡 مطفأ.'
const at = (words: string) => {
  const start = text.indexOf(words)
  return [start, start + words.length] as const
}

const account: ExportAccount = accountOf(text, [
  tagged(1, 'source', [at('The keeper 🙏🏽')]),
  tagged(2, 'claim', [at('the lamp 💡 was out')], 'Who else saw it?'),
  tagged(3, 'claim', [at('المصباح 💡'), at('مطفأ')]),
  { ...tagged(4, 'actor', [at('الحارس')]), by: 'someone unknown' },
])

const targetsOf = ({ target }: WebAnnotation): readonly WebTarget[] =>
  typeof target === 'string' ? [] : 'selector' in target ? [target] : target

const iri = /^[a-z][a-z0-9+.-]*:\S+$/
const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const motivations = [
  'assessing',
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'identifying',
  'linking',
  'moderating',
  'questioning',
  'replying',
  'tagging',
]

/** Keys the context defines that Attest writes: any other would be dropped in silence by a JSON-LD processor. */
const defined = new Set([
  '@context',
  'id',
  'type',
  'label',
  'generator',
  'generated',
  'total',
  'first',
  'startIndex',
  'items',
  'name',
  'motivation',
  'creator',
  'created',
  'body',
  'target',
  'purpose',
  'value',
  'format',
  'source',
  'selector',
  'start',
  'end',
  'exact',
  'prefix',
  'suffix',
])

describe('the Web Annotation export', () => {
  const collection = toCollection(account)
  const items = collection.first.items

  it('is a collection with a page that holds every annotation (5.1, 5.2)', () => {
    expect(collection).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      total: 4,
    })
    expect(collection.first).toMatchObject({ type: 'AnnotationPage', startIndex: 0 })
    expect(items.map(({ id }) => id)).toEqual(account.annotations.map(({ id }) => `urn:uuid:${id}`))
    const ids = [collection.id, collection.first.id, ...items.map(({ id }) => id)]
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(iri)
  })

  it.each(items)('meets what the model demands of an annotation: %#', (item) => {
    // 3.1: at least one context, exactly one IRI, a type, one or more targets.
    expect(item['@context']).toBe('http://www.w3.org/ns/anno.jsonld')
    expect(item.id).toMatch(iri)
    expect(item.type).toBe('Annotation')
    expect(targetsOf(item).length).toBeGreaterThan(0)
    // 3.3.1, 3.3.2, 3.3.5: times, agents, motivations.
    expect(item.created).toMatch(dateTime)
    expect(item.creator.type).toBe('Person')
    expect(item.creator.id ?? 'urn:none').toMatch(iri)
    for (const motivation of [item.motivation].flat()) expect(motivations).toContain(motivation)
    // 3.2.4: an embedded textual body has exactly one value.
    for (const body of [item.body].flat())
      expect(body).toMatchObject({ type: 'TextualBody', value: expect.any(String) })
    // 4, 4.2.4, 4.2.5: a source, an exact quote, a start and an end that are not negative.
    for (const { source, selector } of targetsOf(item)) {
      expect(source).toMatch(iri)
      expect(selector.map(({ type }) => type)).toEqual(['TextPositionSelector', 'TextQuoteSelector'])
      expect(
        Number.isInteger(selector[0].start) && selector[0].start >= 0 && selector[0].end >= selector[0].start,
      ).toBe(true)
      expect(selector[1].exact).not.toBe('')
    }
  })

  it('uses no key that its context does not define', () => {
    const keys = new Set<string>()
    JSON.parse(webAnnotations(account), (key, value) => {
      if (key !== '' && !/^\d+$/.test(key)) keys.add(key)
      return value
    })
    expect([...keys].filter((key) => !defined.has(key))).toEqual([])
  })

  it('counts positions in code points, emoji or not', () => {
    const characters = [...text]
    for (const target of items.flatMap(targetsOf)) {
      const [{ start, end }, { exact, prefix, suffix }] = target.selector
      expect(characters.slice(start, end).join('')).toBe(exact)
      expect(characters.slice(0, start).join('').endsWith(prefix)).toBe(true)
      expect(characters.slice(end).join('').startsWith(suffix)).toBe(true)
    }
    expect(items[1] && targetsOf(items[1])[0]?.selector[0]).toEqual({
      type: 'TextPositionSelector',
      start: 20,
      end: 38,
    })
  })

  it('makes a target of each piece of a passage', () => {
    expect(items.map((item) => targetsOf(item).length)).toEqual([1, 1, 2, 1])
  })

  it('says who, what and why', () => {
    expect(items[1]).toMatchObject({
      motivation: ['classifying', 'commenting'],
      creator: { id: 'urn:uuid:a11ce000-0000-4000-8000-000000000001', type: 'Person', name: 'Alice' },
      created: '2026-03-20T08:02:30.250Z',
      body: [
        { purpose: 'classifying', value: 'claim' },
        { purpose: 'commenting', value: 'Who else saw it?' },
      ],
    })
    expect(items[0]).toMatchObject({ motivation: 'classifying', body: { purpose: 'classifying', value: 'source' } })
    expect(items[3]?.creator).toEqual({ type: 'Person' })
  })

  it('has what people say of an annotation as annotations of that one, after it', () => {
    const [first, second] = account.annotations as [Annotation, Annotation]
    const reply = {
      id: '00000000-0000-4000-8000-0000000000a1',
      on: second.id,
      text: 'The cook did.',
      by: first.by,
      at: 0,
    }
    const unedited = { mentions: [], edited: false, deleted: null }
    const replies: readonly Reply[] = [
      { ...reply, ...unedited },
      { ...reply, ...unedited, id: '00000000-0000-4000-8000-0000000000a2', deleted: { by: first.by, at: 1 } },
    ]
    const verdicts: readonly Verdict[] = [{ person: first.by, verdict: 'dispute', reason: 'It was lit.', at: 0 }]
    const said = new Map([[second.id, { on: second.id, replies, verdicts, state: null }]])
    const { total, first: page } = toCollection({ ...account, discussions: said })
    expect(total).toBe(6)
    expect(page.items.slice(2, 4)).toMatchObject([
      {
        id: `urn:uuid:${reply.id}`,
        motivation: 'replying',
        body: { purpose: 'replying', value: 'The cook did.' },
        target: `urn:uuid:${second.id}`,
      },
      {
        motivation: 'assessing',
        creator: { name: 'Alice' },
        body: [
          { purpose: 'assessing', value: 'dispute' },
          { purpose: 'commenting', value: 'It was lit.' },
        ],
        target: `urn:uuid:${second.id}`,
      },
    ])
  })

  it('holds any number of links', () => {
    const [claim] = account.annotations as [Annotation]
    const link = { type: 'same-as', from: claim.id, to: claim.id, cue: [], quotation: null, role: null } as const
    const links = Array.from({ length: 200_000 }, (_, i) => {
      return [String(i), { ...link, id: String(i), by: claim.by, at: 0, deleted: null }] as const
    })
    const tradecraft = { ...account.craft.tradecraft, links: new Map(links) }
    expect(toCollection({ ...account, craft: { ...account.craft, tradecraft } }).total).toBe(200_004)
  })

  it('exports an account without annotations too', () => {
    expect(JSON.parse(webAnnotations(accountOf('Words.')))).toMatchObject({ total: 0, first: { items: [] } })
  })
})

describe('tags below the kinds', () => {
  it('are bodies of their own, each to tag with', () => {
    const claim = tagged(1, 'claim', [at('the lamp')], 'hm')
    const tags = new Map([[claim.id, [['Seen', 'Sworn'], ['شهادة']]]])
    const [item] = toCollection(accountOf(text, [claim], { tags })).first.items
    expect(item?.motivation).toEqual(['classifying', 'tagging', 'commenting'])
    const tagging = { type: 'TextualBody', purpose: 'tagging', format: 'text/plain' }
    expect([item?.body].flat()).toMatchObject([
      { purpose: 'classifying', value: 'claim' },
      { ...tagging, value: 'Seen / Sworn' },
      { ...tagging, value: 'شهادة' },
      { purpose: 'commenting' },
    ])
  })
})
