import fc from 'fast-check'
import { expect, it } from 'vitest'
import { distinctName, distinctNames } from '../../../shared/account/distinct-names'
import { findMentions, mentionedIn } from '../../../shared/account/mentions'

const called = (name: string) => ({ name, colour: 1 })

it.each([
  [{ a1b2c3: called('Mona'), d4e5f6: called('Dalia') }, ['Mona', 'Dalia']],
  [{ a1b2c3: called('Mona'), d4e5f6: called('mona ') }, ['Mona (a1b2)', 'mona  (d4e5)']],
  [{ a1b2c3: called('ليلى'), a1b2d4: called('ليلى'), e0: called('Sam') }, ['ليلى (a1b2c)', 'ليلى (a1b2d)', 'Sam']],
])('people of %j are told apart', (people, names) => {
  expect(Object.values(distinctNames(people)).map(({ name }) => name)).toEqual(names)
})

it('nobody is told whom nobody knows', () => {
  expect(distinctName({}, 'a1b2c3')).toBe(undefined)
})

const anyPeople = fc.dictionary(
  fc.uuid(),
  fc.record({ name: fc.constantFrom('Mona', 'mona', 'Mona Chen', 'ليلى'), colour: fc.constant(1) }),
  { minKeys: 1, maxKeys: 8 },
)

it('no two people are called alike, and each is called by that name alone', () => {
  fc.assert(
    fc.property(anyPeople, (people) => {
      const names = Object.entries(distinctNames(people))
      expect(new Set(names.map(([, { name }]) => name.toLowerCase())).size).toBe(names.length)
      for (const [id, { name }] of names) expect(mentionedIn(`Ask @${name}, please`, people)).toEqual([id])
    }),
  )
})

it('a name that several have calls all of them, as it did before there were several', () => {
  const people = { a1b2c3: called('Mona'), d4e5f6: called('Mona') }
  expect(findMentions('@Mona?', people)).toEqual([{ start: 0, end: 5, people: ['a1b2c3', 'd4e5f6'] }])
})
