import { expect, it } from 'vitest'
import { createAccountStore } from '../../../renderer/keeper/account-store'
import { AnnotationList } from '../../../renderer/keeper/annotation-list'
import { createKeeperClient } from '../../../renderer/keeper/keeper-client'
import { byTarget, type Discussion, type Reply } from '../../../shared/account/discussion'
import { noTradecraft } from '../../../shared/tradecraft/tradecraft'
import { annotation, head, startKeeper } from './fake-keeper'

const [on, first, second] = ['11111111-1111-4111-8111-111111111111', 'r1', 'r2'] as const

const said = (id: string, by: string, text = id): Reply => ({
  ...{ id, on, text, by, at: 1, mentions: [], edited: false, deleted: null },
})

const discussionOf = (...replies: readonly Reply[]): Discussion => ({ on, replies, state: null, verdicts: [] })

async function openAccount() {
  const client = createKeeperClient()
  const store = createAccountStore(client, () => 7)
  const keeper = startKeeper(client)
  await keeper.show([annotation(on)])
  await keeper.say(
    { type: 'discussions', account: head.id, discussions: [discussionOf(said(first, 'dalia'))] },
    { type: 'read', account: head.id, replies: [] },
  )
  const texts = () =>
    store
      .get()
      .discussions.get(on)
      ?.replies.map(({ text }) => text)
  return { store, keeper, texts }
}

const reply = { type: 'reply', id: second, on, text: 'Who?' } as const

it('what is said is shown at once, and once, also when the keeper has told it', async () => {
  const { store, keeper, texts } = await openAccount()
  store.run([reply])
  expect(texts()).toEqual([first, 'Who?'])
  const told = discussionOf(said(first, 'dalia'), said(second, 'me', 'Who?'))
  await keeper.say({ type: 'discussed', account: head.id, discussions: [told] })
  expect(texts()).toEqual([first, 'Who?'])
  await keeper.say({ type: 'saved', seq: 1 })
  expect(texts()).toEqual([first, 'Who?'])
  expect(store.get().unconfirmed).toBe(0)
})

it('of a step that is refused nothing is left', async () => {
  const { store, keeper, texts } = await openAccount()
  store.run([reply, { type: 'give-verdict', on, verdict: 'agree' }, { type: 'resolve', on }])
  expect(store.get().discussions.get(on)).toMatchObject({
    verdicts: [{ person: 'me', verdict: 'agree' }],
    state: { resolved: true, by: 'me', at: 7 },
  })
  await keeper.say({ type: 'refused', seq: 1, problem: { kind: 'reply-exists', id: second } })
  expect(texts()).toEqual([first])
  expect(store.get().discussions.get(on)).toMatchObject({ verdicts: [], state: null })
})

it('nobody is shown to have changed what another has said', async () => {
  const { store, texts } = await openAccount()
  store.run([
    { type: 'edit-reply', id: first, text: 'Never.' },
    { type: 'delete-reply', id: first },
  ])
  expect(texts()).toEqual([first])
  expect(store.presentReply(first)?.deleted).toBe(null)
})

it('a reply in answer to another stands in the thread of that', async () => {
  const { store, texts } = await openAccount()
  store.run([{ ...reply, on: first }])
  expect(texts()).toEqual([first, 'Who?'])
})

it('what has been read is told to the keeper once', async () => {
  const { store, keeper } = await openAccount()
  store.markRead([first])
  store.markRead([first])
  await keeper.settle()
  expect(keeper.received.filter(({ type }) => type === 'read')).toEqual([
    { type: 'read', account: head.id, replies: [first] },
  ])
  expect(store.get().read).toEqual(new Set([first]))
})

it('the account as it was has what was said then', async () => {
  const { store, texts } = await openAccount()
  const moment = { entry: 'k/0', side: 'after' } as const
  const annotations = new AnnotationList()
  annotations.append([annotation(on)])
  const was = { moment, title: 'x', meta: {}, people: {}, name: 'Dalia', at: 1, annotations }
  store.viewPast({
    ...was,
    tradecraft: noTradecraft,
    discussions: byTarget([discussionOf(said('r0', 'dalia', 'Earlier'))]),
  })
  expect(texts()).toEqual(['Earlier'])
  store.backToNow()
  expect(texts()).toEqual([first])
})
