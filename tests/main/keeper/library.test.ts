import { promises as fs } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Keeper } from '../../../main/keeper/keeper'
import { keeperHands } from '../../../main/keeper/keeper-hands'
import { LibraryDesk } from '../../../main/library/library-desk'
import { profilePaths } from '../../../main/profile/profile-folder'
import { LibraryReader } from '../../../main/search/library-reader'
import type { Listing } from '../../../shared/library/listing'
import type { LibraryNews, LibraryRequest } from '../../../shared/library/protocol'
import { alice, atWork, temporaryFolder } from '../../support/account-file'
import { attachWindow } from '../../support/keeper-window'
import { tagIn, writeAccount } from '../../support/library'
import { mergingIn } from '../../support/merging'

/** A keeper with a library of two accounts, and a window of it. */
async function desk() {
  const profile = await temporaryFolder()
  const { library } = profilePaths(profile)
  const [ferry, radio] = [path.join(library, 'ferry.attest'), path.join(library, 'radio.attest')]
  await writeAccount(ferry, ['The ferry left at six.'])
  await writeAccount(radio, ['The radio says nothing.'])
  const told: string[] = []
  const keeper = new Keeper({ author: alice, atWork, library, merging: mergingIn(profile) }, (_, { title }) =>
    told.push(`showing ${title}`),
  )
  const hands = keeperHands(keeper, profile, {
    forget: (file) => told.push(`gone ${path.basename(file)}`),
    renamed: (file, title) => told.push(`renamed ${path.basename(file)} ${title}`),
    reveal: (file) => told.push(`reveal ${path.basename(file)}`),
  })
  const shelf = new LibraryDesk(
    hands,
    (onProgress) => new LibraryReader(profile, onProgress),
    (window, news) => keeper.tell(window, { type: 'library', news }),
  )
  keeper.desk = shelf
  const window = attachWindow(keeper, 1)
  onTestFinished(async () => {
    window.close()
    await keeper.close()
    await shelf.close()
  })
  const news = <T extends LibraryNews['type']>(type: T) =>
    window
      .heard('library')
      .flatMap(({ news }) => (news.type === type ? (news as Extract<LibraryNews, { type: T }>) : []))
  const ask = (request: LibraryRequest) => window.send({ type: 'library', request })
  /** Asks for something to be done, and waits for what came of it. */
  const act = async (request: LibraryRequest) => {
    const before = news('said').length
    ask(request)
    await expect.poll(() => news('said').length, { interval: 5 }).toBe(before + 1)
    return news('said').at(-1) as Extract<LibraryNews, { type: 'said' }>
  }
  const listed = async (): Promise<Listing> => {
    const reader = new LibraryReader(profile)
    return reader.look()
  }
  const titles = async () => (await listed()).accounts.map(({ title }) => title).sort()
  return { profile, library, ferry, radio, keeper, window, news, ask, act, listed, titles, told }
}

describe('the library of a window', () => {
  it('is told of at once, and of every change, wherever it is made', async () => {
    const { ask, news, ferry, library } = await desk()
    ask({ type: 'watch', on: true })
    const counts = () => news('listed').map(({ listing }) => listing.accounts.length)
    await expect.poll(counts).toEqual([2])
    await writeAccount(path.join(library, 'new.attest'), ['New.'])
    await expect.poll(counts).toEqual([2, 3])
    await fs.rm(ferry)
    await expect.poll(counts).toEqual([2, 3, 2])
    expect(news('progress').map(({ progress }) => progress)).toContainEqual({ done: 0, total: 2 })
    expect(news('progress').at(-1)?.progress).toBe(null)
  })

  it('keeps nothing of what a killed program was writing a day ago', async () => {
    const { ask, library } = await desk()
    const draft = path.join(library, '.attest-0123abcd.part')
    await fs.writeFile(draft, 'half an account')
    await fs.utimes(draft, new Date(0), new Date(0))
    ask({ type: 'watch', on: true })
    await expect.poll(() => fs.readdir(library)).not.toContain(path.basename(draft))
  })

  it('is searched, and what was found can be opened', async () => {
    const { ask, news, window, ferry, profile } = await desk()
    ask({ type: 'search', ask: 7, query: { words: 'ferr' } })
    await expect
      .poll(() => news('found'))
      .toMatchObject([{ ask: 7, results: { groups: [{ file: ferry, hits: [{ type: 'passage', range: [4, 8] }] }] } }])
    ask({ type: 'open', file: path.join(profile, 'library', '..', 'device-key.pem') })
    ask({ type: 'open', file: ferry })
    expect(await window.next('opened')).toMatchObject({ head: { title: 'ferry', place: 'library', readOnly: false } })
    expect(window.heard('failed')).toEqual([])
  })

  it('puts an account away before it is thrown away, and leaves nothing of it when it is deleted', async () => {
    const { act, window, keeper, ferry, listed, titles, told } = await desk()
    await keeper.open(1, ferry)
    const { head } = await window.next('opened')
    expect(await act({ type: 'trash', file: ferry })).toMatchObject({ refused: false })
    expect(await window.next('closed')).toEqual({ type: 'closed', account: head.id })
    expect(keeper.inView(1)).toBe(undefined)
    expect(told).toContain('gone ferry.attest')
    expect(await titles()).toEqual(['radio'])
    const [item] = (await listed()).trash
    expect(await act({ type: 'restore', item: item?.item ?? '' })).toMatchObject({ refused: false })
    expect(await titles()).toEqual(['ferry', 'radio'])
    await act({ type: 'trash', file: ferry })
    const [again] = (await listed()).trash
    expect(await act({ type: 'delete-for-good', item: again?.item ?? '' })).toMatchObject({ refused: false })
    expect((await listed()).trash).toEqual([])
  })

  it('renames an account for everyone who has it open', async () => {
    const { act, window, keeper, ferry, titles, told } = await desk()
    await keeper.open(1, ferry)
    await window.next('ready')
    await act({ type: 'rename', file: ferry, title: 'What the clerk saw' })
    expect(await window.next('titled')).toMatchObject({ title: 'What the clerk saw' })
    expect(told).toContain('renamed ferry.attest What the clerk saw')
    expect(told).toContain('showing What the clerk saw')
    expect(await titles()).toEqual(['What the clerk saw', 'radio'])
  })

  it('tags, duplicates and reveals', async () => {
    const { act, ask, ferry, listed, titles, told } = await desk()
    const id = (await listed()).accounts.find(({ file }) => file === ferry)?.id ?? ''
    await act({ type: 'tag', id, tags: ['Quay 7', 'quay 7', ' '] })
    await act({ type: 'duplicate', file: ferry })
    expect((await listed()).accounts.flatMap(({ tags }) => tags)).toEqual(['quay 7'])
    expect(await titles()).toEqual(['ferry', 'ferry (copy)', 'radio'])
    ask({ type: 'reveal', file: ferry })
    await expect.poll(() => told).toContain('reveal ferry.attest')
  })

  it('makes copies with different contents one, and keeps the second in the trash', async () => {
    const { act, ferry, library, listed, keeper, news, window } = await desk()
    const copy = path.join(library, 'ferry 2.attest')
    await fs.copyFile(ferry, copy)
    await tagIn(copy, { kind: 'claim', at: 'six', by: 'Bob' })
    await tagIn(ferry, { kind: 'actor', at: 'ferry' })
    await keeper.open(1, ferry)
    await window.next('ready')
    expect(await act({ type: 'merge-copies', file: ferry, copy: ferry })).toMatchObject({ refused: true })
    window.send({ type: 'library', request: { type: 'merge-copies', file: ferry, copy } })
    const { account } = await window.next('merge')
    expect((await window.next('merge')).state).toMatchObject({ step: 'preview', isSpare: true })
    window.send({ type: 'merge', account, action: 'apply' })
    await expect.poll(() => news('said').at(-1)).toMatchObject({ refused: false })
    expect(await window.next('changed')).toMatchObject({ changes: [{ annotation: { kind: 'claim' } }] })
    const { accounts, trash } = await listed()
    const merged = accounts.find(({ file }) => file === ferry)
    expect(merged).toMatchObject({ kinds: { claim: 1, actor: 1 }, people: ['Alice', 'Bob'], copies: [] })
    expect(trash).toMatchObject([{ file: copy }])
  })

  it('refuses what is not in it', async () => {
    const { act, profile, listed } = await desk()
    const before = await listed()
    const key = path.join(profile, 'library.json')
    for (const request of [
      { type: 'rename', file: key, title: 'x' },
      { type: 'duplicate', file: key },
      { type: 'trash', file: key },
      { type: 'restore', item: profile },
      { type: 'delete-for-good', item: profile },
      { type: 'tag', id: 'nobody', tags: ['x'] },
      { type: 'remove-folder', path: profilePaths(profile).library },
    ] as const) {
      expect(await act(request), request.type).toMatchObject({ refused: true })
    }
    expect(await listed()).toEqual(before)
  })
})

describe('an account on something that may be taken away', () => {
  /** A window that has it open, as if the folder were a stick. */
  async function onStick() {
    const one = await desk()
    const stick = await temporaryFolder()
    const file = await writeAccount(path.join(stick, 'stick.attest'), ['What the stick says.'])
    const shelf = one.keeper.desk
    if (!shelf) throw new Error('no desk')
    one.keeper.desk = {
      receive: (window, request) => shelf.receive(window, request),
      leave: (window) => shelf.leave(window),
      opened: (account) => shelf.opened(account),
      noteRead: () => shelf.noteRead(),
      discard: (window, copy) => shelf.discard(window, copy),
      elsewhere: (query) => shelf.elsewhere(query),
      accountFiles: () => shelf.accountFiles(),
      placeOf: async (real) => (real.startsWith(await fs.realpath(stick)) ? 'removable' : shelf.placeOf(real)),
    }
    await one.keeper.open(1, file)
    const { head } = await one.window.next('opened')
    return { ...one, stick, file, head }
  }

  it('is only read, and nothing is written beside it', async () => {
    const { head, window, file, stick } = await onStick()
    expect(head).toMatchObject({ place: 'removable', readOnly: true })
    const before = await fs.readFile(file)
    const id = '00000000-0000-4000-8000-00000000ffff'
    const commands = [{ type: 'annotate' as const, id, kind: 'claim' as const, ranges: [[0, 3] as const] }]
    window.send({ type: 'run', account: head.id, seq: 1, commands })
    expect(await window.next('refused')).toMatchObject({ problem: { kind: 'account-read-only' } })
    expect(await fs.readFile(file)).toEqual(before)
    expect(await fs.readdir(stick)).toEqual(['stick.attest'])
  })

  it('goes into the library when asked to, and is worked on there', async () => {
    const { act, window, library, file, head } = await onStick()
    expect(await act({ type: 'add' })).toMatchObject({ refused: false })
    const opened = await window.next('opened')
    expect(opened.head).toMatchObject({ id: head.id, place: 'library', readOnly: false })
    expect(path.basename(opened.head.file)).toBe('stick.attest')
    expect(await fs.readFile(path.join(library, 'stick.attest'))).toEqual(await fs.readFile(file))
  })

  it('is opened in the library where it is there already, and as a second copy where that is another', async () => {
    const { act, window, keeper, library, file } = await onStick()
    const there = path.join(library, 'there.attest')
    await fs.copyFile(file, there)
    await act({ type: 'add' })
    const same = await window.next('opened')
    expect(same.head.file).toBe(await fs.realpath(there))
    expect(same.notices).toEqual([expect.stringContaining('had this account already; that one')])
    await keeper.open(1, file)
    await window.next('opened')
    await keeper.letGo(there)
    await tagIn(there, { kind: 'claim', at: 'stick' })
    await act({ type: 'add' })
    const second = await window.next('opened')
    expect(path.basename(second.head.file)).toBe('stick.attest')
    expect(second.notices).toEqual([expect.stringContaining('a second copy')])
  })
})
