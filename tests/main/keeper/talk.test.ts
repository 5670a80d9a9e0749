import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { Keeper } from '../../../main/keeper/keeper'
import { ReadReplies } from '../../../main/profile/read-replies'
import { accountOnDisk, atWork, temporaryFolder } from '../../support/account-file'
import { attachWindow, type KeeperWindow } from '../../support/keeper-window'
import { mergingIn } from '../../support/merging'

const author = { id: '11111111-0000-4000-8000-000000000000', name: 'Alice', colour: 1 }

const keeperIn = async (library: string) => {
  const readReplies = new ReadReplies(path.join(library, 'read'))
  return new Keeper({ author, atWork, library, readReplies, merging: mergingIn(library) }, () => undefined)
}

async function opened(keeper: Keeper, id: number, file: string): Promise<KeeperWindow & { account: string }> {
  const window = attachWindow(keeper, id)
  onTestFinished(() => window.close())
  await keeper.open(id, file)
  const { head } = await window.next('opened')
  await window.next('ready')
  return { ...window, account: head.id }
}

const annotation = randomUUID()
const reply = { type: 'reply', id: randomUUID(), on: annotation, text: 'Says who?' } as const

it('every window hears what is said, and one that comes later is shown all of it', async () => {
  const [keeper, file] = [await keeperIn(await temporaryFolder()), await accountOnDisk()]
  onTestFinished(() => keeper.close())
  const [first, second] = [await opened(keeper, 1, file), await opened(keeper, 2, file)]
  first.send({ type: 'run', account: first.account, seq: 1, commands: [reply] })
  const discussions = [{ on: annotation, replies: [{ id: reply.id, text: 'Says who?', by: author.id }] }]
  expect(await second.next('discussed')).toMatchObject({ discussions })
  await first.next('saved')
  first.send({ type: 'undo', account: first.account, seq: 2 })
  expect(await first.next('stepped')).toMatchObject({ touched: [annotation], skipped: 0 })
  await second.next('discussed')
  expect(second.heard('discussed')[1]).toMatchObject({ discussions: [{ replies: [{ deleted: { by: author.id } }] }] })
  first.send({ type: 'redo', account: first.account, seq: 3 })
  await first.next('stepped')
  const third = await opened(keeper, 3, file)
  expect(await third.next('discussions')).toMatchObject({ discussions })
})

it('a reply sent a second time after a restart of the keeper is made once', async () => {
  const [keeper, file] = [await keeperIn(await temporaryFolder()), await accountOnDisk()]
  onTestFinished(() => keeper.close())
  const window = await opened(keeper, 1, file)
  for (const again of [false, true]) {
    window.send({ type: 'run', account: window.account, seq: again ? 2 : 1, commands: [reply], again })
    await window.next('saved')
  }
  expect(window.heard('refused')).toEqual([])
})

it('what one window has read is read in every other, and still is another day', async () => {
  const [library, file] = [await temporaryFolder(), await accountOnDisk()]
  const keeper = await keeperIn(library)
  const [first, second] = [await opened(keeper, 1, file), await opened(keeper, 2, file)]
  expect(await second.next('read')).toMatchObject({ replies: [] })
  first.send({ type: 'read', account: first.account, replies: [reply.id] })
  expect(await second.next('read')).toMatchObject({ account: second.account, replies: [reply.id] })
  await keeper.close()
  const next = await keeperIn(library)
  onTestFinished(() => next.close())
  const later = await opened(next, 1, file)
  expect(await later.next('read')).toMatchObject({ replies: [reply.id] })
})
