import { promises as fs } from 'node:fs'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { Follower } from '../../../main/account/follow'
import type { NamedUpdate } from '../../../main/account-file/payloads'
import { readAccountFile } from '../../../main/account-file/read'
import { accountDocument } from '../../../shared/account/schema'
import { accountOnDisk, someUpdates, updateRecord } from '../../support/account-file'
import { compactFile } from '../../support/compact-file'

async function contentsOf(file: string) {
  const contents = await readAccountFile(file)
  if (!contents.ok) throw new Error(contents.error.kind)
  return contents.value
}

describe('whoever follows a file', () => {
  it('is handed what takes its place, and nothing of another account that does', async () => {
    const [file, foreign] = [await accountOnDisk(), await accountOnDisk('Another text.')]
    const contents = await contentsOf(file)
    await fs.rename(file, `${file}.away`)
    await fs.rename(foreign, file)
    const opened = vi.spyOn(fs, 'open')
    onTestFinished(() => opened.mockRestore())
    const handed = vi.fn()
    const follower = new Follower(file, contents, handed)
    onTestFinished(() => follower.stop())
    // Whoever looks a second time has seen what there was the first time.
    await vi.waitFor(() => expect(opened).toHaveBeenCalledTimes(2), { timeout: 30_000 })
    expect(handed).not.toHaveBeenCalled()
    // The file comes back as another one, as from a synced folder.
    await fs.copyFile(`${file}.away`, `${file}.back`)
    await fs.rename(`${file}.back`, file)
    await vi.waitFor(() => expect(handed).toHaveBeenCalled(), { timeout: 30_000 })
    expect(handed.mock.calls).toEqual([[contents.updates]])
  })

  it('is handed what was written before a compaction first, and as it was written', async () => {
    const file = await accountOnDisk()
    const handed: NamedUpdate[] = []
    const follower = new Follower(file, await contentsOf(file), (updates) => handed.push(...updates))
    onTestFinished(() => follower.stop())
    const written = someUpdates(2).map((update) => ({ document: 'report/a', update }))
    for (const one of written) await fs.appendFile(file, updateRecord(one))
    expect(await compactFile(file)).toMatchObject({ ok: true })
    const isAll = ({ document }: NamedUpdate) => document === accountDocument
    await vi.waitFor(() => expect(handed.some(isAll)).toBe(true), { timeout: 30_000 })
    const first = handed.slice(0, 2).map(({ document, update }) => ({ document, update: Uint8Array.from(update) }))
    expect(first).toEqual(written)
  })
})
