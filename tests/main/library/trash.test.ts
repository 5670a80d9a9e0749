import { promises as fs } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deleteForGood } from '../../../main/library/delete-for-good'
import { changeOrganisation, readOrganisation } from '../../../main/library/organisation'
import { scanFolder } from '../../../main/library/scan-folder'
import { listTrash, moveToTrash, restoreFromTrash } from '../../../main/library/trash'
import { profilePaths } from '../../../main/profile/profile-folder'
import type { TrashedAccount } from '../../../shared/library/listing'
import { temporaryFolder } from '../../support/account-file'
import { indexOf, writeAccount } from '../../support/library'

/** Every file in a folder, hidden ones left out, with its bytes. */
async function contentsOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const contents = new Map<string, string>()
  const look = async (place: string): Promise<void> => {
    for (const entry of await fs.readdir(place, { withFileTypes: true })) {
      const file = path.join(place, entry.name)
      if (entry.name.startsWith('.')) continue
      if (entry.isDirectory()) await look(file)
      else contents.set(path.relative(folder, file), await fs.readFile(file, 'latin1'))
    }
  }
  await look(folder)
  return contents
}

const only = ([item, ...others]: readonly TrashedAccount[]): TrashedAccount => {
  if (!item || others.length > 0) throw new Error(`${others.length + (item ? 1 : 0)} in the trash`)
  return item
}

describe('the trash', () => {
  it('gives back what it took, in whatever order, as if nothing had been', async () => {
    const names = ['a.attest', 'b.attest', 'deep/a.attest', 'deep/er/ملف.attest']
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(names), fc.func(fc.nat()), async (thrown, order) => {
        const folder = await temporaryFolder()
        for (const name of names) {
          await fs.mkdir(path.dirname(path.join(folder, name)), { recursive: true })
          await fs.writeFile(path.join(folder, name), `${name} itself`)
        }
        await fs.writeFile(path.join(folder, 'a.attest.compacted.bak'), 'a as it was before')
        await fs.writeFile(path.join(folder, 'a.attest.damaged-1'), 'a as it was once found')
        const before = await contentsOf(folder)
        for (const name of thrown) await moveToTrash({ file: path.join(folder, name), folder, title: name }, 7)
        expect((await scanFolder(folder)).length).toBe(names.length - thrown.length)
        const beside = [...(await contentsOf(folder)).keys()].filter((name) => name.startsWith('a.attest.'))
        expect(beside.length).toBe(thrown.includes('a.attest') ? 0 : 2)
        const items = [...(await listTrash(folder))].sort((a, b) => order(a.file) - order(b.file))
        expect(items.map(({ title }) => title).sort()).toEqual([...thrown].sort())
        for (const item of items) expect(await restoreFromTrash(item)).toBe(item.file)
        expect(await contentsOf(folder)).toEqual(before)
        expect(await listTrash(folder)).toEqual([])
      }),
      { numRuns: 20 },
    )
  })

  it('writes over nothing that has taken a name since, and makes folders again', async () => {
    const folder = await temporaryFolder()
    const file = path.join(folder, 'case', 'a.attest')
    for (const words of ['first', 'second']) {
      await fs.mkdir(path.dirname(file), { recursive: true })
      await fs.writeFile(file, words)
      await fs.writeFile(`${file}.compacted.bak`, `${words} before`)
      await moveToTrash({ file, folder, title: words }, words === 'first' ? 1 : 2)
      await fs.rmdir(path.dirname(file))
    }
    const [second, first] = (await listTrash(folder)) as [TrashedAccount, TrashedAccount]
    expect([second.title, first.title]).toEqual(['second', 'first'])
    await restoreFromTrash(second)
    expect(await restoreFromTrash(first)).toBe(path.join(folder, 'case', 'a 2.attest'))
    expect([...(await contentsOf(folder))].sort()).toEqual([
      ['case/a 2.attest', 'first'],
      ['case/a 2.attest.compacted.bak', 'first before'],
      ['case/a.attest', 'second'],
      ['case/a.attest.compacted.bak', 'second before'],
    ])
  })

  it.each(['../../elsewhere.attest', '/etc/x.attest', '.', 'deep/../../x.attest', 'script.sh'])(
    'keeps to its folder, whatever the note beside a file says: %s',
    async (from) => {
      const folder = path.join(await temporaryFolder(), 'library')
      await fs.mkdir(folder)
      const file = path.join(folder, 'a.attest')
      await fs.writeFile(file, 'a')
      const item = await moveToTrash({ file, folder, title: 'a' }, 1)
      await fs.writeFile(path.join(item, 'trashed.json'), JSON.stringify({ from, title: 'a', at: 1 }))
      expect(await restoreFromTrash(only(await listTrash(folder)))).toBe(file)
    },
  )

  it('shows a file whose note cannot be read, and gives it back', async () => {
    const folder = await temporaryFolder()
    const file = path.join(folder, 'deep', 'a.attest')
    await fs.mkdir(path.dirname(file))
    await fs.writeFile(file, 'a')
    const item = await moveToTrash({ file, folder, title: 'A title' }, 1)
    await fs.writeFile(path.join(item, 'trashed.json'), '{')
    const found = only(await listTrash(folder))
    expect(found).toMatchObject({ title: 'a', file: path.join(folder, 'a.attest') })
    await restoreFromTrash(found)
    expect([...(await contentsOf(folder)).keys()]).toEqual(['a.attest'])
  })

  it('leaves an account where it is when it cannot be moved', async () => {
    const folder = await temporaryFolder()
    const file = path.join(folder, 'a.attest')
    await expect(moveToTrash({ file, folder, title: 'a' }, 1)).rejects.toThrow('ENOENT')
    expect(await listTrash(folder)).toEqual([])
    expect(await fs.readdir(path.join(folder, '.attest-trash'))).toEqual([])
  })
})

describe('deleting for good', () => {
  /** A profile in which an account has a backup, a journal, tags and whatever else is kept of one. */
  async function profileWith(copies: readonly string[]) {
    const profile = await temporaryFolder()
    const { library, backups, beforeMerge, leftBehind, journal, index, read } = profilePaths(profile)
    const file = await writeAccount(path.join(library, 'a.attest'), ['The ferry.'])
    const indexed = await indexOf(library, index)
    const id = indexed.accounts[0]?.id as string
    for (const copy of copies) await fs.copyFile(file, path.join(library, copy))
    await fs.mkdir(path.join(backups, id), { recursive: true })
    await fs.writeFile(path.join(backups, id, '1.attest'), 'a backup')
    await fs.mkdir(path.join(journal, id), { recursive: true })
    for (const kept of [beforeMerge, leftBehind, read]) await fs.mkdir(path.join(kept, id), { recursive: true })
    await fs.writeFile(path.join(journal, id, 'x.journal'), 'a journal')
    await changeOrganisation(profile, (before) => ({ ...before, tags: { [id]: ['urgent'], other: ['kept'] } }))
    await moveToTrash({ file, folder: library, title: 'a' }, 1)
    await indexed.refresh(await scanFolder(library))
    const remains = async () => ({
      files: await fs.readdir(library),
      trash: await fs.readdir(path.join(library, '.attest-trash')),
      backups: await fs.readdir(backups),
      journals: await fs.readdir(journal),
      beforeMerges: await fs.readdir(beforeMerge),
      left: await fs.readdir(leftBehind),
      read: await fs.readdir(read),
      index: await fs.readdir(index),
      tags: Object.keys((await readOrganisation(profile)).tags).length,
    })
    return { profile, library, indexed, remains }
  }

  it('leaves nothing of an account', async () => {
    const { profile, library, indexed, remains } = await profileWith([])
    const trash = await listTrash(library)
    await deleteForGood(profile, only(trash), { accounts: indexed.accounts, trash })
    const nothing = { trash: [], backups: [], journals: [], beforeMerges: [], left: [], read: [], index: [], tags: 1 }
    expect(await remains()).toEqual({ files: ['.attest-trash'], ...nothing })
  })

  it('keeps what belongs to a copy that stays', async () => {
    const { profile, library, indexed, remains } = await profileWith(['a 2.attest'])
    const trash = await listTrash(library)
    await deleteForGood(profile, only(trash), { accounts: indexed.accounts, trash })
    expect(await remains()).toMatchObject({
      trash: [],
      backups: [expect.anything()],
      journals: [expect.anything()],
      tags: 2,
    })
  })

  it('keeps what belongs to a copy in the trash', async () => {
    const { profile, library, remains } = await profileWith(['a 2.attest'])
    await moveToTrash({ file: path.join(library, 'a 2.attest'), folder: library, title: 'a' }, 2)
    const trash = await listTrash(library)
    await deleteForGood(profile, trash[0] as TrashedAccount, { accounts: [], trash })
    expect(await remains()).toMatchObject({ backups: [expect.anything()], journals: [expect.anything()], tags: 2 })
    const left = await listTrash(library)
    await deleteForGood(profile, only(left), { accounts: [], trash: left })
    expect(await remains()).toMatchObject({ trash: [], backups: [], journals: [], tags: 1 })
  })
})
