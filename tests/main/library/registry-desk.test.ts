import path from 'node:path'
import { expect, it, vi } from 'vitest'
import type { LibraryHands } from '../../../main/library/library-hands'
import { RegistryDesk } from '../../../main/library/registry-desk'
import { profilePaths } from '../../../main/profile/profile-folder'
import { LibraryReader } from '../../../main/search/library-reader'
import type { EntityAnswer, EntityQuery } from '../../../shared/registry/entity-query'
import { temporaryFolder } from '../../support/account-file'
import { tagIn, writeAccount } from '../../support/library'

const query: EntityQuery = { words: '', show: 'tagged', chosen: null }

it('tells of those known so far at once, and not for each account again', async () => {
  const entities = vi.fn(async () => ({ query }) as EntityAnswer)
  const told = vi.fn()
  const desk = new RegistryDesk({ profile: '/nowhere' } as LibraryHands, { entities }, told)
  desk.readSoFar()
  expect(entities).not.toHaveBeenCalled()
  desk.queries.ask(1, query)
  for (let accounts = 0; accounts < 100; accounts++) desk.readSoFar()
  await vi.waitFor(() => expect(told).toHaveBeenCalledWith(1, { type: 'entities', answer: { query } }))
  expect(entities).toHaveBeenCalledTimes(1)
})

it('knows of everybody in the accounts that were read, while others still are', async () => {
  const profile = await temporaryFolder()
  const { library } = profilePaths(profile)
  for (const name of ['a', 'b', 'c']) {
    await writeAccount(path.join(library, `${name}.attest`), ['The clerk left.'])
    await tagIn(path.join(library, `${name}.attest`), { kind: 'actor', at: 'clerk' })
  }
  const listed: Promise<number>[] = []
  const countNow = async () => (await reader.entities(query)).counts.tagged
  const reader: LibraryReader = new LibraryReader(profile, (done) => {
    if (done > 0) listed.push(countNow())
  })
  expect(await countNow()).toBe(0)
  await reader.look()
  const counts = await Promise.all(listed)
  expect(counts).toHaveLength(3)
  expect(counts[0]).toBeGreaterThan(0)
  expect(await countNow()).toBe(3)
})
