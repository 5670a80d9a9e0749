import fc from 'fast-check'
import type { Nature } from '../../shared/tradecraft/command'
import { type Bearer, bearersOf, type Details } from '../../shared/tradecraft/details'
import type { Grade } from '../../shared/tradecraft/grade'
import { gradeableAs } from '../../shared/tradecraft/gradeable'
import {
  bases,
  levels,
  mentionKinds,
  modalities,
  polarities,
  roles,
  scales,
  sourceKinds,
  statuses,
} from '../../shared/tradecraft/vocabulary'
import { uuidNamed } from './uuid-named'

export const people = Object.fromEntries(
  ['Mona', 'داليا', 'A & <B>'].map((name) => [uuidNamed(name), { name, colour: 1 }]),
)
export const anyPerson = fc.constantFrom(...Object.keys(people))
export const anyTime = fc.integer({ min: 0, max: Date.UTC(2030, 0) })
/** Names that hold what stands between names, and what tells it apart from that. */
const anyTagName = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc
      .array(fc.constantFrom('/', ' / ', '\\', ' ', 'a', '\n'), { minLength: 1, maxLength: 8 })
      .map((parts) => parts.join('')),
  )
  .filter((name) => name.trim() !== '')

export const anyTags = fc.uniqueArray(fc.array(anyTagName, { minLength: 1, maxLength: 3 }), {
  selector: (path) => JSON.stringify(path),
  maxLength: 3,
})

/** Words that may look as if they said something else. */
const anyNoted = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom('place: Acre', 'credibility: 2', ': ', 'a\n\nplace: b', ' urn:uuid:1 '),
  )
  .filter((words) => words.trim() !== '')

/** Every detail that annotations and entities have besides what they are called. */
const anyOfEach = {
  statement: anyNoted,
  modality: fc.constantFrom(...modalities),
  polarity: fc.constantFrom(...polarities),
  basis: fc.constantFrom(...bases),
  level: fc.constantFrom(...levels),
  eventTime: fc.constantFrom('2024', '2024-03-05T14:00+02:00', '2024-02?/2024-03~'),
  place: anyNoted,
  status: fc.constantFrom(...statuses),
  mention: fc.constantFrom(...mentionKinds),
  role: fc.constantFrom(...roles),
  sourceKind: fc.constantFrom(...sourceKinds),
  access: anyNoted,
  trackRecord: anyNoted,
  bias: anyNoted,
  currency: anyNoted,
  owner: anyNoted,
  releaseLabel: anyNoted,
} as const

export const anyDetailsOf = (nature: Bearer): fc.Arbitrary<Details> => {
  const own = Object.entries(anyOfEach).filter(([name]) => bearersOf[name as keyof typeof anyOfEach].includes(nature))
  return fc.record(Object.fromEntries(own), { requiredKeys: [] }) as fc.Arbitrary<Details>
}

/** What may be held of one thing, where each may have been given by whoever knew the last. */
export const anyGradesOf = ([target, nature]: readonly [string, Nature]): fc.Arbitrary<readonly Grade[]> => {
  const scale = nature === 'claim' ? 'credibility' : 'reliability'
  if (!gradeableAs[scale].some((one) => one === nature)) return fc.constant([])
  const grade = fc.record({
    id: fc.uuid(),
    value: fc.constantFrom(...scales[scale]),
    reason: fc.oneof(fc.constant(''), anyNoted),
    by: anyPerson,
    at: anyTime,
    replacesLast: fc.boolean(),
    isDeleted: fc.boolean(),
  })
  return fc.array(grade, { maxLength: 3 }).map((all) =>
    all.map(({ replacesLast, isDeleted, ...one }, i): Grade => {
      const last = replacesLast ? all[i - 1] : undefined
      const deleted = isDeleted ? { by: one.by, at: one.at } : null
      return { ...one, target, scale, replaces: last ? [last.id] : [], deleted }
    }),
  )
}
