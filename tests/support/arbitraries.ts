import fc from 'fast-check'
import { kinds } from '../../shared/account/kind'
import { findRangeProblem, normaliseRanges, type Range, type Ranges } from '../../shared/account/range'

/** Text with everything that makes offsets hard: emoji, combining marks, Arabic, mixed direction, line breaks. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
      fc.constantFrom('👩‍👩‍👧', 'é', 'ا\u064e', 'قالت الشاهدة ', 'the clerk said ', '\n', '\n\n', '🇮🇶', '𝄞', '\t', ' '),
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => text.isWellFormed())

/** A passage that this text can have. */
export const rangeIn = (text: string): fc.Arbitrary<Range> =>
  fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]) => (a < b ? ([a, b] as const) : ([b, a] as const)))
    .filter((range) => findRangeProblem(text, range) === undefined)

export const rangesIn = (text: string): fc.Arbitrary<Ranges> =>
  fc.array(rangeIn(text), { minLength: 1, maxLength: 3 }).map(normaliseRanges)

export const anyKind = fc.constantFrom(...kinds)
