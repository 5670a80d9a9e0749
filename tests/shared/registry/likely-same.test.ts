import fc from 'fast-check'
import { expect, it } from 'vitest'
import { libraryEntities } from '../../../shared/registry/library-entities'
import { likelySame } from '../../../shared/registry/likely-same'
import { entered, mention, says, seen } from '../../support/entities'

const noOne = () => false

const found = (...names: readonly string[]) =>
  likelySame(libraryEntities([], says({ entered: names.map((name, i) => entered(`e${i}`, name)) })), noOne).map(
    ({ from, to, likeness }) => [[from.name, to.name].sort(), likeness],
  )

it.each([
  ['Omar Haddad', 'omar  haddad', 'same-letters'],
  ['José Peña', 'Jose Pena', 'same-letters'],
  ['أحمد الحدّاد', 'احمد الحداد', 'same-letters'],
  ['فاطمة', 'فاطمه', 'same-letters'],
  ['Haddad, Omar', 'Omar Haddad', 'order'],
  ['O. Haddad', 'Omar Haddad', 'initials'],
  ['Omar al-Haddad', 'Omar Haddad', 'article'],
  ['عمر الحداد', 'عمر حداد', 'article'],
  ['Haddad', 'Omar Haddad', 'part'],
])('takes %s and %s for likely the same: %s', (one, other, likeness) => {
  expect(found(one, other)).toEqual([[[one, other].sort(), likeness]])
})

it.each([
  ['Omar Haddad', 'Omar Rahimi'],
  ['O. Haddad', 'Dalia Haddad'],
  ['O. H.', 'O. H'],
  ['Dalia Haddad', 'Omar Haddad'],
])('does not take %s and %s for the same', (one, other) => {
  expect(found(one, other)).toEqual([])
})

it('says so of two that are called the same, and of each of many once', () => {
  expect(found('Dana', 'Dana')).toEqual([[['Dana', 'Dana'], 'same-name']])
  expect(found(...Array.from({ length: 50 }, () => 'Dana'))).toHaveLength(49)
})

it('takes no person for a place of the same name', () => {
  const [person, place] = [entered('a', 'Jordan', 'person'), entered('b', 'Jordan', 'place')]
  expect(likelySame(libraryEntities([], says({ entered: [person, place] })), noOne)).toEqual([])
})

it('finds the same whatever the order in which they are listed', () => {
  const names = ['Omar Haddad', 'O. Haddad', 'Haddad', 'omar haddad', 'Dalia Haddad', 'Haddad, Omar', 'الحداد', 'حداد']
  const all = libraryEntities([], says({ entered: names.map((name, i) => entered(`e${i}`, name)) }))
  const sorted = (entities: typeof all) =>
    likelySame(entities, noOne)
      .map((one) => JSON.stringify(one))
      .sort()
  fc.assert(
    fc.property(fc.shuffledSubarray([...all], { minLength: all.length }), (shuffled) => {
      expect(sorted(shuffled)).toEqual(sorted(all))
    }),
  )
})

it('compares no passage that describes somebody, or only points at them', () => {
  const account = seen('account')
  const alone = ['he', 'Dana', 'dana'].map((words, i) => mention(`m${i}`, words))
  const described = mention('m9', 'Dana', { as: 'description' })
  const known = says({ entered: [entered('e', 'Dana'), entered('h', 'He')] })
  const all = libraryEntities([{ account, entities: says({ mentions: [...alone, described] }) }], known)
  expect(
    likelySame(all, noOne)
      .map(({ from, to }) => [from.id, to.id])
      .sort(),
  ).toEqual([
    ['m1', 'e'],
    ['m2', 'e'],
  ])
})
