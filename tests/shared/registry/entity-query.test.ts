import { expect, it } from 'vitest'
import { castOf, emptyRegistry } from '../../../shared/registry/cast'
import { answerEntities } from '../../../shared/registry/entity-query'
import { mention, says, seen } from '../../support/entities'

const named = (words: string) =>
  castOf([{ account: seen('a'), entities: says({ mentions: [mention('m', words)] }) }], emptyRegistry)

it('finds somebody by the beginnings of their names, as those are now', () => {
  const find = (cast: ReturnType<typeof named>, words: string) =>
    answerEntities(cast, { words, show: 'tagged', chosen: null }).rows.map(({ name }) => name)
  const before = named('Omar Ḥaddad')
  expect([find(before, 'had om'), find(before, 'addad')]).toEqual([['Omar Ḥaddad'], []])
  const after = named('Dana')
  expect([find(after, 'had'), find(after, 'dan')]).toEqual([[], ['Dana']])
  expect(find(before, 'had')).toEqual(['Omar Ḥaddad'])
})
