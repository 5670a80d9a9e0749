import { promises as fs } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { OpenAccount } from '../../../main/account/open-account'
import { RegistryReader } from '../../../main/library/registry-reader'
import { profilePaths } from '../../../main/profile/profile-folder'
import type { Command } from '../../../shared/account/command'
import type { EntityAnswer } from '../../../shared/registry/entity-query'
import type { RegistryAction } from '../../../shared/registry/registry-action'
import { alice, atWork, temporaryFolder } from '../../support/account-file'
import { writeAccount } from '../../support/library'
import { openLibraryWindow } from '../../support/library-window'

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const [omar, other] = [uuid(1), uuid(2)]

async function note(file: string, ...commands: readonly Command[]): Promise<void> {
  const opened = await OpenAccount.open(file, atWork)
  if (!opened.ok) throw new Error(opened.error.kind)
  const done = opened.value.run(commands, alice)
  if (!done.ok) throw new Error(done.error.kind)
  await done.value.saved
  await opened.value.close()
}

/** A passage that refers to somebody who is entered beside it. */
const speaksOf = (passage: string, id: string, name: string): readonly Command[] => [
  { type: 'annotate', id: passage, kind: 'actor', ranges: [[0, 9]] },
  { type: 'make-entity', id, entityType: 'person', name },
  { type: 'set-detail', id: passage, field: 'entity', value: id },
]

/** A keeper with a library of two accounts that speak of somebody, and a window that is told of whom. */
async function keeping() {
  const profile = await temporaryFolder()
  const { library, registry } = profilePaths(profile)
  const files = ['ferry', 'radio'].map((name) => path.join(library, `${name}.attest`)) as [string, string]
  for (const file of files) await writeAccount(file, ['The clerk left at six.'])
  await note(files[0], ...speaksOf(uuid(10), omar, 'Omar Haddad'))
  await note(files[1], ...speaksOf(uuid(11), other, 'O. Haddad'))
  const { keeper, window } = openLibraryWindow(profile)
  const ask = (chosen: string | null = null) =>
    window.send({ type: 'library', request: { type: 'entities', query: { words: '', show: 'known', chosen } } })
  const act = (action: RegistryAction) => window.send({ type: 'library', request: { type: 'registry', action } })
  const told = (): EntityAnswer | undefined =>
    window
      .heard('library')
      .flatMap(({ news }) => (news.type === 'entities' ? [news.answer] : []))
      .at(-1)
  const names = () => told()?.rows.map(({ name, accounts }) => `${name}, ${accounts}`)
  const said = () => window.heard('library').flatMap(({ news }) => (news.type === 'said' ? [news.sentence] : []))
  return { files, keeper, window, ask, act, told, names, said, registry: new RegistryReader(registry), library }
}

it('lists whom all accounts speak of, right after an edit and after one is thrown away', async () => {
  const { files, window, ask, names } = await keeping()
  ask()
  await expect.poll(names).toEqual(['O. Haddad, 1', 'Omar Haddad, 1'])
  await note(files[1], ...speaksOf(uuid(12), uuid(3), 'Dana'))
  await expect.poll(names).toEqual(['Dana, 1', 'O. Haddad, 1', 'Omar Haddad, 1'])
  window.send({ type: 'library', request: { type: 'trash', file: files[1] } })
  await expect.poll(names).toEqual(['Omar Haddad, 1'])
})

it('merges two in the registry and takes it back; the accounts are as they were', async () => {
  const { files, ask, act, told, names, said } = await keeping()
  const before = await Promise.all(files.map((file) => fs.readFile(file)))
  ask(omar)
  await expect.poll(() => told()?.chosen?.likely.length).toBe(1)
  act({ do: 'merge', from: other, to: omar })
  await expect.poll(names).toEqual(['Omar Haddad, 2'])
  expect(said()).toEqual(['“O. Haddad” is “Omar Haddad” from now on'])
  const [merge] = told()?.chosen?.merges ?? []
  expect(merge).toMatchObject({ by: alice.name, fromName: 'O. Haddad', toName: 'Omar Haddad', place: null })
  act({ do: 'unmerge', id: omar, link: merge?.id ?? '' })
  await expect.poll(names).toEqual(['O. Haddad, 1', 'Omar Haddad, 1'])
  expect(await Promise.all(files.map((file) => fs.readFile(file)))).toEqual(before)
})

it('suggests two no more that are not the same, until that is taken back', async () => {
  const { ask, act, told } = await keeping()
  ask(omar)
  await expect.poll(() => told()?.counts.likely).toBe(2)
  act({ do: 'say-two', a: omar, b: other, reason: 'One was abroad' })
  await expect.poll(() => told()?.counts.likely).toBe(0)
  expect(told()?.chosen?.two).toMatchObject([{ name: 'O. Haddad', reason: 'One was abroad', by: alice.name }])
  act({ do: 'say-two-no-more', a: omar, b: other })
  await expect.poll(() => told()?.counts.likely).toBe(2)
})

it('adds to the registry whom it lacks when an account is opened, and lists no account of it', async () => {
  const { files, keeper, registry, library } = await keeping()
  await keeper.open(1, files[0])
  await expect
    .poll(async () => (await registry.read()).entities.entered.map(({ id, name }) => [id, name]))
    .toEqual([[omar, 'Omar Haddad']])
  expect((await fs.readdir(library)).sort()).toEqual(['ferry.attest', 'radio.attest'])
})

it('shows where names differ, changes neither by itself, and takes the one that is chosen', async () => {
  const { files, keeper, ask, act, told, registry } = await keeping()
  await keeper.open(1, files[0])
  await expect.poll(async () => (await registry.read()).entities.entered.length).toBe(1)
  await note(files[1], { type: 'make-entity', id: omar, entityType: 'person', name: 'Umar Haddad' })
  await keeper.open(1, files[1])
  ask(omar)
  const differing = () =>
    told()?.chosen?.differences.map(({ values }) =>
      values.map(({ value, places }) => [value, ...places.map((place) => place?.title ?? null)]),
    )
  await expect.poll(differing).toEqual([
    [
      ['Omar Haddad', null, 'ferry'],
      ['Umar Haddad', 'radio'],
    ],
  ])
  act({ do: 'take', id: omar, field: 'name', value: 'Umar Haddad' })
  await expect.poll(differing).toEqual([])
  expect(told()?.chosen?.name).toBe('Umar Haddad')
})

it('gives somebody another name in the registry and in every account that has them, and enters whoever is in neither', async () => {
  const { files, keeper, ask, act, told, names, said, registry } = await keeping()
  await keeper.open(1, files[0])
  await expect.poll(async () => (await registry.read()).entities.entered.length).toBe(1)
  ask(omar)
  await expect.poll(names).toEqual(['O. Haddad, 1', 'Omar Haddad, 1'])
  act({ do: 'rename', id: omar, name: 'Omar al-Haddad' })
  await expect.poll(names).toEqual(['O. Haddad, 1', 'Omar al-Haddad, 1'])
  expect(said()).toEqual(['“Omar Haddad” is called “Omar al-Haddad” everywhere now'])
  expect(told()?.chosen).toMatchObject({ name: 'Omar al-Haddad', differences: [], inRegistry: true })
  // Of an account that was never opened the registry has nobody yet.
  act({ do: 'rename', id: other, name: 'Othman Haddad' })
  await expect.poll(names).toEqual(['Omar al-Haddad, 1', 'Othman Haddad, 1'])
  expect((await registry.read()).entities.entered.map(({ name }) => name).sort()).toEqual([
    'Omar al-Haddad',
    'Othman Haddad',
  ])
})
