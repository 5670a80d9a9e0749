import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Annotation, compareAnnotations } from '../../../shared/account/annotation'
import { type Discussion, noDiscussion, type Reply } from '../../../shared/account/discussion'
import type { Kind } from '../../../shared/account/kind'
import { codebookOf, pathOf } from '../../../shared/codebook/codebook'
import { tagsOn } from '../../../shared/codebook/taggings'
import { exportedCraft } from '../../../shared/exporting/exported-craft'
import { type Bearer, type LinkDetail, linksOf } from '../../../shared/tradecraft/details'
import type { Entity } from '../../../shared/tradecraft/entity'
import { standingGrades } from '../../../shared/tradecraft/grade'
import type { Link } from '../../../shared/tradecraft/link'
import { noTradecraft, type Tradecraft } from '../../../shared/tradecraft/tradecraft'
import { entityTypes, linkTypes, quotations, roles } from '../../../shared/tradecraft/vocabulary'
import { readWebAnnotations } from '../../../shared/web-annotation/reading/collection'
import { webAnnotations } from '../../../shared/web-annotation/writing/collection'
import { accountOf } from '../../fixtures/export-account'
import { anyDetailsOf, anyGradesOf, anyPerson, anyTags, anyTime, people } from '../../support/any-noted'
import { anyKind, anyText, rangesIn } from '../../support/arbitraries'
import { uuidNamed } from '../../support/uuid-named'

const hereWith = (text: string) => ({ text, idFor: uuidNamed, now: 5 })

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
    const craft = ids.length === 0 ? fc.constant(noTradecraft) : anyCraft(words, all)
    const talk: fc.Arbitrary<Discussion[]> =
      ids.length === 0 ? fc.constant([]) : fc.array(anyTalk(ids), { maxLength: 3 })
    return fc.record({ text: fc.constant(words), annotations: fc.constant(all), tags: fc.array(anyTags), craft, talk })
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

/** Nothing is tied to itself, no claim is somebody, and only some links have details. */
const isPossible =
  (kindOf: (id: string) => Kind | undefined) =>
  ({ type, from, to }: Pick<Link, 'type' | 'from' | 'to'>): boolean =>
    from !== to &&
    (type !== 'same-as' || typeof to !== 'string' || (kindOf(from) === 'claim') === (kindOf(to) === 'claim'))

const withDetailsOfType = (link: Link): Link => {
  const has = (field: LinkDetail) => linksOf[field].includes(link.type)
  return {
    ...link,
    cue: has('cue') ? link.cue : [],
    quotation: has('quotation') ? link.quotation : null,
    role: has('role') ? link.role : null,
  }
}

function anyCraft(text: string, annotations: readonly Annotation[]): fc.Arbitrary<Tradecraft> {
  const ids = annotations.map(({ id }) => id)
  const named = annotations.filter(({ kind }) => kind !== 'claim')
  const kindOf = (id: string) => annotations.find((one) => one.id === id)?.kind
  const entity = fc.record({
    id: fc.uuid().filter((id) => !ids.includes(id)),
    type: fc.constantFrom(...entityTypes),
    name: anyWords.filter((name) => name.trim() !== ''),
    by: anyPerson,
    at: anyTime,
  })
  return fc.uniqueArray(entity, { maxLength: 3, selector: ({ id }) => id }).chain((entities) => {
    const here = [...ids, ...entities.map(({ id }) => id)]
    const link = fc.record({
      id: fc.uuid(),
      type: fc.constantFrom(...linkTypes),
      from: fc.constantFrom(...here),
      to: fc.oneof(fc.constantFrom(...here), fc.record({ account: fc.uuid(), id: fc.uuid() })),
      cue: fc.oneof(fc.constant([]), rangesIn(text)),
      quotation: fc.option(fc.constantFrom(...quotations)),
      role: fc.option(fc.constantFrom(...roles)),
      by: anyPerson,
      at: anyTime,
      deleted: fc.constant(null),
    })
    const natures: readonly (readonly [string, Bearer])[] = [
      ...annotations.map(({ id, kind }) => [id, kind] as const),
      ...entities.map(({ id }) => [id, 'entity'] as const),
    ]
    const noted = fc.record({
      links: fc.array(link, { maxLength: 5 }),
      all: fc.tuple(...natures.map(([id, nature]) => anyDetailsOf(nature).map((details) => [id, details] as const))),
      grades: fc.tuple(...natures.map((one) => anyGradesOf(one))),
    })
    return noted.map(
      ({ links, all, grades }): Tradecraft => ({
        ...noTradecraft,
        grades: new Map(grades.flat().map((one) => [one.id, one])),
        links: new Map((links as Link[]).filter(isPossible(kindOf)).map((one) => [one.id, withDetailsOfType(one)])),
        entities: new Map(entities.map((one): [string, Entity] => [one.id, { ...one, deleted: null }])),
        details: new Map(
          all.flatMap(([id, details]) => {
            const i = named.findIndex((one) => one.id === id)
            // The last of them no passage refers to; another passage refers to whom the first does.
            const before =
              (i < entities.length - 1 ? entities[i]?.id : undefined) ??
              (i === Math.max(1, entities.length) ? named[0]?.id : undefined)
            const entity = i < 0 || before === id ? undefined : before
            const set = { ...details, ...(entity !== undefined && { entity }) }
            return Object.keys(set).length > 0 ? [[id, set] as const] : []
          }),
        ),
      }),
    )
  })
}

describe('annotations that go out and come in', () => {
  it('are the same, with all that is said of them, whom they name and what ties them', () => {
    fc.assert(
      fc.property(anyAccount, ({ text, annotations, tags, craft, talk }) => {
        const discussions = new Map(talk.map((one) => [one.on, one]))
        const tagged = new Map(annotations.flatMap(({ id }, i) => (tags[i]?.length ? [[id, tags[i]]] : [])))
        const account = {
          ...accountOf(text, annotations, { people, discussions, tags: tagged }),
          // Only what stands goes out.
          craft: exportedCraft(text, annotations, craft),
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
        expect(value.tradecraft.links).toEqual(account.craft.tradecraft.links)
        const ends = [...account.craft.tradecraft.links.values()].flatMap(({ from, to }) => [from, to])
        const isNamed = (id: string) =>
          ends.includes(id) || [...craft.details.values()].some(({ entity }) => entity === id)
        expect(value.tradecraft.entities).toEqual(new Map([...craft.entities].filter(([id]) => isNamed(id))))
        // Nobody comes in whom nothing names.
        const isTold = (id: string) => isNamed(id) || !craft.entities.has(id)
        expect(value.tradecraft.details).toEqual(new Map([...craft.details].filter(([id]) => isTold(id))))
        const given = standingGrades([...craft.grades.values()]).filter(({ target }) => isTold(target))
        expect(value.tradecraft.grades).toEqual(new Map(given.map((one) => [one.id, { ...one, replaces: [] }])))
        const codebook = codebookOf(value.tradecraft.tags)
        const pathsOf = (id: string) => tagsOn(value.tradecraft, id).map((tag) => pathOf(codebook, tag.id))
        for (const { id } of annotations) expect(new Set(pathsOf(id))).toEqual(new Set(tagged.get(id)))
        for (const { by } of annotations) expect(value.people[by]?.name).toBe(people[by]?.name)
      }),
    )
  })
})
