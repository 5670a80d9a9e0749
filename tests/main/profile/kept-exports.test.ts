import { promises as fs } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type KeptExport, Profile } from '../../../main/profile/profile'
import { usualChoices } from '../../../shared/exporting/choices'
import { temporaryFolder } from '../../support/account-file'

const kept = (account: string, change: Partial<KeptExport> = {}): KeptExport => ({
  account,
  choices: { ...usualChoices, formats: ['pdf', 'docx'], protects: false },
  folder: '/home/mira/out',
  ...change,
})

describe('what was chosen for exports', () => {
  it('is there again for each account after a restart, the last of each', async () => {
    const folder = await temporaryFolder()
    const profile = await Profile.open(folder)
    profile.keepExport(kept('a'))
    profile.keepExport(kept('b', { folder: '/b' }))
    profile.keepExport(kept('a', { folder: '/a' }))
    await profile.written()
    const again = await Profile.open(folder)
    expect(again.exportOf('a')).toEqual(kept('a', { folder: '/a' }))
    expect(again.exportOf('b')).toEqual(kept('b', { folder: '/b' }))
    expect(again.exportOf('c')).toBeUndefined()
  })

  it('is forgotten where it cannot be understood, and no setting with it', async () => {
    const folder = await temporaryFolder()
    const damaged = { ...kept('b'), choices: { ...usualChoices, protects: 'perhaps' } }
    const newer = { ...kept('c'), choices: { ...usualChoices, formats: ['papyrus', 'html'] } }
    const exports = [kept('a'), damaged, 7, newer]
    await fs.writeFile(path.join(folder, 'settings.json'), JSON.stringify({ settings: { textSize: 20 }, exports }))
    const profile = await Profile.open(folder)
    expect(profile.settings.textSize).toBe(20)
    expect(profile.exportOf('a')).toEqual(kept('a'))
    expect(profile.exportOf('b')).toBeUndefined()
    expect(profile.exportOf('c')?.choices.formats).toEqual(['html'])
  })

  it('is nothing where what was kept is no list', async () => {
    const folder = await temporaryFolder()
    await fs.writeFile(path.join(folder, 'settings.json'), JSON.stringify({ settings: {}, exports: 'all' }))
    expect((await Profile.open(folder)).exportOf('a')).toBeUndefined()
  })
})
