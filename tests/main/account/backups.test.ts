import { promises as fs } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { AtWork } from '../../../main/account/at-work'
import { Backups } from '../../../main/account/backups'
import { OpenAccount } from '../../../main/account/open-account'
import { readAccountFile } from '../../../main/account-file/read'
import { accountOnDisk, atWork, temporaryFolder } from '../../support/account-file'

const days = Array.from({ length: 20 }, (_, n) => `2026-11-${String(n + 1).padStart(2, '0')}`)

async function idOf(file: string): Promise<string> {
  const read = await readAccountFile(file)
  return read.ok ? read.value.id : ''
}

const keep = async (backups: Backups, file: string, day: string) =>
  backups.keep({ file, id: await idOf(file), bytes: await fs.readFile(file) }, day)

describe('daily backups', () => {
  it('are made once a day, and the last fourteen are kept', async () => {
    const [file, backups] = [await accountOnDisk(), new Backups(await temporaryFolder())]
    const [id, whole] = [await idOf(file), await fs.readFile(file)]
    for (const day of days) {
      await keep(backups, file, day)
      await fs.appendFile(file, 'later')
      await keep(backups, file, day)
      await fs.writeFile(file, whole)
    }
    const kept = await backups.of(id)
    expect(kept.map(({ day }) => day)).toEqual(days.slice(-14).reverse())
    expect(await fs.readFile(kept[0]?.file as string)).toEqual(whole)
  })

  it.skipIf(process.platform === 'win32')('are open to nobody to whom the file is closed', async () => {
    const [file, backups] = [await accountOnDisk(), new Backups(await temporaryFolder())]
    await fs.chmod(file, 0o600)
    const id = await idOf(file)
    await keep(backups, file, '2026-11-25')
    const [kept] = await backups.of(id)
    expect((await fs.stat(kept?.file as string)).mode & 0o777).toBe(0o600)
  })

  it('have nothing of what is appended while they are made', async () => {
    const [file, folder] = [await accountOnDisk(), await temporaryFolder()]
    const backups = new Backups(folder)
    const found = await fs.readFile(file)
    const backUp: AtWork['backUp'] = async (whole) => {
      await fs.appendFile(file, 'half a record')
      return backups.keep(whole, '2026-11-25')
    }
    const account = await OpenAccount.open(file, { ...atWork, backUp })
    if (!account.ok) throw new Error(account.error.kind)
    await account.value.close()
    const [kept] = await backups.of(account.value.id)
    expect(await fs.readFile(kept?.file as string)).toEqual(found)
  })

  it('say why they cannot be made', async () => {
    const [file, folder] = [await accountOnDisk(), await temporaryFolder()]
    await fs.writeFile(path.join(folder, 'backups'), 'in the way')
    expect(await keep(new Backups(path.join(folder, 'backups')), file, '2026-11-25')).toEqual({
      kind: 'no-such-folder',
    })
  })

  it('do not depend on a clock that goes forward', async () => {
    const [file, backups] = [await accountOnDisk(), new Backups(await temporaryFolder())]
    const id = await idOf(file)
    for (const day of ['2026-11-25', '1970-01-01', '2026-11-26']) await keep(backups, file, day)
    expect((await backups.of(id)).map(({ day }) => day)).toEqual(['2026-11-26', '2026-11-25', '1970-01-01'])
  })

  it('are kept though a clock has once run ahead', async () => {
    const [file, backups] = [await accountOnDisk(), new Backups(await temporaryFolder())]
    const id = await idOf(file)
    for (const day of days) await keep(backups, file, day.replace('2026', '2036'))
    await keep(backups, file, '2026-11-25')
    expect((await backups.of(id)).map(({ day }) => day)).toContain('2026-11-25')
  })

  it('are found by the path of a file that can no longer be read, and are none of another file', async () => {
    const [file, other, backups] = [await accountOnDisk(), await accountOnDisk(), new Backups(await temporaryFolder())]
    await keep(backups, file, '2026-11-25')
    await keep(backups, other, '2026-11-25')
    await fs.writeFile(file, 'overwritten by who knows what')
    const found = await backups.ofPath(file)
    expect(found).toHaveLength(1)
    expect((await readAccountFile(found[0]?.file as string)).ok).toBe(true)
    expect(backups.has(found[0]?.file as string)).toBe(true)
    expect(backups.has(file)).toBe(false)
  })
})
