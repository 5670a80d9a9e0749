import { promises as fs } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { addFolder, removeFolder } from '../../../main/library/add-folder'
import { scanFolders } from '../../../main/library/library-folders'
import { foldersOf, isWithin, readOrganisation, tidyTags } from '../../../main/library/organisation'
import { isRemovable } from '../../../main/library/removable'
import { temporaryFolder } from '../../support/account-file'
import { writeAccount } from '../../support/library'

describe('the folders of the library', () => {
  it('are the profile’s own and those that were added, each once', async () => {
    const [profile, elsewhere] = [await temporaryFolder(), await temporaryFolder()]
    const cases = path.join(elsewhere, 'cases')
    await writeAccount(path.join(cases, 'deep', 'a.attest'), ['The ferry.'])
    expect(await addFolder(profile, cases)).toEqual({ ok: true, value: undefined })
    for (const folder of [cases, path.join(cases, 'deep')]) {
      expect(await addFolder(profile, folder)).toMatchObject({ ok: false, error: expect.stringContaining('already') })
    }
    await addFolder(profile, elsewhere)
    const folders = foldersOf(profile, await readOrganisation(profile))
    expect(folders).toEqual([path.join(profile, 'library'), cases, elsewhere])
    const { files } = await scanFolders(folders)
    expect(files).toMatchObject([{ file: path.join(cases, 'deep', 'a.attest'), folder: cases }])
    await removeFolder(profile, cases)
    expect(foldersOf(profile, await readOrganisation(profile))).toEqual([path.join(profile, 'library'), elsewhere])
    expect(await fs.readdir(path.join(cases, 'deep'))).toEqual(['a.attest'])
  })

  it('are listed with the reason when they are not there', async () => {
    const profile = await temporaryFolder()
    const { folders } = await scanFolders([path.join(profile, 'library'), path.join(profile, 'stick')])
    expect(folders.map(({ first, problem }) => [first, problem])).toEqual([
      [true, null],
      [false, `There is no folder “${path.join(profile, 'stick')}” now.`],
    ])
  })

  it('cannot be files', async () => {
    const profile = await temporaryFolder()
    await fs.writeFile(path.join(profile, 'a'), '')
    expect(await addFolder(profile, path.join(profile, 'a'))).toMatchObject({ ok: false })
    expect(await addFolder(profile, path.join(profile, 'b'))).toMatchObject({ ok: false })
  })
})

it.each([
  ['/a', '/a', true],
  ['/a', '/a/b', true],
  ['/a', '/ab', false],
  ['/a/b', '/a', false],
  ['/a', '/a/..b', true],
])('within %s lies %s: %s', (folder, file, within) => {
  expect(isWithin(folder, file)).toBe(within)
})

it('tags are kept once each, tidily', () => {
  expect(tidyTags([' Urgent ', 'urgent', 'two  words', '', ' ', 'الميناء'])).toEqual(['two words', 'urgent', 'الميناء'])
})

describe('what may be taken away', () => {
  it.each<[NodeJS.Platform, string, boolean]>([
    ['linux', '/media/rana/STICK/a.attest', true],
    ['linux', '/run/media/rana/STICK/a.attest', true],
    ['linux', '/mnt/usb/a.attest', true],
    ['linux', '/home/rana/cases/a.attest', false],
    ['linux', '/mediaeval/a.attest', false],
    ['linux', '/tmp/a.attest', false],
    ['darwin', '/Volumes/STICK/a.attest', true],
    ['darwin', '/Users/rana/a.attest', false],
    ['darwin', '/mnt/a.attest', false],
  ])('on %s: is %s? %s', (platform, file, removable) => {
    expect(isRemovable(file, '/home/rana/.config/Attest', platform)).toBe(removable)
  })

  it.each([
    ['C:\\Users\\rana\\a.attest', false],
    ['c:\\a.attest', false],
    ['E:\\a.attest', true],
    ['\\\\server\\share\\a.attest', true],
  ])('on Windows: is %s? %s', (file, removable) => {
    expect(isRemovable(file, 'C:\\Users\\rana\\AppData\\Roaming\\Attest', 'win32')).toBe(removable)
  })

  it('is not where the profile itself lies', () => {
    expect(isRemovable('/media/rana/STICK/a.attest', '/media/rana/STICK/profile', 'linux')).toBe(false)
    expect(isRemovable('/media/rana/OTHER/a.attest', '/media/rana/STICK/profile', 'linux')).toBe(true)
    expect(isRemovable('/Volumes/Data/a.attest', '/Volumes/Data/profile', 'darwin')).toBe(false)
    expect(isRemovable('/mnt/data/a.attest', '/mnt/data/profile', 'linux')).toBe(false)
  })
})
