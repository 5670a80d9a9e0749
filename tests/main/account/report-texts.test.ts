import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Happening, TwoPrograms } from '../../support/two-programs'

const anyHappenings: fc.Arbitrary<readonly Happening[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('type' as const) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('erase' as const, 'delete' as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('compact' as const) }) },
    {
      weight: 8,
      arbitrary: fc.record({ do: fc.constantFrom('send', 'hear', 'save', 'follow'), program: fc.nat(1) }),
    },
  ),
  { maxLength: 25, size: 'max' },
)

test.each([
  ['holds the file', 0],
  ['asks the other to save', 1],
] as const)(
  'whoever types where another program on the same file deletes loses no letter, and has none twice, where it %s',
  (_, holder) => {
    fc.assert(
      fc.property(anyHappenings, (happenings) => {
        const programs = new TwoPrograms(holder)
        for (const one of happenings) programs.play(one)
        programs.settle()
        const [text, ...others] = programs.texts
        for (const other of others) expect(other).toBe(text)
        for (const letter of programs.typed) expect([letter, text?.split(letter).length]).toEqual([letter, 2])
      }),
      { numRuns: 400 },
    )
  },
)
