import { randomUUID } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { AtWork } from '../../../main/account/at-work'
import type { Author } from '../../../main/account/author'
import { OpenAccount } from '../../../main/account/open-account'
import { createAccountFile } from '../../../main/account-file/create'
import { readAccountFile } from '../../../main/account-file/read'
import { Keeper, type OnLaid } from '../../../main/keeper/keeper'
import type { Laid } from '../../../main/keeper/laid'
import { retitle } from '../../../main/library/retitle'
import { unpackAnnotations } from '../../../shared/account/columns'
import type { Command } from '../../../shared/account/command'
import type { MergeAction, MergeState } from '../../../shared/keeper/protocol'
import { countOf } from '../../../shared/merging/listed'
import { accountOnDisk, alice, atWork, bob, sampleAccount, temporaryFolder } from '../../support/account-file'
import { attachWindow } from '../../support/keeper-window'
import { mergingIn } from '../../support/merging'

const annotate = (id = randomUUID() as string, start = 0, note = ''): Command => ({
  type: 'annotate',
  id,
  kind: 'claim',
  ranges: [[start, start + 3]],
  note,
})

/** Does something in a file as somebody who has it alone. */
async function work(file: string, author: Author, ...commands: readonly Command[]): Promise<void> {
  const account = await OpenAccount.open(file, atWork)
  if (!account.ok) throw new Error(account.error.kind)
  const done = account.value.run(commands, author)
  if (!done.ok) throw new Error(done.error.kind)
  await account.value.close()
}

async function retitleAs(file: string, author: Author, title: string): Promise<void> {
  const account = await OpenAccount.open(file, atWork)
  if (!account.ok) throw new Error(account.error.kind)
  expect(await retitle(account.value, title, author)).toBe(null)
  await account.value.close()
}

interface Profile {
  readonly folder: string
  readonly atWork: AtWork
}

async function newProfile(): Promise<Profile> {
  const folder = await temporaryFolder()
  return { folder, atWork: { ...atWork, journalOf: (id) => path.join(folder, 'journal', id) } }
}

/** What is told at one step. */
type At<S, M = MergeState> = M extends { readonly step: infer T } ? (S extends T ? M : never) : never

async function windowOn(file: string, profile: Profile, onLaid?: OnLaid, again?: Laid) {
  const { folder: library, atWork } = profile
  const setting = { author: alice, atWork, library, merging: mergingIn(library) }
  const keeper = new Keeper(setting, () => undefined, onLaid)
  onTestFinished(() => keeper.close())
  const window = attachWindow(keeper, 1)
  onTestFinished(() => window.close())
  await keeper.open(1, file, again ? { again } : {})
  const { head } = await window.next('opened')
  await window.next('ready')
  return {
    ...window,
    keeper,
    account: head.id,
    act: (action: MergeAction) => window.send({ type: 'merge', account: head.id, action }),
    reaches: async <S extends MergeState['step']>(step: S): Promise<At<S>> => {
      for (;;) {
        const { state } = await window.next('merge')
        if (state.step === step) return state as At<S>
        expect(state.step).toBe('comparing')
      }
    },
    shown: () => unpackAnnotations((window.heard('annotations').at(-1) ?? { columns: nothing }).columns),
  }
}

const nothing = {
  ids: '',
  kinds: new Uint8Array(),
  by: new Uint32Array(),
  people: [],
  at: new Float64Array(),
  pieces: new Uint32Array(),
  offsets: new Uint32Array(),
  notes: new Map(),
}

/** An account with one annotation, and a copy of it in which Bob has added another. */
async function twoCopies() {
  const [mine, theirs] = [randomUUID(), randomUUID()]
  const file = await accountOnDisk()
  await work(file, alice, annotate(mine))
  const copy = path.join(path.dirname(file), 'copy.attest')
  await fs.copyFile(file, copy)
  await work(copy, bob, annotate(theirs, 4, 'seen by bob'))
  return { file, copy, mine, theirs }
}

const holds = async (file: string) => {
  const contents = await readAccountFile(file)
  if (!contents.ok) throw new Error(contents.error.kind)
  return contents.value.updates
}

describe('merging in a window', () => {
  it('shows first what it would come to, and merges when told to, writing nothing of its own', async () => {
    const { file, copy, theirs } = await twoCopies()
    const window = await windowOn(file, await newProfile())
    const before = await fs.readFile(file)
    await window.keeper.merge(1, copy)
    const { report, name } = await window.reaches('preview')
    expect(name).toBe('copy.attest')
    expect(report.came.items).toMatchObject([{ person: 'bob', tally: { tags: 1 } }])
    expect(await fs.readFile(file)).toEqual(before)
    window.act('apply')
    await window.reaches('merged')
    expect(window.heard('changed').at(-1)).toMatchObject({ changes: [{ id: theirs }] })
    expect((await holds(file)).length).toBe((await holds(copy)).length)
    expect(window.heard('last-merge').at(-1)).toMatchObject({ merge: { name: 'copy.attest', undoable: true } })
  })

  it('has nothing more to merge of the same file', async () => {
    const { file, copy } = await twoCopies()
    const window = await windowOn(file, await newProfile())
    for (const expected of [1, 0]) {
      await window.keeper.merge(1, copy)
      expect(countOf((await window.reaches('preview')).report.came)).toBe(expected)
      window.act('apply')
      await window.reaches('merged')
      window.act('close')
    }
  })

  it('takes a merge back to the file as it was, journal and all, and merges it again without loss', async () => {
    const { file, copy, mine, theirs } = await twoCopies()
    const profile = await newProfile()
    const window = await windowOn(file, profile)
    const before = await fs.readFile(file)
    await window.keeper.merge(1, copy)
    window.act('apply')
    await window.reaches('preview')
    await window.reaches('merged')
    window.act('undo')
    expect(await window.next('opened')).toMatchObject({ notices: [] })
    await window.next('ready')
    expect(window.heard('taken-back').at(-1)).toMatchObject({ name: 'copy.attest' })
    expect(window.shown().map(({ id }) => id)).toEqual([mine])
    expect(await fs.readFile(file)).toEqual(before)
    expect(window.heard('last-merge').at(-1)).toMatchObject({ merge: null })
    await window.keeper.close()
    const later = await windowOn(file, profile)
    expect(later.shown().map(({ id }) => id)).toEqual([mine])
    await later.keeper.merge(1, copy)
    await later.reaches('preview')
    later.act('apply')
    await later.reaches('merged')
    later.send({ type: 'show' })
    await later.next('ready')
    expect(new Set(later.shown().map(({ id }) => id))).toEqual(new Set([mine, theirs]))
  })

  it('offers that also after a restart, and until something has been edited', async () => {
    const { file, copy } = await twoCopies()
    const profile = await newProfile()
    const first = await windowOn(file, profile)
    await first.keeper.merge(1, copy)
    await first.reaches('preview')
    first.act('apply')
    await first.reaches('merged')
    await first.keeper.close()
    const second = await windowOn(file, profile)
    expect(await second.next('last-merge')).toMatchObject({ merge: { name: 'copy.attest', undoable: true } })
    second.send({ type: 'run', account: second.account, seq: 1, commands: [annotate()] })
    await second.next('saved')
    expect(second.heard('last-merge').at(-1)).toMatchObject({ merge: { name: 'copy.attest', undoable: false } })
    const bytes = await fs.readFile(file)
    second.act('undo')
    expect(await second.next('failed')).toMatchObject({ sentence: expect.stringContaining('changed since') })
    expect(await fs.readFile(file)).toEqual(bytes)
  })

  it('keeps what it came to for the keeper after this one, also once something has been edited', async () => {
    const { file, copy } = await twoCopies()
    const profile = await newProfile()
    const first = await windowOn(file, profile)
    await first.keeper.merge(1, copy)
    await first.reaches('preview')
    first.act('apply')
    const merged = await first.reaches('merged')
    await first.keeper.close()
    const second = await windowOn(file, profile)
    second.send({ type: 'run', account: second.account, seq: 1, commands: [annotate()] })
    await second.next('saved')
    second.act('report')
    expect(await second.reaches('merged')).toEqual(merged)
  })

  it('takes back one merge after another, as long as nothing was changed between them', async () => {
    const { file, copy, mine, theirs } = await twoCopies()
    const second = path.join(path.dirname(file), 'second.attest')
    await fs.copyFile(copy, second)
    await work(second, bob, annotate(undefined, 8, 'and again'))
    const window = await windowOn(file, await newProfile())
    const before = [await fs.readFile(file)]
    for (const other of [copy, second]) {
      await window.keeper.merge(1, other)
      await window.reaches('preview')
      window.act('apply')
      await window.reaches('merged')
      window.act('close')
      before.push(await fs.readFile(file))
    }
    const shown = [new Set([mine, theirs]), new Set([mine])]
    for (const [i, ids] of shown.entries()) {
      window.act('undo')
      await window.next('opened')
      await window.next('ready')
      expect(new Set(window.shown().map(({ id }) => id))).toEqual(ids)
      expect(await fs.readFile(file)).toEqual(before[1 - i])
    }
    expect(window.heard('last-merge').at(-1)).toMatchObject({ merge: null })
  })

  it('says that a merge was taken back until something has been changed', async () => {
    const { file, copy } = await twoCopies()
    const window = await windowOn(file, await newProfile())
    const merge = async () => {
      await window.keeper.merge(1, copy)
      await window.reaches('preview')
      window.act('apply')
      await window.reaches('merged')
      window.act('close')
    }
    await merge()
    window.act('undo')
    await window.next('opened')
    await window.next('ready')
    expect(window.heard('taken-back').at(-1)).toMatchObject({ name: 'copy.attest' })
    await merge()
    expect(window.heard('taken-back').at(-1)).toMatchObject({ name: null })
  })

  it('says that a comparison was interrupted, and compares again only when told to', async () => {
    const { file, copy } = await twoCopies()
    const profile = await newProfile()
    const laid: Laid[] = []
    const first = await windowOn(file, profile, (_, now) => laid.push(now))
    await first.keeper.merge(1, copy)
    await first.reaches('preview')
    await first.keeper.merge(1, `${copy}.next`)
    await first.keeper.close()
    const second = await windowOn(file, profile, undefined, laid.at(-1))
    expect(await second.next('merge')).toMatchObject({ state: { step: 'interrupted', name: 'copy.attest' } })
    second.act('again')
    await second.reaches('preview')
    second.act('close')
    expect(await second.reaches('refused')).toMatchObject({ name: 'copy.attest.next' })
  })

  it('goes on to the next file when its report is put away before it is there', async () => {
    const { file, copy, theirs } = await twoCopies()
    const next = path.join(path.dirname(file), 'next.attest')
    await fs.copyFile(copy, next)
    const alsoTheirs = randomUUID()
    await work(next, bob, annotate(alsoTheirs, 8))
    const window = await windowOn(file, await newProfile())
    await window.keeper.merge(1, copy)
    await window.reaches('preview')
    await window.keeper.merge(1, next)
    window.act('apply')
    window.act('close')
    expect(await window.reaches('preview')).toMatchObject({ name: 'next.attest' })
    // The first was merged all the same.
    await expect.poll(() => window.heard('last-merge').at(-1)).toMatchObject({ merge: { name: 'copy.attest' } })
    expect(window.heard('changed').at(-1)).toMatchObject({ changes: [{ id: theirs }] })
    window.act('apply')
    await window.reaches('merged')
    expect(window.heard('changed').at(-1)).toMatchObject({ changes: [{ id: alsoTheirs }] })
  })

  it('offers both titles where both gave the account one, and has it say the one that is chosen', async () => {
    const { file, copy } = await twoCopies()
    await retitleAs(file, alice, 'What the clerk saw')
    await retitleAs(copy, bob, 'The quay at dusk')
    const window = await windowOn(file, await newProfile())
    await window.keeper.merge(1, copy)
    const { report } = await window.reaches('preview')
    const titles = [report.title?.kept, report.title?.other]
    expect(new Set(titles.map((one) => `${one?.person}: ${one?.words}`))).toEqual(
      new Set(['alice: What the clerk saw', 'bob: The quay at dusk']),
    )
    const settled = report.came.items.flatMap(({ lines }) => lines.items.map(({ type }) => type))
    expect(settled).toEqual(['tagged', 'introduced'])
    window.act('apply')
    await window.reaches('merged')
    window.send({ type: 'show' })
    expect((await window.next('opened')).head.title).toBe(report.title?.kept.words)
    const other = report.title?.other.words ?? ''
    window.send({ type: 'retitle', account: window.account, title: other })
    await expect.poll(() => window.heard('titled').at(-1)?.title).toBe(other)
  })

  it('names all pairs that are the same word for word, to be joined at once', async () => {
    const { file, copy } = await twoCopies()
    const [mine, theirs] = [randomUUID(), randomUUID()]
    await work(file, alice, annotate(mine, 8))
    await work(copy, bob, annotate(theirs, 8, 'so says bob'))
    const window = await windowOn(file, await newProfile())
    await window.keeper.merge(1, copy)
    expect((await window.reaches('preview')).report.twins).toEqual([[mine, theirs]])
  })

  it('is not taken back while another program has the account open', async () => {
    const { file, copy } = await twoCopies()
    const window = await windowOn(file, await newProfile())
    await window.keeper.merge(1, copy)
    await window.reaches('preview')
    window.act('apply')
    await window.reaches('merged')
    const other = await OpenAccount.open(file, atWork)
    if (!other.ok) throw new Error(other.error.kind)
    onTestFinished(() => other.value.close())
    window.act('undo')
    expect(await window.next('failed')).toMatchObject({ sentence: expect.stringContaining('another program') })
  })

  it('previews a copy that is dropped on the window, and opens what is another account', async () => {
    const { file, copy } = await twoCopies()
    const window = await windowOn(file, await newProfile())
    await window.keeper.open(1, copy, { dropped: true })
    expect(await window.reaches('preview')).toMatchObject({ name: 'copy.attest' })
    const another = await accountOnDisk('Another text altogether.')
    await window.keeper.open(1, another, { dropped: true })
    expect(await window.next('opened')).toMatchObject({ text: 'Another text altogether.' })
  })

  it('goes through several files one after the other', async () => {
    const { file, copy } = await twoCopies()
    const window = await windowOn(file, await newProfile())
    const second = path.join(path.dirname(file), 'second.attest')
    await fs.copyFile(copy, second)
    await window.keeper.merge(1, copy)
    await window.keeper.merge(1, second)
    expect(await window.reaches('preview')).toMatchObject({ name: 'copy.attest' })
    window.act('close')
    expect(await window.reaches('preview')).toMatchObject({ name: 'second.attest' })
  })

  it.each([
    ['another account', async () => accountOnDisk('Another text altogether.'), /is another account, “Sample”/],
    ['what is none', async () => path.join(await temporaryFolder(), 'none.attest'), /There is no file/],
  ])('refuses %s by name', async (_, which, sentence) => {
    const { file } = await twoCopies()
    const window = await windowOn(file, await newProfile())
    await window.keeper.merge(1, await which())
    expect((await window.reaches('refused')).sentence).toMatch(sentence)
  })

  it('brings over the annotations of another account of the text, once, as a step that can be taken back', async () => {
    const { file } = await twoCopies()
    const other = path.join(await temporaryFolder(), 'other.attest')
    await createAccountFile(other, sampleAccount().file)
    await work(other, bob, annotate(undefined, 4, 'seen by bob'))
    const window = await windowOn(file, await newProfile())
    await window.keeper.merge(1, other)
    expect(await window.reaches('same-text')).toMatchObject({ fresh: 1, all: 1, authors: ['Bob'] })
    window.act('apply')
    await window.reaches('brought')
    expect(window.heard('changed').at(-1)).toMatchObject({
      changes: [{ annotation: { by: 'bob', note: 'seen by bob', from: expect.anything() } }],
    })
    expect(window.heard('people').at(-1)?.people).toMatchObject({ bob: { name: 'Bob' } })
    expect(window.heard('history').at(-1)).toMatchObject({ canUndo: true })
    window.act('close')
    await window.keeper.merge(1, other)
    expect(await window.reaches('same-text')).toMatchObject({ fresh: 0, all: 1 })
  })
})
