import fc from 'fast-check'
import { expect, it } from 'vitest'
import { gradesReplaced, readGradesReplaced } from '../../../shared/tradecraft/grades-replaced'
import { identitiesIn } from '../../../shared/tradecraft/identity'
import { readIdentities } from '../../../shared/tradecraft/read-some'
import { derivationsIn, derivationsOf, derivesFrom, leadsTo } from '../../../shared/tradecraft/source-graph'
import { Noted } from '../../support/noted'

const passages = ['s1', 's2', 's3', 's4'] as const
const people = ['p1', 'p2', 'p3'] as const
const known = [...passages, ...people]
const one = fc.constantFrom(...known)

type Step = (noted: Noted) => unknown

/** What is refused changes nothing. */
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.constantFrom(...passages), fc.option(one)).map(
    ([id, value]) =>
      (noted: Noted) =>
        noted.run({ type: 'set-detail', id, field: 'entity', value }),
  ),
  fc.tuple(one, fc.constantFrom('same-as', 'derived-from'), one, fc.uuid()).map(
    ([from, link, to, id]) =>
      (noted: Noted) =>
        noted.run({ type: 'link', id, link, from, to }),
  ),
  fc.tuple(one, fc.constantFrom('B', 'C'), fc.uuid()).map(
    ([target, value, id]) =>
      (noted: Noted) =>
        noted.run({ type: 'grade', id, target, scale: 'reliability', value }),
  ),
  fc.nat().map((n) => (noted: Noted) => {
    const made = [...noted.tradecraft.links.keys(), ...noted.tradecraft.grades.keys(), ...people]
    return noted.run({ type: 'take-away', id: made[n % made.length] as string })
  }),
)

const anyNoted = fc.array(anyStep, { maxLength: 24 }).map((steps) => {
  const noted = new Noted()
  noted.tag('source', ...passages)
  noted.enter(...people)
  for (const step of steps) step(noted)
  return noted
})

it('knows of a document who is who, as whoever reads all of it does', () => {
  fc.assert(
    fc.property(anyNoted, one, (noted, id) => {
      const [some, all] = [readIdentities(noted.doc), identitiesIn(noted.tradecraft)]
      expect([some.of(id), some.all(id)]).toEqual([all.of(id), all.all(id)])
    }),
  )
})

it('knows which grades another replaces, as whoever reads all of it does', () => {
  fc.assert(
    fc.property(anyNoted, one, (noted, target) => {
      const given = { target, scale: 'reliability' } as const
      expect(readGradesReplaced(noted.doc, given)).toEqual(gradesReplaced(noted.tradecraft, given))
    }),
  )
})

it('knows who has it from whom without going through all who have it from anybody', () => {
  fc.assert(
    fc.property(anyNoted, one, one, ({ tradecraft }, source, other) => {
      const identities = identitiesIn(tradecraft)
      const graph = derivationsIn(tradecraft, identities)
      const reached = leadsTo(graph, identities.of(source), identities.of(other))
      expect(derivesFrom(tradecraft, identities, source, other)).toBe(reached)
      const id = identities.of(source)
      // Whichever of them comes first.
      expect(new Set(derivationsOf(tradecraft, identities).get(id))).toEqual(new Set(graph.get(id)))
    }),
  )
})
