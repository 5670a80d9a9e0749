import { promises as fs } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeExport, writeTogether } from '../../../main/exporting/write-export'
import { accountOnDisk, temporaryFolder } from '../../support/account-file'

const done = { ok: true, value: undefined }

describe('an export', () => {
  it('replaces the one before, and what a link leads to instead of the link', async () => {
    const folder = await temporaryFolder()
    const [file, link] = [path.join(folder, 'a.html'), path.join(folder, 'link.html')]
    expect(await writeExport(file, 'one')).toEqual(done)
    await fs.chmod(file, 0o600)
    await fs.symlink('a.html', link)
    expect(await writeExport(link, 'two')).toEqual(done)
    expect(await fs.readlink(link)).toBe('a.html')
    expect(await fs.readFile(file, 'utf8')).toBe('two')
    expect((await fs.stat(file)).mode & 0o777).toBe(0o600)
    expect((await fs.readdir(folder)).sort()).toEqual(['a.html', 'link.html'])
  })

  it('is made where a link leads that leads nowhere yet, and the link stays', async () => {
    const folder = await temporaryFolder()
    const [link, onward] = [path.join(folder, 'link.html'), path.join(folder, 'within', 'onward.html')]
    await fs.mkdir(path.join(folder, 'within'))
    await fs.symlink('within/onward.html', link)
    await fs.symlink('../a.html', onward)
    expect(await writeExport(link, 'words')).toEqual(done)
    expect(await fs.readFile(path.join(folder, 'a.html'), 'utf8')).toBe('words')
    expect([await fs.readlink(link), await fs.readlink(onward)]).toEqual(['within/onward.html', '../a.html'])
    const lost = path.join(folder, 'lost.html')
    await fs.symlink('no/such.html', lost)
    expect(await writeExport(lost, 'words')).toEqual({ ok: false, error: { kind: 'no-such-folder' } })
    expect((await fs.readdir(folder)).sort()).toEqual(['a.html', 'link.html', 'lost.html', 'within'])
  })

  it('is written with what belongs beside it, or neither is', async () => {
    const folder = await temporaryFolder()
    const [file, beside] = [path.join(folder, 'a.html'), path.join(folder, 'a.original')]
    const both = [file, beside].map((one) => ({ file: one, contents: 'new' }))
    await fs.writeFile(file, 'old')
    await fs.mkdir(beside)
    const problem = { kind: 'is-folder' }
    for (const order of [both, [...both].reverse()])
      expect(await writeTogether(order)).toEqual({ ok: false, error: { file: beside, problem } })
    expect(await fs.readFile(file, 'utf8')).toBe('old')
    expect((await fs.readdir(folder)).sort()).toEqual(['a.html', 'a.original'])
    await fs.rmdir(beside)
    expect(await writeTogether(both)).toEqual(done)
    expect(await fs.readFile(beside, 'utf8')).toBe('new')
  })

  it.runIf(process.platform === 'linux')('that a full device does not take is not called written', async () => {
    expect(await writeExport('/dev/full', 'words')).toEqual({ ok: false, error: { kind: 'disk-full' } })
    expect((await fs.stat('/dev/full')).isCharacterDevice()).toBe(true)
  })

  it('never takes the place of an account, a folder or what may not be written to', async () => {
    const account = await accountOnDisk()
    const before = await fs.readFile(account)
    const link = `${account}.html`
    await fs.symlink(account, link)
    for (const file of [account, link]) {
      expect(await writeExport(file, 'x')).toEqual({ ok: false, error: { kind: 'already-there' } })
    }
    expect(await fs.readFile(account)).toEqual(before)
    const folder = await temporaryFolder()
    expect(await writeExport(folder, 'x')).toEqual({ ok: false, error: { kind: 'is-folder' } })
    const file = path.join(folder, 'read-only.html')
    await fs.writeFile(file, 'old', { mode: 0o444 })
    // Root may write whatever the permissions say.
    if (process.getuid?.() === 0) return
    expect(await writeExport(file, 'x')).toEqual({ ok: false, error: { kind: 'no-permission' } })
    expect(await fs.readFile(file, 'utf8')).toBe('old')
  })
})
