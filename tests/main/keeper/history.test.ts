import { randomUUID } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { OpenAccount } from '../../../main/account/open-account'
import { draftCompacted } from '../../../main/account-file/compacted-draft'
import { readAccountFile } from '../../../main/account-file/read'
import { Keeper } from '../../../main/keeper/keeper'
import { unpackAnnotations } from '../../../shared/account/columns'
import type { Command } from '../../../shared/account/command'
import type { HistoryFilter, HistoryRow } from '../../../shared/history/rows'
import { accountOnDisk, atWork, bob } from '../../support/account-file'
import { attachWindow } from '../../support/keeper-window'
import { mergingIn } from '../../support/merging'

const author = { id: '11111111-0000-4000-8000-000000000000', name: 'Mara', colour: 1 }
const everything: HistoryFilter = { person: null, takenAway: false }

/** A window with an account in view, and its history open. */
async function looking(file: string) {
  const keeper = new Keeper(
    {
      author,
      atWork: { ...atWork, compact: draftCompacted },
      library: path.dirname(file),
      merging: mergingIn(path.dirname(file)),
    },
    () => undefined,
  )
  const window = attachWindow(keeper, 1)
  onTestFinished(async () => {
    await keeper.close()
    window.close()
  })
  await keeper.open(1, file)
  const { head } = await window.next('opened')
  await window.next('ready')
  const account = head.id
  let seq = 0
  const run = async (...commands: Command[]) => {
    window.send({ type: 'run', account, seq: ++seq, commands })
    await window.next('saved')
  }
  const page = async (filter = everything, from = 0, count = 100) => {
    window.send({ type: 'history-page', account, filter, from, count })
    return window.next('history-page')
  }
  const open = async () => {
    window.send({ type: 'history-open', account })
    return window.next('history-grown')
  }
  return { keeper, window, account, run, page, open }
}

const didIn = (rows: readonly HistoryRow[]) => rows.flatMap((row) => (row.kind === 'line' ? [row.line.did] : []))
const entryOf = (rows: readonly HistoryRow[], did: string) =>
  rows.flatMap((row) => (row.kind === 'line' && row.line.did === did ? [row.line.entry] : []))[0] as string

describe('the history of an account in a window', () => {
  it('is read when it is asked for, and told page by page under any filter', async () => {
    const { run, page, open } = await looking(await accountOnDisk())
    const id = randomUUID()
    await run({ type: 'annotate', id, kind: 'claim', ranges: [[4, 9]] })
    await run({ type: 'delete', id })
    const { changes, people } = await open()
    expect(people.map(({ name }) => name)).toEqual(['Alice', 'Mara'])
    expect(people.reduce((sum, one) => sum + one.changes, 0)).toBe(changes)
    const all = await page()
    expect(all).toMatchObject({ lines: changes, total: changes + 2, from: 0 })
    expect(didIn(all.rows)[0]).toBe('deleted the claim “clerk”')
    expect((await page(everything, 3, 2)).rows).toEqual(all.rows.slice(3, 5))
    const gone = await page({ person: author.id, takenAway: true })
    expect(didIn(gone.rows)).toEqual(['deleted the claim “clerk”'])
    expect(gone.rows[1]).toMatchObject({ line: { annotation: id, ranges: [[4, 9]], restore: { type: 'restore', id } } })
  })

  it('grows while it is open, by what is done here and elsewhere, over a compaction too', async () => {
    const file = await accountOnDisk()
    const { keeper, window, run, page, open } = await looking(file)
    await open()
    await run({ type: 'annotate', id: randomUUID(), kind: 'claim', ranges: [[0, 3]] })
    await window.next('history-grown')
    expect(didIn((await page()).rows)).toContain('tagged “The” as claim')
    await keeper.inView(1)?.compact()
    const other = await OpenAccount.open(file, atWork)
    if (!other.ok) throw new Error(other.error.kind)
    const done = other.value.run([{ type: 'annotate', id: randomUUID(), kind: 'actor', ranges: [[4, 9]] }], bob)
    if (done.ok) await done.value.saved
    await other.value.close()
    await window.next('history-grown')
    expect(didIn((await page()).rows)).toContain('tagged “clerk” as actor')
  })

  it('tells a change that comes late, from a copy edited earlier, in its place', async () => {
    const file = await accountOnDisk()
    const copy = `${file}.copy`
    await fs.copyFile(file, copy)
    const apart = await OpenAccount.open(copy, atWork)
    if (!apart.ok) throw new Error(apart.error.kind)
    const done = apart.value.run([{ type: 'annotate', id: randomUUID(), kind: 'source', ranges: [[4, 9]] }], bob)
    if (done.ok) await done.value.saved
    const { keeper, window, run, page, open } = await looking(file)
    const before = Date.now()
    await expect.poll(() => Date.now()).toBeGreaterThan(before)
    await run({ type: 'annotate', id: randomUUID(), kind: 'claim', ranges: [[0, 3]] })
    await open()
    await apart.value.close()
    const late = await readAccountFile(copy)
    if (late.ok) await keeper.inView(1)?.adopt(late.value.updates)
    await window.next('history-grown')
    const told = didIn((await page()).rows).filter((did) => did.startsWith('tagged'))
    expect(told).toEqual(['tagged “The” as claim', 'tagged “clerk” as source'])
  })

  it('shows the account as it was just before and just after any change', async () => {
    const { window, account, run, page, open } = await looking(await accountOnDisk())
    const id = randomUUID()
    await run({ type: 'annotate', id, kind: 'claim', ranges: [[4, 9]] })
    await run({ type: 'set-field', id, field: 'note', value: 'sure' })
    await run({ type: 'delete', id })
    await open()
    const { rows } = await page()
    const view = async (did: string, side: 'before' | 'after') => {
      const before = window.heard('history-annotations').length
      window.send({ type: 'history-view', account, moment: { entry: entryOf(rows, did), side } })
      expect(await window.next('history-view')).toMatchObject({ title: 'Sample', name: 'Mara' })
      await window.next('history-viewed')
      return window
        .heard('history-annotations')
        .slice(before)
        .flatMap(({ columns }) => unpackAnnotations(columns))
    }
    expect(await view('deleted the claim “clerk”', 'after')).toEqual([])
    expect(await view('deleted the claim “clerk”', 'before')).toMatchObject([{ id, note: 'sure' }])
    expect(await view('tagged “clerk” as claim', 'after')).toMatchObject([{ id, note: '' }])
    expect(await view('tagged “clerk” as claim', 'before')).toEqual([])
  })

  it('shows what was said then', async () => {
    const { window, account, run, page, open } = await looking(await accountOnDisk())
    const [id, reply] = [randomUUID(), randomUUID()]
    await run({ type: 'annotate', id, kind: 'claim', ranges: [[4, 9]] })
    await run({ type: 'reply', id: reply, on: id, text: 'Says who?' })
    await run({ type: 'edit-reply', id: reply, text: 'Who says?' })
    await open()
    const { rows } = await page()
    const did = 'replied on “clerk”: “Says who?”'
    window.send({ type: 'history-view', account, moment: { entry: entryOf(rows, did), side: 'after' } })
    const { discussions } = await window.next('history-view')
    expect(discussions).toMatchObject([{ on: id, replies: [{ text: 'Says who?', edited: false }] }])
  })

  it('is told no more once it is closed, and is none of another account', async () => {
    const { keeper, window, account, run, open, page } = await looking(await accountOnDisk())
    await open()
    window.send({ type: 'history-close', account })
    await run({ type: 'annotate', id: randomUUID(), kind: 'claim', ranges: [[0, 3]] })
    window.send({ type: 'history-page', account, filter: everything, from: 0, count: 1 })
    await open()
    expect((await page()).lines).toBeGreaterThan(0)
    await keeper.open(1, await accountOnDisk('Another text.'))
    await window.next('ready')
    window.send({ type: 'history-open', account })
    window.send({ type: 'history-page', account, filter: everything, from: 0, count: 1 })
    window.send({ type: 'show' })
    await window.next('ready')
    expect([window.heard('history-grown').length, window.heard('history-page').length]).toEqual([2, 1])
  })

  it('says in a sentence that the file cannot be read any more', async () => {
    const file = await accountOnDisk()
    const { window, account } = await looking(file)
    await fs.rm(file)
    window.send({ type: 'history-open', account })
    expect((await window.next('history-failed')).sentence).toBe('There is no file “sample.attest”.')
  })
})
