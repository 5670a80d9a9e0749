import fc from 'fast-check'
import { expect, it } from 'vitest'
import { distinctColours } from '../../../shared/account/distinct-colours'

const person = fc.record({ name: fc.string({ minLength: 1 }), colour: fc.integer({ min: 1, max: 6 }) })
const people = fc.dictionary(fc.string({ minLength: 1 }), person, { maxKeys: 6, noNullPrototype: true })

it('gives up to six people six colours, in whatever order they are known', () => {
  fc.assert(
    fc.property(people, (known) => {
      const shown = distinctColours(known)
      expect(new Set(Object.values(shown).map(({ colour }) => colour)).size).toBe(Object.keys(known).length)
      expect(distinctColours(Object.fromEntries(Object.entries(known).reverse()))).toEqual(shown)
    }),
  )
})

it('leaves whoever has a colour of their own in it', () => {
  const known = {
    dalia: { name: 'Dalia', colour: 3 },
    jonas: { name: 'Jonas', colour: 1 },
    mona: { name: 'Mona', colour: 3 },
  }
  expect(distinctColours(known)).toEqual({ ...known, mona: { name: 'Mona', colour: 2 } })
})
