import { describe, expect, it } from 'vitest'
import { everything, pageLength, rowAt } from '../../../renderer/history/history-state'
import { createHistoryStore, isGone } from '../../../renderer/history/history-store'
import { createAccountStore } from '../../../renderer/keeper/account-store'
import { createKeeperClient } from '../../../renderer/keeper/keeper-client'
import { packAnnotations } from '../../../shared/account/columns'
import type { Line } from '../../../shared/history/narrator'
import type { HistoryRow } from '../../../shared/history/rows'
import type { PastMoment } from '../../../shared/keeper/history-protocol'
import { noTradecraft } from '../../../shared/tradecraft/tradecraft'
import { annotation, type FakeKeeper, head, startKeeper } from '../keeper/fake-keeper'

const id = '00000000-0000-4000-8000-000000000001'
const moment: PastMoment = { entry: 'e/0', side: 'after' }

const line = (change: Partial<Line> = {}): Line => ({
  entry: 'e/0',
  change: 0,
  person: 'dalia',
  name: 'Dalia',
  at: 7,
  did: 'deleted the claim “clerk”',
  annotation: id,
  restore: { type: 'restore', id },
  ...change,
})

const rows = (from: number, count: number): HistoryRow[] =>
  Array.from({ length: count }, (_, i) => ({
    kind: 'line',
    line: line({ did: `did ${from + i}` }),
    position: 1 + from + i,
  }))

async function looking(annotations = [annotation('a')]) {
  const client = createKeeperClient()
  const account = createAccountStore(client, () => 0)
  const history = createHistoryStore(client, account)
  const keeper = startKeeper(client)
  await keeper.show(annotations)
  const grow = (changes: number) =>
    keeper.say({
      type: 'history-grown',
      account: head.id,
      changes,
      people: [{ person: 'dalia', name: 'Dalia', changes }],
    })
  const give = (from: number, count: number, total: number, filter = everything) =>
    keeper.say({ type: 'history-page', account: head.id, filter, from, rows: rows(from, count), total, lines: total })
  return { client, account, history, keeper, grow, give }
}

const asked = ({ received }: FakeKeeper) =>
  received.flatMap((message) => (message.type === 'history-page' ? [message.from / pageLength] : []))

async function showPast(keeper: FakeKeeper, annotations = [annotation('old', { note: 'was' })]) {
  await keeper.say(
    {
      type: 'history-view',
      discussions: [],
      tradecraft: noTradecraft,
      account: head.id,
      moment,
      title: 'Old title',
      meta: {},
      people: { dalia: { name: 'D.', colour: 2 } },
      name: 'Dalia',
      at: 7,
    },
    { type: 'history-annotations', account: head.id, columns: packAnnotations(annotations) },
    { type: 'history-viewed', account: head.id, moment },
  )
}

describe('the history beside the text', () => {
  it('asks for what comes into view, once', async () => {
    const { history, keeper, grow, give } = await looking()
    history.open()
    await keeper.settle()
    expect(history.get().phase).toBe('reading')
    await grow(250)
    expect(history.get().phase).toBe('ready')
    expect(asked(keeper)).toEqual([0])
    await give(0, 100, 250)
    history.want(90, 130)
    history.want(95, 135)
    await keeper.settle()
    expect(asked(keeper)).toEqual([0, 1])
    await give(100, 100, 250)
    expect(rowAt(history.get(), 101)).toMatchObject({ line: { did: 'did 101' } })
    expect(rowAt(history.get(), 201)).toBe(undefined)
  })

  it('moves what is chosen down by what is new above it', async () => {
    const { history, keeper, grow, give } = await looking()
    history.open()
    await grow(3)
    await give(0, 3, 3)
    history.choose({ row: 1, line: line() })
    await grow(5)
    await give(0, 5, 5)
    expect(history.get()).toMatchObject({ total: 5, chosen: { row: 3 } })
    expect(asked(keeper)).toEqual([0, 0])
  })

  it('drops pages that were listed under another filter', async () => {
    const { history, grow, give } = await looking()
    history.open()
    await grow(3)
    const filter = { person: 'dalia', takenAway: true }
    history.list(filter)
    await give(0, 3, 3)
    expect(history.get()).toMatchObject({ total: 0, filter })
    await give(0, 1, 1, filter)
    expect(history.get()).toMatchObject({ total: 1 })
  })

  it('is read again when the keeper had to be started again, or another account comes into view', async () => {
    const { client, history, keeper, grow } = await looking()
    history.open()
    await grow(3)
    const again = startKeeper(client)
    await again.show([], { id: 'another' })
    expect(again.received.filter(({ type }) => type === 'history-open')).toEqual([
      { type: 'history-open', account: 'another' },
    ])
    expect(history.get()).toMatchObject({ phase: 'reading', changes: 0 })
    history.close()
    await keeper.settle()
    expect(again.received.at(-1)).toEqual({ type: 'history-close', account: 'another' })
  })

  it('says why it cannot be read', async () => {
    const { history, keeper } = await looking()
    history.open()
    await keeper.say({ type: 'history-failed', account: head.id, sentence: 'No.' })
    expect(history.get()).toMatchObject({ phase: 'failed', problem: 'No.' })
  })
})

describe('the account as it was', () => {
  it('is shown in place of now, and cannot be changed', async () => {
    const { account, history, keeper } = await looking()
    history.open()
    history.view(moment)
    await showPast(keeper)
    expect(account.get()).toMatchObject({
      past: { moment, name: 'Dalia', at: 7 },
      annotations: [{ id: 'old', note: 'was' }],
      head: { title: 'Old title' },
      people: { dalia: { name: 'D.' }, me: { name: 'Mara' } },
    })
    expect(account.annotation('old')).toBeDefined()
    expect(account.annotation('a')).toBe(undefined)
    expect(account.run([{ type: 'delete', id: 'old' }])).toBe(false)
    account.undo()
    await keeper.settle()
    expect(keeper.received.filter(({ type }) => type === 'run' || type === 'undo')).toEqual([])
    expect(account.get().notice).toMatchObject({ tone: 'assertive' })
  })

  it('gives way to all that has happened meanwhile', async () => {
    const { account, history, keeper } = await looking()
    history.open()
    await showPast(keeper)
    await keeper.say(
      { type: 'changed', account: head.id, changes: [{ id: 'b', annotation: annotation('b') }] },
      { type: 'people', account: head.id, people: { zoe: { name: 'Zoe', colour: 3 } } },
    )
    expect(account.get().annotations.map((one) => one.id)).toEqual(['old'])
    account.backToNow()
    expect(account.get()).toMatchObject({ past: null, head: { title: head.title }, people: { zoe: { name: 'Zoe' } } })
    expect(account.get().annotations.map((one) => one.id)).toEqual(['a', 'b'])
    expect(account.run([{ type: 'delete', id: 'a' }])).toBe(true)
  })

  it('is left for another account, and for the same one told anew', async () => {
    const { account, history, keeper } = await looking()
    history.open()
    await showPast(keeper)
    await keeper.show([annotation('a')])
    expect(account.get()).toMatchObject({ past: null, annotations: [{ id: 'a' }] })
    await showPast(keeper)
    await keeper.show([annotation('c')], { id: 'another' })
    expect(account.get()).toMatchObject({ past: null, annotations: [{ id: 'c' }], head: { title: head.title } })
  })
})

describe('what was deleted', () => {
  it('is brought back by an ordinary step, out of the past too, and shown once it is there', async () => {
    const { account, history, keeper } = await looking()
    history.open()
    await showPast(keeper)
    expect(isGone(line(), account)).toBe(true)
    history.restore(line())
    await keeper.settle()
    expect(keeper.received.at(-1)).toMatchObject({ type: 'run', commands: [{ type: 'restore', id }] })
    expect(account.get()).toMatchObject({ past: null, active: null })
    await keeper.say({ type: 'changed', account: head.id, changes: [{ id, annotation: annotation(id) }] })
    expect(account.get().active).toBe(id)
    expect(isGone(line(), account)).toBe(false)
  })

  it('is a reply of one’s own that is still deleted', async () => {
    const { account, history, keeper } = await looking([annotation('a')])
    const gone = { on: 'a', at: 1, text: 'x', mentions: [], edited: false }
    const replies = ['me', 'dalia'].map((by) => ({ ...gone, id: by, by, deleted: { by, at: 2 } }))
    await keeper.say({
      type: 'discussions',
      account: head.id,
      discussions: [{ on: 'a', replies, state: null, verdicts: [] }],
    })
    const deleted = (reply: string) => line({ annotation: 'a', restore: { type: 'restore-reply', id: reply } })
    expect([deleted('me'), deleted('dalia'), deleted('gone')].map((one) => isGone(one, account))).toEqual([
      true,
      false,
      false,
    ])
    history.restore(deleted('me'))
    expect(account.get()).toMatchObject({ active: 'a' })
    expect(isGone(deleted('me'), account)).toBe(false)
  })

  it('is a note that is still empty, and nothing that was only changed', async () => {
    const { account } = await looking([annotation('a', { note: 'new' }), annotation('b')])
    const emptied = (of: string) => line({ restore: { type: 'set-field', id: of, field: 'note', value: 'old' } })
    expect([emptied('a'), emptied('b'), emptied('gone')].map((one) => isGone(one, account))).toEqual([
      false,
      true,
      false,
    ])
    const { restore: _, ...edit } = line()
    expect(isGone(edit, account)).toBe(false)
  })
})
