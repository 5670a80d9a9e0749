import { expect, it } from 'vitest'
import { isReadOnly } from '../../../renderer/keeper/account-state'
import { createAccountStore } from '../../../renderer/keeper/account-store'
import { createKeeperClient } from '../../../renderer/keeper/keeper-client'
import { originalPhrase } from '../../../renderer/team/original-line'
import { isSafe, isShared } from '../../../renderer/team/team-state'
import { createTeamStore } from '../../../renderer/team/team-store'
import { endWords, meanwhileSentence, serverPhrase } from '../../../renderer/team/team-words'
import type { TeamMember, TeamNews } from '../../../shared/keeper/team-protocol'
import type { Peer } from '../../../shared/team/presence'
import type { TeamStatus } from '../../../shared/team/team-status'
import { unvouchedSentence } from '../../../shared/team/unvouched-words'
import { annotation, type FakeKeeper, head, startKeeper } from '../keeper/fake-keeper'

const connected: TeamStatus = {
  role: 'editor',
  server: 'team.example:8443',
  state: 'connected',
  isHostedHere: false,
  waiting: 0,
}

const dalia: Peer = { client: 7, person: 'dalia', name: 'Dalia', colour: 2, role: 'editor' }

const member: TeamMember = {
  device: 'd',
  person: { id: 'dalia', name: 'Dalia', colour: 2 },
  role: 'editor',
  at: 1,
  present: true,
}

const noon = new Date(2026, 10, 26, 12, 0).getTime()

async function atWindow() {
  const client = createKeeperClient()
  const account = createAccountStore(client, () => 0)
  const team = createTeamStore(client, account, () => noon)
  const keeper = startKeeper(client)
  await keeper.show([annotation('a'), annotation('b')])
  const hear = (...news: readonly TeamNews[]) =>
    keeper.say(...news.map((one) => ({ type: 'team' as const, account: head.id, news: one })))
  return { account, team, keeper, hear }
}

const status = (change: Partial<TeamStatus> = {}): TeamNews => ({ news: 'status', status: { ...connected, ...change } })

const asked = ({ received }: FakeKeeper) =>
  received.flatMap((message) => (message.type === 'team' ? [message.action.do] : []))

it('says what nobody has signed until that is put away, and no more once it is', async () => {
  const { team, hear } = await atWindow()
  await hear(status(), { news: 'unvouched', count: 2, names: ['Dalia', 'Mona'] })
  const { unvouched } = team.get()
  expect(unvouchedSentence(unvouched?.count ?? 0, unvouched?.names ?? [], 'team.example')).toContain(
    'The server team.example has sent 2 things under the name of Dalia, Mona that nobody has signed',
  )
  await hear({ news: 'unvouched', count: 0, names: [] })
  expect(team.get().unvouched).toBe(null)
})

it('tells an owner that the team waits for them, until they have confirmed it', async () => {
  const { team, keeper, hear } = await atWindow()
  await hear(status({ role: 'owner' }), { news: 'team', members: [member], isUnsure: true })
  expect(team.get().unsure).toBe(true)
  team.ask({ do: 'confirm' })
  await hear({ news: 'team', members: [member] })
  expect(asked(keeper)).toContain('confirm')
  expect([team.get().unsure, team.get().asked]).toEqual([false, null])
})

it('calls what was done safe only once the server has it', async () => {
  const { team, hear } = await atWindow()
  await hear(status())
  expect(isSafe(team.get())).toBe(true)
  await hear(status({ waiting: 2 }), { news: 'waiting', on: ['a', 'b'] })
  expect(isSafe(team.get())).toBe(false)
  expect([...team.get().waiting]).toEqual(['a', 'b'])
  await hear({ news: 'waiting', on: ['b'] }, status({ waiting: 1 }))
  expect([...team.get().waiting]).toEqual(['b'])
  await hear({ news: 'waiting', on: [] }, status())
  expect(isSafe(team.get())).toBe(true)
})

it('forgets what waits in an account with the account', async () => {
  const { team, keeper, hear } = await atWindow()
  await hear(status(), { news: 'waiting', on: ['a'] })
  await keeper.show([annotation('a')])
  expect([...team.get().waiting]).toEqual([])
})

it('says nothing of a server where there is none', async () => {
  const { team } = await atWindow()
  expect(isSafe(team.get())).toBe(false)
  expect(serverPhrase(team.get(), false, noon)).toBeNull()
})

it.each([
  [{}, undefined, 'Safe at the server'],
  [{ waiting: 1 }, undefined, 'Sending…'],
  [{ waiting: 12 }, undefined, 'Sending 12 changes…'],
  [{ state: 'connecting' }, undefined, 'Reaching the server…'],
  [{ state: 'offline' }, noon, 'Server not reached since 12:00 · you can go on working'],
  [{ state: 'offline', waiting: 12 }, noon, 'Server not reached since 12:00 · 12 changes waiting'],
  [
    { state: 'offline', trouble: 'cannot-save', waiting: 1 },
    noon,
    'The server cannot save anything · 1 change waiting',
  ],
  [
    { state: 'offline', trouble: 'team-unsure' },
    noon,
    'The server waits for the owner to confirm the team · you can go on working',
  ],
  [{ state: 'revoked' }, undefined, 'Not connected to the server any more'],
] as const)('says how %o stands with the server', async (change, since, phrase) => {
  const { team, hear } = await atWindow()
  await hear({ news: 'status', status: { ...connected, ...change }, since })
  expect(serverPhrase(team.get(), false, noon)).toBe(phrase)
  expect(serverPhrase(team.get(), true, noon)).not.toBe('Safe at the server')
})

it('lets a viewer change nothing, and says why', async () => {
  const { account, keeper, hear } = await atWindow()
  await hear(status({ role: 'viewer' }))
  expect(isReadOnly(account.get())).toBe(true)
  expect(account.run([{ type: 'delete', id: 'a' }])).toBe(false)
  expect(account.get().notice?.sentence).toContain('You are a viewer')
  await keeper.settle()
  expect(keeper.received.filter(({ type }) => type === 'run')).toEqual([])
})

it('lets a commenter reply, and tag nothing', async () => {
  const { account, hear } = await atWindow()
  await hear(status({ role: 'commenter' }))
  expect(account.run([{ type: 'annotate', id: 'c', kind: 'claim', ranges: [[4, 9]] }])).toBe(false)
  expect(account.run([{ type: 'reply', id: 'r', on: 'a', text: 'Says who?' }])).toBe(true)
})

it('tells why what was asked for came to nothing, and nothing of what nobody asked', async () => {
  const { team, hear } = await atWindow()
  await hear(status(), { news: 'failed', sentence: 'The server cannot be reached.' })
  expect(team.get().problem).toBeNull()
  team.ask({ do: 'invite', role: 'editor', lifetime: 60_000, uses: 1 })
  await hear({ news: 'failed', sentence: 'The server cannot be reached.' })
  expect(team.get()).toMatchObject({ problem: 'The server cannot be reached.', asked: null })
})

it('asks who belongs to the team as it is reached, and when somebody unknown comes', async () => {
  const { keeper, hear } = await atWindow()
  await hear(status())
  expect(asked(keeper)).toEqual(['list'])
  await hear({ news: 'team', members: [member] }, { news: 'peers', peers: [dalia] })
  expect(asked(keeper)).toEqual(['list'])
  await hear({ news: 'peers', peers: [dalia, { ...dalia, client: 8, person: 'jonas', name: 'Jonas' }] })
  expect(asked(keeper)).toEqual(['list', 'list'])
})

it('follows nobody who has left', async () => {
  const { team, hear } = await atWindow()
  await hear(status(), { news: 'peers', peers: [dalia] })
  team.follow('dalia')
  await hear({ news: 'peers', peers: [{ ...dalia, reading: 0 }] })
  expect(team.get().followed).toBe('dalia')
  await hear({ news: 'peers', peers: [] })
  expect(team.get().followed).toBeNull()
})

it('forgets a team with its account', async () => {
  const { account, team, keeper, hear } = await atWindow()
  await hear(
    status({ role: 'viewer' }),
    { news: 'peers', peers: [dalia] },
    { news: 'refused', lines: [], again: 0, role: 'viewer' },
  )
  await keeper.show([], { id: '6d0c7d3e-0000-8000-8000-000000000000' })
  expect(team.get()).toMatchObject({ status: null, peers: [], refused: null })
  expect(account.get().role).toBeNull()
})

it('says from when to when somebody was offline', async () => {
  const { team, hear } = await atWindow()
  const line = { entry: 'e/0', change: 0, person: 'dalia', name: 'Dalia', at: 1, did: 'tagged' }
  await hear({ news: 'meanwhile', lines: [line], more: 2, since: noon - 3_600_000 })
  const { meanwhile } = team.get()
  expect(meanwhile && meanwhileSentence(meanwhile)).toBe(
    'You were offline from 11:00 to 12:00. Nothing was lost. 3 things happened meanwhile.',
  )
})

it('says how far the original has come, until it is here or has failed', async () => {
  const { account, team, hear, keeper } = await atWindow()
  await hear(status(), { news: 'original', original: { step: 'fetching', done: 3_140_000, all: 9_000_000 } })
  expect(originalPhrase(team.get().original)).toBe('Original: 3.1 of 9.0 MB')
  await hear({ news: 'original', original: { step: 'waiting', done: 3_140_000, all: 9_000_000 } })
  expect(originalPhrase(team.get().original)).toBe('Original: comes once the server is reached')
  await hear({ news: 'original', original: { step: 'failed', sentence: 'The disk is full.' } })
  expect(originalPhrase(team.get().original)).toBe(null)
  team.fetchOriginal()
  expect(team.get().original).toBe(null)
  await expect.poll(() => asked(keeper)).toContain('fetch-original')
  await hear(
    { news: 'original', original: { step: 'fetching', done: 1, all: 2 } },
    { news: 'original', original: null },
  )
  expect(account.get().notice?.sentence).toBe('The document as it was imported is here now')
})

it('lists which devices keep somebody from joining from another, until one is removed', async () => {
  const { team, hear } = await atWindow()
  const entered = [{ device: 'e', person: { id: 'dana', name: 'Dana' }, wasMember: false }]
  await hear(status(), { news: 'team', members: [member], invitations: [], entered })
  expect(team.get().entered).toEqual(entered)
  team.ask({ do: 'disown', device: 'e' })
  expect(team.get().asked).toBe('disown')
  await hear({ news: 'team', members: [member], invitations: [], entered: [] })
  expect(team.get()).toMatchObject({ asked: null, entered: [] })
})

it('says what a damaged note of the team keeps somebody from, and what helps', async () => {
  const { team, hear } = await atWindow()
  const words = () => endWords(team.get().status)?.advice
  await hear(status({ state: 'membership-damaged', role: 'viewer' }))
  expect(serverPhrase(team.get(), false, noon)).toBe('Only for reading, for now')
  expect(words()).toContain('until the server team.example:8443 has said')
  expect(isShared(team.get())).toBe(true)
  await hear(status({ state: 'membership-damaged', role: 'viewer', server: '' }))
  expect(words()).toContain('Join again with a new invitation')
  expect(isShared(team.get())).toBe(false)
})
