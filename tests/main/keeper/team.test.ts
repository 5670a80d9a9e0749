import { randomBytes, randomUUID } from 'node:crypto'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { newAccount } from '../../../main/account/new-account'
import { createAccountFile } from '../../../main/account-file/create'
import { Keeper } from '../../../main/keeper/keeper'
import { announce } from '../../../main/team/discovery'
import { localAddresses } from '../../../main/team/find-again'
import { readMembership, writeMembership } from '../../../main/team/membership-file'
import { draftPlaces, readDraft } from '../../../main/team/refused-draft'
import type { Command } from '../../../shared/account/command'
import type { TeamNews } from '../../../shared/keeper/team-protocol'
import type { Role } from '../../../shared/team/role'
import { sampleText, temporaryFolder } from '../../support/account-file'
import { attachWindow, type KeeperWindow } from '../../support/keeper-window'
import { mergingIn } from '../../support/merging'
import { someone, teamServer } from '../../support/team'

/** Somebody at a window of their own. */
async function atWindow(name: string, { author, signer } = someone(name), folder?: string) {
  folder ??= await temporaryFolder()
  const keeper = new Keeper(
    {
      author,
      atWork: { signerOf: () => signer },
      library: folder,
      merging: mergingIn(folder),
      team: { author, signer, teams: path.join(folder, 'teams'), drafts: path.join(folder, 'drafts') },
    },
    () => undefined,
  )
  const window = attachWindow(keeper, 1)
  onTestFinished(async () => {
    await keeper.close()
    window.close()
  })
  return { author, signer, keeper, window, folder }
}

const news = <N extends TeamNews['news']>(window: KeeperWindow, kind: N) =>
  window
    .heard('team')
    .map((message) => message.news)
    .filter((one): one is Extract<TeamNews, { news: N }> => one.news === kind)

/** What was said to wait for the server, each time. */
const waiting = (window: KeeperWindow) => news(window, 'waiting').map(({ on }) => on)

const statusOf = (window: KeeperWindow) => news(window, 'status').at(-1)?.status ?? undefined

async function shared(role: Role = 'editor') {
  const data = await temporaryFolder()
  const { server, address } = await teamServer({ data })
  const [alice, bob] = [await atWindow('Alice'), await atWindow('Bob')]
  const blocks = [{ type: 'paragraph' as const, start: 0, end: sampleText.length }]
  const material = { text: sampleText, blocks, title: 'Sample', meta: {}, warnings: [] }
  const { id, file: contents } = newAccount(material, alice.author, alice.signer)
  const file = path.join(alice.folder, 'sample.attest')
  await createAccountFile(file, contents)
  await alice.keeper.open(1, file)
  const ask = (action: Parameters<typeof act>[1]) => act(alice.window, action)
  const act = (window: KeeperWindow, action: import('../../../shared/keeper/team-protocol').TeamAction) =>
    window.send({ type: 'team', account: id, action })
  ask({ do: 'share', server: address.url })
  await expect.poll(() => news(alice.window, 'shared')).toHaveLength(1)
  ask({ do: 'invite', role, lifetime: 3_600_000, uses: 1 })
  await expect.poll(() => news(alice.window, 'invited')).toHaveLength(1)
  const invited = news(alice.window, 'invited')[0]
  bob.window.send({ type: 'join', invitation: invited?.link ?? '' })
  await expect.poll(() => bob.window.heard('joining').at(-1)?.state.step).toBe('joined')
  await expect.poll(() => statusOf(bob.window)?.state).toBe('connected')
  return { data, server, address, alice, bob, id, act, invited }
}

const annotate = (id = randomUUID() as string): Command => ({ type: 'annotate', id, kind: 'claim', ranges: [[4, 9]] })

it('shows each what the other does, and says when it is safe at the server', async () => {
  const { alice, bob, id } = await shared()
  const claim = randomUUID()
  alice.window.send({ type: 'run', account: id, seq: 7, commands: [annotate(claim)] })
  await expect.poll(() => bob.window.heard('changed')).not.toHaveLength(0)
  expect(bob.window.heard('changed')[0]?.changes[0]?.annotation?.by).toBe('alice')
  await expect.poll(() => waiting(alice.window).at(-1)).toEqual([])
  expect(waiting(bob.window).flat()).toEqual([])
  await expect.poll(() => statusOf(alice.window)?.waiting).toBe(0)
})

it('lets somebody do at once what an invitation to more allows, in the account that is open', async () => {
  const { alice, bob, id, act } = await shared('viewer')
  act(alice.window, { do: 'invite', role: 'editor', lifetime: 3_600_000, uses: 1 })
  await expect.poll(() => news(alice.window, 'invited')).toHaveLength(2)
  bob.window.send({ type: 'join', invitation: news(alice.window, 'invited')[1]?.link ?? '' })
  await expect.poll(() => statusOf(bob.window)).toMatchObject({ role: 'editor', state: 'connected' })
  bob.window.send({ type: 'run', account: id, seq: 1, commands: [annotate()] })
  await expect.poll(() => alice.window.heard('changed')).not.toHaveLength(0)
})

it('tells in the history when the server had what somebody wrote, beside when they say that they did', async () => {
  const { alice, bob, id } = await shared()
  const from = Date.now()
  bob.window.send({ type: 'run', account: id, seq: 1, commands: [annotate()] })
  await expect.poll(() => alice.window.heard('changed')).not.toHaveLength(0)
  alice.window.send({ type: 'history-open', account: id })
  const times = async () => {
    const filter = { person: null, takenAway: false }
    alice.window.send({ type: 'history-page', account: id, filter, from: 0, count: 100 })
    const { rows } = await alice.window.next('history-page')
    return rows.flatMap((row) => (row.kind === 'line' ? [row.received] : []))
  }
  await expect.poll(async () => (await times()).every((received) => received !== undefined)).toBe(true)
  expect((await times())[0]).toBeGreaterThanOrEqual(from)
})

it('shows each where the other is, under the name that the server knows', async () => {
  const { alice, bob, act } = await shared()
  act(bob.window, { do: 'show', shown: { selection: [4, 9], reading: 0 } })
  await expect
    .poll(() => news(alice.window, 'peers').at(-1)?.peers)
    .toMatchObject([{ name: 'Bob', role: 'editor', selection: [4, 9], reading: 0 }])
  await bob.keeper.close()
  await expect.poll(() => news(alice.window, 'peers').at(-1)?.peers).toEqual([])
})

it('counts what waits while the server is away', async () => {
  const { alice, server, id } = await shared()
  await server.close()
  await expect.poll(() => statusOf(alice.window)?.state).toBe('offline')
  for (const seq of [1, 2, 3]) alice.window.send({ type: 'run', account: id, seq, commands: [annotate()] })
  await expect.poll(() => statusOf(alice.window)?.waiting).toBe(3)
})

it('knows what waits for the server whenever it was done, by what it is about, until it is there', async () => {
  const { alice, server, address, data, id } = await shared()
  const [told, untouched, reply] = [randomUUID(), randomUUID(), randomUUID()]
  const { file } = alice.keeper.inView(1) ?? { file: '' }
  const run = (window: KeeperWindow, seq: number, ...commands: Command[]) =>
    window.send({ type: 'run', account: id, seq, commands })
  run(alice.window, 1, annotate(told), annotate(untouched), { type: 'reply', id: reply, on: told, text: 'Sure?' })
  await expect.poll(() => waiting(alice.window).flat()).not.toHaveLength(0)
  await expect.poll(() => waiting(alice.window).at(-1)).toEqual([])
  await server.close()
  await expect.poll(() => statusOf(alice.window)?.state).toBe('offline')
  run(alice.window, 2, { type: 'edit-reply', id: reply, text: 'Quite sure?' })
  await expect.poll(() => waiting(alice.window).at(-1)).toEqual([told])
  await alice.keeper.close()

  const again = await atWindow(
    'Alice',
    { ...someone('Alice'), author: alice.author, signer: alice.signer },
    alice.folder,
  )
  await again.keeper.open(1, file)
  await expect.poll(() => waiting(again.window).at(-1)).toEqual([told])
  run(again.window, 1, { type: 'delete-reply', id: reply })
  await again.window.next('saved')
  await teamServer({ data, port: Number(new URL(address.url).port) })
  await expect.poll(() => waiting(again.window).at(-1)).toEqual([])
}, 30_000)

it('lets a viewer change nothing', async () => {
  const { bob, id } = await shared('viewer')
  bob.window.send({ type: 'run', account: id, seq: 1, commands: [annotate()] })
  expect((await bob.window.next('refused')).problem).toEqual({ kind: 'role-too-low', role: 'viewer' })
})

it('takes out what the server refuses, keeps it, and goes on with the team', async () => {
  const { alice, bob, id } = await shared('commenter')
  // As a program would that does not know its role.
  const account = bob.keeper.inView(1)
  if (!account) throw new Error('nothing in view')
  account.role = undefined
  account.run([annotate()], bob.author)
  await expect.poll(() => news(bob.window, 'refused')).toHaveLength(1)
  expect(news(bob.window, 'refused')[0]?.lines.map(({ did }) => did)).toContainEqual(expect.stringContaining('tagged'))
  await expect.poll(() => statusOf(bob.window)?.state).toBe('connected')
  alice.window.send({ type: 'run', account: id, seq: 1, commands: [annotate()] })
  await expect.poll(() => bob.keeper.inView(1)?.doc.getMap('a').size).toBe(1)
  bob.window.send({ type: 'team', account: id, action: { do: 'open-kept' } })
  await expect.poll(() => bob.window.heard('opened').at(-1)?.head.place).toBe('backup')
})

it('does again what is permitted when something else is refused, and tells of that until it was heard', async () => {
  const { alice, bob, id, act } = await shared('commenter')
  const claim = randomUUID()
  alice.window.send({ type: 'run', account: id, seq: 1, commands: [annotate(claim)] })
  await expect.poll(() => bob.keeper.inView(1)?.doc.getMap('a').size).toBe(1)
  const account = bob.keeper.inView(1)
  if (!account) throw new Error('nothing in view')
  account.role = undefined
  account.run([annotate()], bob.author)
  account.run([{ type: 'reply', id: randomUUID(), on: claim, text: 'Sure?' }], bob.author)
  const refused = () => news(bob.window, 'refused')
  await expect.poll(refused).toHaveLength(1)
  expect(refused()[0]).toMatchObject({ again: 1, lines: [{ why: 'Only an editor may do that.' }] })
  await expect.poll(() => alice.keeper.inView(1)?.doc.getMap('t').size).toBe(1)
  expect(alice.keeper.inView(1)?.doc.getMap('a').size).toBe(1)
  // As a window does that was opened anew: all that it was told before is forgotten then.
  bob.window.send({ type: 'show' })
  await expect.poll(refused).toHaveLength(2)
  await bob.keeper.open(1, account.file)
  await expect.poll(refused).toHaveLength(3)
  act(bob.window, { do: 'note-heard' })
  const draft = draftPlaces(path.join(bob.folder, 'drafts'), id)
  await expect
    .poll(async () => Object.values((await readDraft(draft))?.steps ?? {}).map(({ heard }) => heard))
    .toEqual([true])
  await bob.keeper.open(1, account.file)
  await expect.poll(() => bob.window.heard('opened')).toHaveLength(5)
  await expect.poll(() => statusOf(bob.window)?.state).toBe('connected')
  expect(refused()).toHaveLength(3)
})

it('ends at once for whoever came with an invitation that is taken back', async () => {
  const { alice, bob, act, invited } = await shared()
  act(alice.window, { do: 'revoke', invitation: invited?.invitation.id ?? '' })
  await expect.poll(() => statusOf(bob.window)?.state).toBe('revoked')
})

it('lets a commenter talk about what is tagged, and not call the account otherwise', async () => {
  const { alice, bob, id } = await shared('commenter')
  const tagged = annotate()
  alice.window.send({ type: 'run', account: id, seq: 1, commands: [tagged] })
  await expect.poll(() => bob.window.heard('changed')).not.toHaveLength(0)
  const on = 'id' in tagged ? tagged.id : ''
  bob.window.send({
    type: 'run',
    account: id,
    seq: 2,
    commands: [{ type: 'reply', id: randomUUID(), on, text: 'Sure?' }],
  })
  await expect.poll(() => alice.keeper.inView(1)?.doc.getMap('t').size).toBe(1)
  bob.window.send({ type: 'retitle', account: id, title: 'Mine' })
  expect((await bob.window.next('failed')).sentence).toContain('only editors may change that')
})

it('finds a host again that has moved on its network', async () => {
  const { data, server, bob, id } = await shared()
  const { file } = bob.keeper.inView(1) ?? { file: '' }
  await bob.keeper.close()
  await server.close()
  const teams = path.join(bob.folder, 'teams')
  const membership = await readMembership(teams, id)
  if (!membership) throw new Error('not shared')
  const discovery = randomBytes(8).toString('hex')
  await writeMembership(teams, id, { ...membership, address: { ...membership.address, discovery } })
  const [host = ''] = localAddresses()
  const moved = await teamServer({ data, host })
  const again = await atWindow('Bob', { ...someone('Bob'), author: bob.author, signer: bob.signer }, bob.folder)
  await again.keeper.open(1, file)
  await expect.poll(() => statusOf(again.window)?.state).toBe('offline')
  again.window.send({ type: 'run', account: id, seq: 1, commands: [annotate()] })
  await again.window.next('saved')
  onTestFinished(announce(discovery, moved.server.port, host))
  await expect.poll(() => statusOf(again.window)).toMatchObject({ state: 'connected', waiting: 0 })
}, 40_000)

it('tells whoever comes back what the other did meanwhile, and where both have changed the same', async () => {
  const { alice, bob, id, server, address, data } = await shared()
  const claim = randomUUID()
  const note = (value: string): Command => ({ type: 'set-field', id: claim, field: 'note', value })
  alice.window.send({ type: 'run', account: id, seq: 1, commands: [annotate(claim)] })
  await expect.poll(() => bob.keeper.inView(1)?.doc.getMap('a').size).toBe(1)
  await server.close()
  await expect.poll(() => [statusOf(alice.window)?.state, statusOf(bob.window)?.state]).toEqual(['offline', 'offline'])
  alice.window.send({ type: 'run', account: id, seq: 2, commands: [note('seen by the clerk')] })
  bob.window.send({ type: 'run', account: id, seq: 1, commands: [note('heard from the pilot')] })
  await expect.poll(() => [statusOf(alice.window)?.waiting, statusOf(bob.window)?.waiting]).toEqual([1, 1])
  await teamServer({ data, port: Number(new URL(address.url).port) })
  const both = ({ window }: typeof alice) =>
    news(window, 'meanwhile').flatMap(({ lines }) => lines.filter((one) => one.both))
  await expect.poll(() => [both(alice).length, both(bob).length]).toEqual([1, 1])
  const [toAlice, toBob] = [both(alice)[0], both(bob)[0]]
  expect([toAlice?.name, toBob?.name]).toEqual(['Bob', 'Alice'])
  expect([toAlice?.both, toBob?.both].sort()).toEqual(['theirs stands', 'yours stands'])
  expect(news(alice.window, 'meanwhile').at(-1)?.since).toBeGreaterThan(0)
}, 40_000)

it('shows the others what somebody is called now', async () => {
  const { alice, bob, id, act } = await shared()
  const { file } = bob.keeper.inView(1) ?? { file: '' }
  const teams = path.join(bob.folder, 'teams')
  await expect.poll(async () => (await readMembership(teams, id))?.name).toBe('Bob')
  await bob.keeper.close()
  const author = { ...bob.author, name: 'Robert' }
  const again = await atWindow('Bob', { ...someone('Bob'), author, signer: bob.signer }, bob.folder)
  await again.keeper.open(1, file)
  act(again.window, { do: 'show', shown: { reading: 0 } })
  await expect
    .poll(() =>
      news(alice.window, 'peers')
        .at(-1)
        ?.peers.map(({ name }) => name),
    )
    .toEqual(['Robert'])
})
