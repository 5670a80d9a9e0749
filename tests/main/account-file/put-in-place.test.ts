import { promises as fs } from 'node:fs'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { backupBeside } from '../../../main/account-file/backup-beside'
import { draftCompacted } from '../../../main/account-file/compacted-draft'
import { missingUpdates } from '../../../main/account-file/missing-updates'
import type { NamedUpdate } from '../../../main/account-file/payloads'
import { readAccountFile } from '../../../main/account-file/read'
import { UpdateLog } from '../../../main/account-file/update-log'
import { accountOnDisk, someUpdates } from '../../support/account-file'
import { compactFile } from '../../support/compact-file'

async function read(file: string) {
  const contents = await readAccountFile(file)
  if (!contents.ok) throw new Error(contents.error.kind)
  return contents.value
}

async function openLog(file: string): Promise<UpdateLog> {
  const { id } = await read(file)
  const log = await UpdateLog.open(file, id, { onHealth: () => undefined, onReplaced: async () => undefined })
  if (!log.ok) throw new Error(log.error.kind)
  onTestFinished(() => log.value.close())
  return log.value
}

const updatesOf = (count: number): readonly NamedUpdate[] =>
  someUpdates(count).map((update) => ({ document: 'account', update }))

describe('a compacted file that takes the place of another', () => {
  it('has from its first moment on all that was ever called saved', async () => {
    const file = await accountOnDisk()
    const log = await openLog(file)
    const updates = updatesOf(60)
    const saved: NamedUpdate[] = []
    const append = (some: readonly NamedUpdate[]) =>
      Promise.all(some.map((update) => log.append([update]).then(() => saved.push(update))))
    await append(updates.slice(0, 30))
    let draft = ''
    const lacking: unknown[] = []
    const rename = vi.spyOn(fs, 'rename').mockImplementationOnce(async (...names) => {
      rename.mockRestore()
      await fs.rename(...names)
      lacking.push(missingUpdates((await read(file)).updates, [...saved]))
    })
    const compacted = log.compact(async () => {
      const drafted = await draftCompacted(file)
      draft = drafted.ok ? drafted.value.draft : ''
      await append(updates.slice(30, 40))
      return drafted
    })
    const meanwhile = append(updates.slice(40, 50))
    expect(await compacted).toMatchObject({ ok: true })
    await meanwhile
    await append(updates.slice(50))
    expect(lacking).toEqual([[]])
    expect(saved.length).toBe(60)
    expect(missingUpdates((await read(file)).updates, updates)).toEqual([])
    await expect(fs.stat(draft)).rejects.toThrow()
  })

  it('waits with what is appended until it is in place', async () => {
    const file = await accountOnDisk()
    const log = await openLog(file)
    const updates = updatesOf(2)
    await log.append(updates.slice(0, 1))
    let isSaved = false
    const rename = vi.spyOn(fs, 'rename').mockImplementationOnce(async (...names) => {
      rename.mockRestore()
      void log.append(updates.slice(1)).then(() => {
        isSaved = true
      })
      // Long enough for an append: a file that is still in its place takes one in a few milliseconds.
      for (let turns = 0; turns < 50; turns++) await fs.stat(file)
      expect(isSaved).toBe(false)
      await fs.rename(...names)
    })
    expect(await log.compact(() => draftCompacted(file))).toMatchObject({ ok: true })
    await expect.poll(() => isSaved).toBe(true)
    expect(missingUpdates((await read(file)).updates, updates)).toEqual([])
  })

  it('holds what a compaction that was killed has left only in the copy beside the file', async () => {
    const file = await accountOnDisk()
    const updates = updatesOf(20)
    const before = await openLog(file)
    await before.append(updates.slice(0, 10))
    const early = await fs.readFile(file)
    await before.append(updates.slice(10))
    const whole = await fs.readFile(file)
    await before.close()
    // As if it had been killed just when the compacted file got its name.
    await fs.writeFile(file, early)
    await compactFile(file)
    await fs.writeFile(backupBeside(file), whole)
    const log = await openLog(file)
    const lacking: unknown[] = []
    const link = vi.spyOn(fs, 'link').mockImplementationOnce(async (...names) => {
      link.mockRestore()
      // The copy is gone now, and the compacted file not yet in place.
      lacking.push(missingUpdates((await read(file)).updates, updates))
      await fs.link(...names)
    })
    expect(await log.compact(() => draftCompacted(file))).toMatchObject({ ok: true })
    expect(lacking).toEqual([[]])
    expect(missingUpdates((await read(file)).updates, updates)).toEqual([])
  })

  it('is given up where the path names another file by now than the one it was made from', async () => {
    const file = await accountOnDisk()
    const log = await openLog(file)
    const updates = updatesOf(30)
    await log.append(updates.slice(0, 10))
    let draft = ''
    const compacted = await log.compact(async () => {
      const drafted = await draftCompacted(file)
      draft = drafted.ok ? drafted.value.draft : ''
      // Twice, so that the first file is gone and its number may be given to another; with appends, which go over each time.
      for (const from of [10, 20]) {
        await compactFile(file)
        await log.append(updates.slice(from, from + 10))
      }
      return drafted
    })
    expect(compacted).toEqual({ ok: false, error: { kind: 'replaced' } })
    expect(missingUpdates((await read(file)).updates, updates)).toEqual([])
    await expect(fs.stat(draft)).rejects.toThrow()
  })

  it('is given up where the number of its file belongs to another by now', async () => {
    const file = await accountOnDisk()
    const log = await openLog(file)
    const updates = updatesOf(20)
    await log.append(updates.slice(0, 10))
    const compacted = await log.compact(async () => {
      const drafted = await draftCompacted(file)
      await compactFile(file)
      await log.append(updates.slice(10))
      const { ino, dev } = await fs.stat(file, { bigint: true })
      // As a disk does that gives the number of a removed file to the next new one.
      return drafted.ok ? { ok: true, value: { ...drafted.value, madeFrom: { ino, dev } } } : drafted
    })
    expect(compacted).toEqual({ ok: false, error: { kind: 'replaced' } })
    expect(missingUpdates((await read(file)).updates, updates)).toEqual([])
  })
})
