import { expect, it } from 'vitest'
import { libraryEntities } from '../../../shared/registry/library-entities'
import type { LibraryEntity } from '../../../shared/registry/library-entity'
import { entered, mention, says, seen } from '../../support/entities'

const omar = 'omar'

const later = {
  account: { ...seen('later', '2026-03-02'), title: 'A' },
  entities: says({
    entered: [entered(omar, 'O. Haddad')],
    mentions: [
      mention('1', 'Mr Haddad', { entity: omar, where: '¶ 4' }),
      mention('2', 'he', { entity: omar, as: 'pronoun' }),
      mention('3', 'a clerk'),
    ],
  }),
}

const earlier = {
  account: { ...seen('earlier', '2026-03-01'), title: 'B' },
  entities: says({
    entered: [entered(omar, 'Omar Haddad'), entered('clerk', 'The clerk')],
    mentions: [mention('4', 'the clerk', { entity: 'clerk' }), mention('5', 'MR HADDAD', { entity: omar })],
    sameAs: [{ id: 'link', from: 'clerk', to: omar, by: 'Dana', at: 5 }],
  }),
}

const registry = says({ entered: [entered(omar, 'Omar Haddad')] })

const byId = (all: readonly LibraryEntity[], id: string) => all.find((one) => one.id === id) as LibraryEntity

it('lists everybody once, with every mention in every account', () => {
  const all = libraryEntities([later, earlier], registry)
  expect(all.map(({ id }) => id).sort()).toEqual(['3', omar])
  const { mentions, accounts, all: ids } = byId(all, omar)
  expect(mentions.map(({ id, account }) => [account.id, id])).toEqual([
    ['earlier', '4'],
    ['earlier', '5'],
    ['later', '1'],
    ['later', '2'],
  ])
  expect(accounts).toBe(2)
  expect(ids).toContain('clerk')
})

it('tells of each name where it was first seen, and takes no pronoun for one', () => {
  const { name, names } = byId(libraryEntities([later, earlier], registry), omar)
  expect(name).toBe('Omar Haddad')
  expect(names.map((one) => [one.name, one.first?.account.id, one.count])).toEqual([
    ['Omar Haddad', undefined, 0],
    ['MR HADDAD', 'earlier', 2],
    ['The clerk', 'earlier', 1],
    ['O. Haddad', undefined, 0],
  ])
})

it('tells who has said that two are one, and where', () => {
  expect(byId(libraryEntities([later, earlier], registry), omar).merges).toEqual([
    {
      ...{ id: 'link', from: 'clerk', to: omar, by: 'Dana', at: 5 },
      ...{ fromName: 'The clerk', toName: 'Omar Haddad', place: earlier.account },
    },
  ])
})

it('shows where names differ, with where each stands', () => {
  const { differences } = byId(libraryEntities([later, earlier], registry), omar)
  expect(differences).toEqual([
    {
      id: omar,
      field: 'name',
      values: [
        { value: 'Omar Haddad', places: [null, earlier.account] },
        { value: 'O. Haddad', places: [later.account] },
      ],
    },
  ])
})

it('tells what two copies of an account share once', () => {
  const copy = { ...earlier, account: { ...earlier.account, file: 'copy.attest' } }
  const [{ mentions }] = [byId(libraryEntities([earlier, copy], registry), omar)]
  expect(mentions).toHaveLength(2)
})
