import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Annotation, compareAnnotations } from '../../../shared/account/annotation'
import { type Discussion, noDiscussion, type Reply } from '../../../shared/account/discussion'
import { exportedCraft } from '../../../shared/exporting/exported-craft'
import type { Entity } from '../../../shared/tradecraft/entity'
import type { Link } from '../../../shared/tradecraft/link'
import { noTradecraft, type Tradecraft } from '../../../shared/tradecraft/tradecraft'
import { entityTypes, linkTypes, quotations, roles } from '../../../shared/tradecraft/vocabulary'
import { readWebAnnotations } from '../../../shared/web-annotation/read-collection'
import { webAnnotations } from '../../../shared/web-annotation/write-collection'
import { accountOf } from '../../fixtures/export-account'
import { anyKind, anyText, rangesIn } from '../../support/arbitraries'

const uuidOf = (name: string) => {
  const hash = createHash('sha256').update(name).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

const hereWith = (text: string) => ({ text, idFor: uuidOf, now: 5 })

const people = Object.fromEntries(['Mona', 'داليا', 'A & <B>'].map((name) => [uuidOf(name), { name, colour: 1 }]))
const anyPerson = fc.constantFrom(...Object.keys(people))
const anyTime = fc.integer({ min: 0, max: Date.UTC(2030, 0) })
const anyWords = fc.string({ unit: 'grapheme', maxLength: 40 })

/** An account with everything that its annotations can have of what is carried. */
const anyAccount = anyText.chain((text) => {
  const annotation = fc.record({
    id: fc.uuid(),
    kind: anyKind,
    ranges: rangesIn(text),
    note: anyWords,
    by: anyPerson,
    at: anyTime,
    deleted: fc.constant(null),
  })
  const annotations = fc.uniqueArray(annotation, { selector: ({ id }) => id, maxLength: 6 })
  return fc.tuple(fc.constant(text), annotations).chain(([words, unsorted]) => {
    const all: readonly Annotation[] = [...unsorted].sort(compareAnnotations)
    const ids = all.map(({ id }) => id)
    const craft = ids.length === 0 ? fc.constant(noTradecraft) : anyCraft(words, ids)
    const talk: fc.Arbitrary<Discussion[]> =
      ids.length === 0 ? fc.constant([]) : fc.array(anyTalk(ids), { maxLength: 3 })
    return fc.record({ text: fc.constant(words), annotations: fc.constant(all), craft, talk })
  })
})

const anyTalk = (ids: readonly string[]) =>
  fc
    .record({
      on: fc.constantFrom(...ids),
      replies: fc.array(
        fc.record({ id: fc.uuid(), text: anyWords, by: anyPerson, at: anyTime, called: fc.boolean() }),
        {
          maxLength: 3,
        },
      ),
      verdict: fc.option(fc.record({ person: anyPerson, verdict: fc.constantFrom('agree', 'unsure'), at: anyTime })),
      resolved: fc.option(fc.record({ resolved: fc.boolean(), by: anyPerson, at: anyTime })),
    })
    .map(({ on, replies, verdict, resolved }): Discussion => {
      const said = replies
        .filter(({ text }) => text.trim() !== '')
        .map(
          ({ called, ...reply }, i, all): Reply => ({
            ...reply,
            // Each answers the one before.
            on: all[i - 1]?.id ?? on,
            mentions: called ? [reply.by] : [],
            edited: false,
            deleted: null,
          }),
        )
      return {
        ...noDiscussion(on),
        replies: said,
        verdicts: verdict ? [{ ...verdict, verdict: verdict.verdict as 'agree', reason: '' }] : [],
        state: resolved,
      }
    })

function anyCraft(text: string, ids: readonly string[]): fc.Arbitrary<Tradecraft> {
  const entity = fc.record({
    id: fc.uuid(),
    type: fc.constantFrom(...entityTypes),
    name: anyWords.filter((name) => name.trim() !== ''),
    by: anyPerson,
    at: anyTime,
  })
  return fc.array(entity, { maxLength: 2 }).chain((entities) => {
    const link = fc.record({
      id: fc.uuid(),
      type: fc.constantFrom(...linkTypes),
      from: fc.constantFrom(...ids),
      to: fc.oneof(fc.constantFrom(...ids), fc.record({ account: fc.uuid(), id: fc.uuid() })),
      cue: fc.oneof(fc.constant([]), rangesIn(text)),
      quotation: fc.option(fc.constantFrom(...quotations)),
      role: fc.option(fc.constantFrom(...roles)),
      by: anyPerson,
      at: anyTime,
      deleted: fc.constant(null),
    })
    return fc.array(link, { maxLength: 5 }).map(
      (links): Tradecraft => ({
        ...noTradecraft,
        links: new Map(links.map((one) => [one.id, one as Link])),
        entities: new Map(entities.map((one): [string, Entity] => [one.id, { ...one, deleted: null }])),
        details: new Map(entities.flatMap(({ id }, i) => (ids[i] === undefined ? [] : [[ids[i], { entity: id }]]))),
      }),
    )
  })
}

describe('annotations that go out and come in', () => {
  it('are the same, with all that is said of them, whom they name and what ties them', () => {
    fc.assert(
      fc.property(anyAccount, ({ text, annotations, craft, talk }) => {
        const discussions = new Map(talk.map((one) => [one.on, one]))
        const account = {
          ...accountOf(text, annotations, { people, discussions }),
          craft: { ...exportedCraft(text, annotations, craft), tradecraft: craft },
        }
        const read = readWebAnnotations(webAnnotations(account), hereWith(text))
        if (!read.ok) throw new Error(read.error.kind)
        const { value } = read
        expect(value.leftOut).toEqual([])
        expect(value.account).toBe(account.id)
        expect([...value.annotations].sort(compareAnnotations)).toEqual(annotations)
        const said = [...discussions].filter(
          ([, { replies, verdicts, state }]) => replies.length + verdicts.length > 0 || state,
        )
        expect(new Map(value.discussions)).toEqual(new Map(said))
        expect(value.tradecraft.links).toEqual(craft.links)
        const named = [...craft.entities].filter(([id]) =>
          [...craft.details.values()].some(({ entity }) => entity === id),
        )
        expect(value.tradecraft.entities).toEqual(new Map(named))
        expect(value.tradecraft.details).toEqual(craft.details)
        for (const { by } of annotations) expect(value.people[by]?.name).toBe(people[by]?.name)
      }),
    )
  })
})
