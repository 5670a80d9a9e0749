import fc from 'fast-check'
import jsonld from 'jsonld'
import { describe, expect, it } from 'vitest'
import type { Discussions } from '../../../shared/account/discussion'
import { webAnnotations } from '../../../shared/web-annotation/writing/collection'
import { annoContext, annoContextUrl } from '../../fixtures/anno-context'
import { accountOf, tagged } from '../../fixtures/export-account'
import { anyKind, anyText, rangesIn } from '../../support/arbitraries'
import { accountWithAll } from '../../support/written-account'

const oa = 'http://www.w3.org/ns/oa#'
const as = 'http://www.w3.org/ns/activitystreams#'
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const foaf = 'http://xmlns.com/foaf/0.1/'
const dcterms = 'http://purl.org/dc/terms/'

/** Knows the one context and nothing else: nothing is fetched. */
const documentLoader = async (documentUrl: string) => {
  if (documentUrl !== annoContextUrl) throw new Error(`no such context: ${documentUrl}`)
  return { documentUrl, document: annoContext }
}

/** In safe mode, whatever a processor would leave out or cannot resolve is an error. */
const options = { documentLoader, safe: true } as const
const expand = (exported: string) => jsonld.expand(JSON.parse(exported), options)

const text = 'The keeper 🙏🏽 said: the lamp 💡 was out.'
const exported = webAnnotations(
  accountOf(text, [
    tagged(1, 'claim', [[24, 41]], 'Who else saw it?'),
    tagged(2, 'actor', [
      [0, 3],
      [4, 10],
    ]),
  ]),
)

/** Each item says its context once more, so that it can be taken out alone. */
const contextOnce = (key: string, value: unknown) => (key === '@context' ? undefined : value)

/** A reply and a verdict on the first annotation. */
function saidOfFirst(text: string): Discussions {
  const on = tagged(1, 'claim', []).id
  const reply = { id: '00000000-0000-4000-8000-0000000000a1', on, text, by: 'x', at: 1, mentions: [], edited: false }
  const verdicts = [{ person: 'x', verdict: 'unsure', reason: text, at: 1 }] as const
  return new Map([[on, { on, replies: [{ ...reply, deleted: null }], state: null, verdicts }]])
}

describe('a JSON-LD processor', () => {
  it('reads the export as annotations of the Web Annotation vocabulary', async () => {
    const [collection] = (await expand(exported)) as [Record<string, unknown[]>]
    expect(collection).toMatchObject({
      '@type': [`${as}OrderedCollection`],
      [`${as}totalItems`]: [{ '@value': 2 }],
      [`${as}generator`]: [{ '@type': [`${as}Application`], [`${foaf}name`]: [{}] }],
    })
    const [page] = collection[`${as}first`] as [Record<string, [{ '@list': unknown[] }]>]
    expect(page).toMatchObject({ '@type': [`${as}OrderedCollectionPage`] })
    const [claim, actor] = page[`${as}items`]?.[0]['@list'] ?? []
    expect(claim).toMatchObject({
      '@id': expect.stringMatching(/^urn:uuid:/),
      '@type': [`${oa}Annotation`],
      [`${oa}motivatedBy`]: [{ '@id': `${oa}classifying` }, { '@id': `${oa}commenting` }],
      [`${dcterms}creator`]: [{ '@id': expect.stringMatching(/^urn:uuid:/), '@type': [`${foaf}Person`] }],
      [`${dcterms}created`]: [{ '@value': expect.any(String) }],
      [`${oa}hasBody`]: [
        {
          '@type': [`${oa}TextualBody`],
          [`${oa}hasPurpose`]: [{ '@id': `${oa}classifying` }],
          [`${rdf}value`]: [{ '@value': 'claim' }],
        },
        { [`${oa}hasPurpose`]: [{ '@id': `${oa}commenting` }], [`${rdf}value`]: [{ '@value': 'Who else saw it?' }] },
      ],
      [`${oa}hasTarget`]: [
        {
          '@type': [`${oa}SpecificResource`],
          [`${oa}hasSource`]: [{ '@id': expect.stringMatching(/^urn:uuid:/) }],
          [`${oa}hasSelector`]: [
            { '@type': [`${oa}TextPositionSelector`], [`${oa}start`]: [{ '@value': 22 }] },
            { '@type': [`${oa}TextQuoteSelector`], [`${oa}exact`]: [{ '@value': text.slice(24, 41) }] },
          ],
        },
      ],
    })
    expect(actor).toMatchObject({ [`${oa}hasTarget`]: [{}, {}] })
  })

  it('leaves out nothing of any account: what it takes apart, it puts together again', async () => {
    const someAccount = anyText.chain((text) =>
      fc.array(fc.tuple(anyKind, rangesIn(text), fc.string({ unit: 'grapheme' })), { maxLength: 4 }).map((all) =>
        accountOf(
          text,
          all.map(([kind, ranges, note], i) => tagged(i + 1, kind, ranges, note)),
          { discussions: saidOfFirst(all[0]?.[2] ?? '') },
        ),
      ),
    )
    await fc.assert(
      fc.asyncProperty(someAccount, async (account) => {
        const written = webAnnotations(account)
        const again = await jsonld.compact(await expand(written), { '@context': annoContextUrl }, options)
        expect(JSON.parse(JSON.stringify(again), contextOnce)).toEqual(JSON.parse(written, contextOnce))
      }),
    )
  })

  it('leaves out nothing of what is noted, tied and graded', async () => {
    const { document } = accountWithAll()
    const again = await jsonld.compact(await expand(JSON.stringify(document)), { '@context': annoContextUrl }, options)
    expect(JSON.parse(JSON.stringify(again), contextOnce)).toEqual(JSON.parse(JSON.stringify(document), contextOnce))
  })

  it('refuses a term that the vocabulary does not have', async () => {
    await expect(expand(exported.replace('"exact"', '"exactly"'))).rejects.toMatchObject({
      details: { event: { code: 'invalid property' } },
    })
  })
})
