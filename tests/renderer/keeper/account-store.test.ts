import { describe, expect, it } from 'vitest'
import { canRedo, canUndo } from '../../../renderer/keeper/account-state'
import { createAccountStore } from '../../../renderer/keeper/account-store'
import { createKeeperClient } from '../../../renderer/keeper/keeper-client'
import { knownSentence } from '../../../renderer/keeper/problem-sentence'
import { packBlocks } from '../../../shared/text/block-columns'
import { annotation, head, startKeeper } from './fake-keeper'

const [one, two] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222']

const tagOne = { type: 'annotate', id: one, kind: 'claim', ranges: [[4, 9]] } as const
const noteOn = (id: string, value: string) => ({ type: 'set-field', id, field: 'note', value }) as const

async function openAccount(annotations = [annotation(two, { ranges: [[45, 51]] })]) {
  const client = createKeeperClient()
  const store = createAccountStore(client, () => 7)
  const keeper = startKeeper(client)
  await keeper.show(annotations)
  return { client, store, keeper }
}

describe('the account in view', () => {
  it('asks to be shown whatever the keeper has open', async () => {
    const { keeper } = await openAccount()
    expect(keeper.received).toEqual([{ type: 'show' }])
  })

  it('lists annotations in text order', async () => {
    const { store } = await openAccount([annotation(two, { ranges: [[45, 51]] }), annotation(one)])
    expect(store.get().annotations.map(({ id }) => id)).toEqual([one, two])
    expect(store.get().phase).toBe('ready')
  })

  it('shows a step at once and calls it saved only when the keeper does', async () => {
    const { store, keeper } = await openAccount()
    store.run([tagOne])
    expect(store.get().annotations.map(({ id, by, at }) => [id, by, at])).toEqual([
      [one, 'me', 7],
      [two, 'dalia', 1],
    ])
    expect(store.get().unconfirmed).toBe(1)
    await keeper.settle()
    expect(keeper.received.at(-1)).toEqual({ type: 'run', account: head.id, seq: 1, commands: [tagOne] })
    await keeper.say({ type: 'saved', seq: 1 })
    expect(store.get().unconfirmed).toBe(0)
    expect(store.annotation(one)?.kind).toBe('claim')
  })

  it('takes what the keeper says in place of what was guessed', async () => {
    const { store, keeper } = await openAccount()
    store.run([tagOne])
    const told = annotation(one, { by: 'me', at: 9 })
    await keeper.say(
      { type: 'changed', account: head.id, changes: [{ id: one, annotation: told }] },
      { type: 'saved', seq: 1 },
    )
    expect(store.annotation(one)).toEqual(told)
  })

  it('keeps a later unconfirmed step over what the keeper says of an earlier one', async () => {
    const { store, keeper } = await openAccount()
    store.run([noteOn(two, 'first')])
    store.run([noteOn(two, 'second')])
    const told = annotation(two, { ranges: [[45, 51]], note: 'first' })
    await keeper.say(
      { type: 'changed', account: head.id, changes: [{ id: two, annotation: told }] },
      { type: 'saved', seq: 1 },
    )
    expect(store.annotation(two)?.note).toBe('second')
    expect(store.get().unconfirmed).toBe(1)
  })

  it('goes back to the truth when a step is refused, and says so', async () => {
    const { store, keeper } = await openAccount()
    store.run([noteOn(two, 'mine'), tagOne])
    await keeper.say({ type: 'refused', seq: 1, problem: { kind: 'annotation-deleted', id: two } })
    expect(store.annotation(two)?.note).toBe('')
    expect(store.annotation(one)).toBeUndefined()
    expect(store.get().notice).toMatchObject({ tone: 'assertive', sentence: expect.stringContaining('deleted') })
    expect(store.get().unconfirmed).toBe(0)
  })

  it('says what was taken back, in place of what was done before, and what had to be left', async () => {
    const { store, keeper } = await openAccount()
    const stepped = { type: 'stepped', seq: 1, touched: [], skipped: 0 } as const
    store.say('Claim tagged')
    await keeper.say({ ...stepped, step: 'undo' })
    expect(store.get().notice?.sentence).toBe('Taken back')
    await keeper.say({ ...stepped, step: 'redo' })
    expect(store.get().notice?.sentence).toBe('Done again')
    await keeper.say({ ...stepped, step: 'undo', skipped: 1 })
    expect(store.get().notice?.sentence).toMatch(/^One annotation was left as it is/)
  })

  it('lets a step be taken back, and that be done again, before the keeper has said that it can', async () => {
    const { store, keeper } = await openAccount()
    expect(canUndo(store.get())).toBe(false)
    store.run([tagOne])
    expect(canUndo(store.get())).toBe(true)
    await keeper.say({ type: 'history', canUndo: true, canRedo: false }, { type: 'saved', seq: 1 })
    expect(canRedo(store.get())).toBe(false)
    store.undo()
    expect(canRedo(store.get())).toBe(true)
  })

  it('tells single changes to those that draw single annotations, each once', async () => {
    const { store, keeper } = await openAccount()
    const heard: unknown[] = []
    store.onChanges((changes) => heard.push(changes))
    store.run([{ type: 'delete', id: two }])
    await keeper.say({ type: 'saved', seq: 1 })
    expect(heard).toEqual([[{ id: two, annotation: null }]])
  })

  it('lets go of the active annotation once it is deleted', async () => {
    const { store } = await openAccount()
    store.activate(two)
    store.run([{ type: 'delete', id: two }])
    expect(store.get().active).toBeNull()
  })

  it('marks nothing as unsaved while saving works, and all that waits when it does not', async () => {
    const { store, keeper } = await openAccount()
    store.run([tagOne])
    expect(store.get().unsaved.size).toBe(0)
    await keeper.say({ type: 'health', account: head.id, problem: { kind: 'disk-full' } })
    expect([...store.get().unsaved]).toEqual([one])
    await keeper.say({ type: 'health', account: head.id, problem: null }, { type: 'saved', seq: 1 })
    expect(store.get().unsaved.size).toBe(0)
  })

  it('drops what is said about an account that is no longer in view', async () => {
    const { store, keeper } = await openAccount()
    await keeper.say({ type: 'changed', account: 'another', changes: [{ id: two, annotation: null }] })
    expect(store.annotation(two)).toBeDefined()
  })

  it('changes nothing in an account that can only be read', async () => {
    const { store, keeper } = await openAccount()
    await keeper.show([], { readOnly: true })
    expect(store.run([tagOne])).toBe(false)
    expect(store.get().annotations).toEqual([])
  })

  it('says that it is the account of an imported text until that is put away or another is opened', async () => {
    const { store, keeper } = await openAccount()
    expect(store.get().known).toBe(false)
    await keeper.show([], {}, true)
    expect(store.get()).toMatchObject({ known: true, notice: { sentence: knownSentence } })
    store.putKnownAway()
    expect(store.get().known).toBe(false)
    await keeper.show([], {}, true)
    store.importAgain()
    await keeper.show([], { id: 'another' })
    expect(keeper.received.at(-1)).toEqual({ type: 'import-again' })
    expect(store.get()).toMatchObject({ known: false, notice: { sentence: 'Opened The seal.' } })
  })

  it('keeps what was in view when another account cannot be opened', async () => {
    const { store, keeper } = await openAccount()
    await keeper.say(
      { type: 'opening', name: 'b.attest' },
      { type: 'failed', sentence: 'There is no file “b.attest”.' },
    )
    expect(store.get()).toMatchObject({ phase: 'ready', opening: null, standing: ['There is no file “b.attest”.'] })
  })
})

describe('a keeper that had to be started again', () => {
  it('is waited for with what is done before it has shown the account, and nothing of that is dropped', async () => {
    const { client, store } = await openAccount()
    const next = startKeeper(client)
    await next.say({
      type: 'opened',
      head,
      text: store.get().account?.text ?? '',
      blocks: packBlocks([]),
      known: false,
      notices: [],
      imported: [],
    })
    expect(store.run([tagOne])).toBe(true)
    expect(store.annotation(one)?.kind).toBe('claim')
    await next.settle()
    expect(next.received).toEqual([{ type: 'show' }])
    await next.say({ type: 'ready', account: head.id })
    expect(store.annotation(one)?.kind).toBe('claim')
    expect(next.received.at(-1)).toMatchObject({ type: 'run', commands: [tagOne] })
  })

  it('is sent what the dead one had not confirmed, once it shows the account, and once only', async () => {
    const { client, store, keeper } = await openAccount()
    store.run([tagOne])
    await keeper.settle()
    const next = startKeeper(client)
    await next.settle()
    expect(next.received).toEqual([{ type: 'show' }])
    await next.show([annotation(two, { ranges: [[45, 51]] })])
    expect(next.received.slice(1)).toEqual([{ type: 'run', account: head.id, seq: 1, commands: [tagOne], again: true }])
    expect(store.annotation(one)).toBeDefined()
    await next.say({ type: 'saved', seq: 1 })
    expect(store.get().unconfirmed).toBe(0)
    expect(next.received.length).toBe(2)
  })

  it('shows no doubled annotation when the dead one had carried the step out', async () => {
    const { client, store } = await openAccount([])
    store.run([tagOne])
    const next = startKeeper(client)
    await next.show([annotation(one, { by: 'me', at: 7 })])
    expect(store.get().annotations.length).toBe(1)
  })

  it('is not waited for with what only the dead one could undo', async () => {
    const { client, store } = await openAccount()
    store.undo()
    expect(store.get().unconfirmed).toBe(1)
    const next = startKeeper(client)
    await next.show([])
    expect(store.get().unconfirmed).toBe(0)
  })

  it('says itself what can be taken back', async () => {
    const { client, store, keeper } = await openAccount()
    await keeper.say(
      { type: 'history', canUndo: true, canRedo: true },
      { type: 'last-merge', account: head.id, merge: { name: 'from Dalia.attest', undoable: true } },
    )
    expect(store.get()).toMatchObject({ history: { canUndo: true }, lastMerge: { undoable: true } })
    startKeeper(client)
    expect(store.get()).toMatchObject({ history: { canUndo: false, canRedo: false }, lastMerge: null })
  })

  it('gets no step for another account', async () => {
    const { client, store } = await openAccount()
    store.run([tagOne])
    const next = startKeeper(client)
    await next.show([], { id: 'another' })
    expect(next.received).toEqual([{ type: 'show' }])
    expect(store.get().unconfirmed).toBe(1)
  })
})
