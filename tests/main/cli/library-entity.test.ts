import { promises as fs } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { workplace } from '../../support/workplace'

/** Two accounts in the library, each with somebody of its own to whom a passage refers. */
async function library() {
  const place = await workplace()
  const { attest, at } = place
  const print = async (...args: string[]) => {
    const done = await attest(...args)
    expect(done).toMatchObject({ code: 0, err: '' })
    return done.out.trim()
  }
  const files = ['first', 'second'].map((name) => at(`profile/library/${name}.attest`)) as [string, string]
  await fs.mkdir(path.dirname(files[0]), { recursive: true })
  const speaks = async (file: string, name: string) => {
    await print('import', at('a.txt'), '-o', file)
    const passage = await print('annotate', file, '--kind', 'actor', '--quote', 'The clerk', '--occurrence', '1')
    const id = await print('entity', 'add', file, name, '--type', 'person')
    await print('set', file, passage, `entity=${id}`)
    return id
  }
  const omar = await speaks(files[0], 'Omar Haddad')
  const other = await speaks(files[1], 'O. Haddad')
  const list = async () => JSON.parse(await print('entity', 'list', '--library', '--json'))
  const registry = at('profile/registry.attest')
  return { ...place, print, files, omar, other, list, registry }
}

describe('attest entity --library', () => {
  it('lists everybody in all accounts, with names, mentions and who is likely the same', async () => {
    const { list, files, omar, other, print } = await library()
    expect(await list()).toMatchObject([
      {
        ...{ id: other, name: 'O. Haddad', type: 'person', known: true, inRegistry: false },
        mentions: [{ account: files[1], words: 'The clerk', where: '¶ 1' }],
        likely: [{ from: expect.any(String), to: expect.any(String), why: expect.stringContaining('initials') }],
      },
      {
        id: omar,
        names: [
          { name: 'Omar Haddad', entered: [files[0]] },
          { name: 'The clerk', count: 1 },
        ],
      },
    ])
    expect(await print('entity', 'list', '--library')).toContain(
      `${omar}  Omar Haddad (person), also “The clerk”: 1 mention in 1 account`,
    )
  })

  it('merges two in the registry, tells who says so, and takes it back', async () => {
    const { list, print, omar, other, registry } = await library()
    const before = (await list()).map(({ id }: { id: string }) => id)
    const link = await print('entity', 'merge', '--library', other, omar, '--author', 'Dana')
    const [one, ...none] = await list()
    expect(none).toEqual([])
    expect(one).toMatchObject({
      ...{ id: omar, accounts: 2, inRegistry: true, likely: [] },
      merges: [{ id: link, fromName: 'O. Haddad', toName: 'Omar Haddad', by: 'Dana', place: 'registry' }],
    })
    // An account file like any other.
    expect(JSON.parse(await print('verify', registry, '--json'))).toMatchObject({ holds: true })
    expect(await print('entity', 'unmerge', '--library', omar, other)).toBe(link)
    expect((await list()).map(({ id }: { id: string }) => id)).toEqual(before)
  })

  it('has both what was said in two copies of the registry once they are merged', async () => {
    const { list, print, files, omar, other, registry, at } = await library()
    const third = await print('entity', 'add', files[0], 'Dana')
    for (const id of [other, third]) await print('entity', 'merge', '--library', id, omar)
    await fs.copyFile(registry, at('copy.attest'))
    await print('entity', 'unmerge', '--library', other, omar)
    await print('entity', 'unmerge', at('copy.attest'), third, omar)
    const names = async () => (await list()).map(({ name }: { name: string }) => name)
    expect(await names()).toEqual(['O. Haddad', 'Omar Haddad'])
    await print('merge', registry, at('copy.attest'), '-o', registry)
    expect(await names()).toEqual(['Dana', 'O. Haddad', 'Omar Haddad'])
  })

  it('takes back in an account what was said there', async () => {
    const { list, print, files, omar } = await library()
    const third = await print('entity', 'add', files[0], 'The clerk of the harbour')
    await print('entity', 'merge', files[0], third, omar)
    expect(await list()).toHaveLength(2)
    await print('entity', 'unmerge', '--library', third, omar)
    expect(await list()).toHaveLength(3)
    expect(JSON.parse(await print('entity', 'list', files[0]))).toHaveLength(2)
  })

  it('refuses in one sentence what it does not know', async () => {
    const { attest, omar, other } = await library()
    const nobody = '00000000-0000-4000-8000-000000000000'
    expect((await attest('entity', 'merge', '--library', omar, nobody)).err).toBe(
      `No account of the library speaks of ${nobody}.\n`,
    )
    expect((await attest('entity', 'unmerge', '--library', omar, other)).err).toBe(
      'Nobody has said that Omar Haddad and O. Haddad are one.\n',
    )
    expect(await attest('entity', 'add', '--library', 'Dana')).toMatchObject({ code: 1 })
  })
})
