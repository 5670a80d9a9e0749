import { promises as fs } from 'node:fs'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { Follower } from '../../../main/account/follow'
import { readAccountFile } from '../../../main/account-file/read'
import { accountOnDisk } from '../../support/account-file'

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
})
