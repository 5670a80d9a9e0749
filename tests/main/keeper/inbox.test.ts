import { promises as fs } from 'node:fs'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { Keeper } from '../../../main/keeper/keeper'
import { keeperHands } from '../../../main/keeper/keeper-hands'
import { LibraryDesk } from '../../../main/library/library-desk'
import { profilePaths } from '../../../main/profile/profile-folder'
import { ReadReplies } from '../../../main/profile/read-replies'
import { LibraryReader } from '../../../main/search/library-reader'
import { alice, atWork, temporaryFolder } from '../../support/account-file'
import { attachWindow } from '../../support/keeper-window'
import { tagIn, writeAccount } from '../../support/library'
import { mergingIn } from '../../support/merging'

/** A keeper with a library of two accounts in both of which Bob has said something, and two windows of it. */
async function keeping() {
  const profile = await temporaryFolder()
  const { library, read } = profilePaths(profile)
  const files = ['ferry', 'radio'].map((name) => path.join(library, `${name}.attest`)) as [string, string]
  for (const file of files) {
    await writeAccount(file, ['The ferry left at six.'])
    await tagIn(file, { kind: 'claim', at: 'ferry', by: 'Bob', reply: `Of ${path.basename(file)}` })
  }
  const setting = { author: alice, atWork, library, merging: mergingIn(profile), readReplies: new ReadReplies(read) }
  const keeper = new Keeper(setting, () => undefined)
  const nothing = () => undefined
  const shelf = new LibraryDesk(
    keeperHands(keeper, profile, { forget: nothing, renamed: nothing, reveal: nothing }),
    () => new LibraryReader(profile),
    (window, news) => keeper.tell(window, { type: 'library', news }),
  )
  keeper.desk = shelf
  const windows = [attachWindow(keeper, 1), attachWindow(keeper, 2)] as const
  onTestFinished(async () => {
    for (const window of windows) window.close()
    await keeper.close()
    await shelf.close()
  })
  const told = (window = windows[0]) =>
    window
      .heard('library')
      .flatMap(({ news }) => (news.type === 'inbox' ? [news.letters] : []))
      .at(-1)
      ?.map(({ text, unread }) => `${text}${unread ? '' : ', read'}`)
      .sort()
  return { files, keeper, windows, told }
}

it('a window is told what others say in all accounts, also when no account is open, and when that is other', async () => {
  const { files, windows, told } = await keeping()
  windows[0].send({ type: 'library', request: { type: 'inbox' } })
  await expect.poll(() => told()).toEqual(['Of ferry.attest', 'Of radio.attest'])
  expect(told(windows[1])).toBe(undefined)
  expect(windows[0].heard('library').map(({ news }) => news.type)).not.toContain('listed')
  await fs.rm(files[0])
  windows[0].send({ type: 'library', request: { type: 'inbox' } })
  await expect.poll(() => told()).toEqual(['Of radio.attest'])
  await tagIn(files[1], { kind: 'actor', at: 'six', by: 'Bob', reply: 'Another' })
  windows[0].send({ type: 'library', request: { type: 'inbox' } })
  await expect.poll(() => told()).toEqual(['Another', 'Of radio.attest'])
})

it('what is thrown away is gone from the inbox at once', async () => {
  const { files, windows, told } = await keeping()
  windows[0].send({ type: 'library', request: { type: 'inbox' } })
  await expect.poll(() => told()).toHaveLength(2)
  windows[0].send({ type: 'library', request: { type: 'trash', file: files[0] } })
  await expect.poll(() => told()).toEqual(['Of radio.attest'])
})

it('what is read in one window, in whatever account, is read in every other', async () => {
  const { files, keeper, windows, told } = await keeping()
  for (const window of windows) window.send({ type: 'library', request: { type: 'inbox' } })
  await expect.poll(() => told(windows[1])).toHaveLength(2)
  const [news] = windows[1].heard('library').flatMap(({ news }) => (news.type === 'inbox' ? [news] : []))
  const read = (news?.letters ?? []).map(({ account, reply }) => ({ account, replies: [reply] }))
  windows[0].send({ type: 'library', request: { type: 'mark-read', read } })
  // Said to nobody in particular, they are in the inbox only until they are read.
  await expect.poll(() => told(windows[1])).toEqual([])
  await keeper.open(1, files[0])
  expect((await windows[0].next('read')).replies).toHaveLength(1)
})
