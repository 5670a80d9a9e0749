import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type WebSocket, WebSocketServer } from 'ws'
import * as Y from 'yjs'
import { OpenAccount } from '../../../main/account/open-account'
import { createAccountFile } from '../../../main/account-file/create'
import { AccountLink } from '../../../main/team/account-link'
import { fetchState } from '../../../main/team/fetch-state'
import { type Membership, nothingSafe } from '../../../main/team/membership-file'
import { noSafeText, ReportLink } from '../../../main/team/report-link'
import { reportDocument } from '../../../shared/account/schema'
import type { ServerAddress } from '../../../shared/team/invitation'
import type { Role } from '../../../shared/team/role'
import { encodeFrame } from '../../../shared/team/wire'
import { temporaryFolder } from '../../support/account-file'
import { paragraph, rootIn, wordsIn } from '../../support/report-text'
import { hostedAccount, invite, join, type Someone, someone, stockProvider, teamServer } from '../../support/team'

type Hosted = Awaited<ReturnType<typeof hostedAccount>>

const id = randomUUID()
const document = reportDocument(id)

/** A member with the account in a file of their own. */
async function member(hosted: Hosted, who: Someone, address: ServerAddress, role: Role) {
  const file = path.join(await temporaryFolder(), `${who.author.name}.attest`)
  await createAccountFile(file, hosted.file)
  const opened = await OpenAccount.open(file, { signerOf: () => who.signer })
  if (!opened.ok) throw new Error(opened.error.kind)
  const account = opened.value
  onTestFinished(() => account.close())
  let safe: Membership['safe'] = nothingSafe
  const heard: string[] = []
  const online = async (as: Role = role) => {
    const link: AccountLink = await AccountLink.open({
      ...{ account, membership: { address, role: as, safe }, signer: who.signer, clock: who.clock },
      onChange: () => undefined,
      onReportPeers: (of) => heard.push(of),
    })
    onTestFinished(() => link.close())
    const offline = () => {
      safe = link.safe
      link.close()
    }
    return { link, offline }
  }
  return { who, account, online, heard, text: () => account.reports.doc(document) }
}

async function team(roleOfBob: Role = 'editor') {
  const { address } = await teamServer()
  const [alice, bob] = [someone('Alice'), someone('Bob')]
  const hosted = await hostedAccount(address, alice)
  const joined = await join(address, hosted.id, bob, invite(address, hosted.id, alice, { role: roleOfBob }))
  expect(joined).toMatchObject({ ok: true })
  return {
    ...{ address, hosted },
    alice: await member(hosted, alice, address, 'owner'),
    bob: await member(hosted, bob, address, roleOfBob),
  }
}

type Member = Awaited<ReturnType<typeof member>>

const make = ({ account, who }: Member) =>
  expect(
    account.run(
      [{ type: 'make-report', id, title: 'The seal', yardstick: 'icd-203', template: 'assessment' }],
      who.author,
    ),
  ).toMatchObject({ ok: true })

/** As a window does: with what it has made in a copy of its own. */
function write({ account, text }: Member, act: (root: Y.XmlText) => void): void {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(text()))
  copy.on('update', (update: Uint8Array) => expect(account.writeReport(id, update, copy).ok).toBe(true))
  copy.transact(() => act(rootIn(copy)))
}

describe('the text of a report', () => {
  it('reaches a teammate while both are there, and after one was away', async () => {
    const { alice, bob } = await team()
    const [a, b] = [await alice.online(), await bob.online()]
    make(alice)
    rootIn(alice.text()).insertEmbed(0, paragraph('The seal was broken.'))
    await expect.poll(() => wordsIn(bob.text())).toBe(wordsIn(alice.text()))
    await a.link.caughtUp()
    expect(a.link.status.waiting).toBe(0)
    b.offline()
    rootIn(bob.text()).insertEmbed(0, paragraph('It was whole.'))
    rootIn(alice.text()).delete(0, 1)
    await a.link.caughtUp()
    const again = await bob.online()
    await again.link.caughtUp()
    await expect.poll(() => wordsIn(alice.text())).toBe(wordsIn(bob.text()))
    expect(wordsIn(alice.text())).toContain('It was whole.')
    expect(wordsIn(alice.text())).not.toContain('broken')
  })

  it.each(['the one who typed', 'the one who took it away'])(
    'keeps what one typed into a paragraph that the other took away meanwhile, when %s comes back last',
    async (last) => {
      const { alice, bob } = await team()
      make(alice)
      const paragraphs = ['The seal was broken.', 'It was found at noon.'].map(paragraph)
      rootIn(alice.text()).applyDelta(paragraphs.map((insert) => ({ insert })))
      const [a, b] = [await alice.online(), await bob.online()]
      await a.link.caughtUp()
      await expect.poll(() => wordsIn(bob.text())).toBe(wordsIn(alice.text()))
      for (const { offline } of [a, b]) offline()
      write(alice, (root) => (root.toDelta()[0].insert as Y.XmlText).insert(13, 'clumsily '))
      write(bob, (root) => root.delete(0, 1))
      const inOrder = last === 'the one who typed' ? [bob, alice] : [alice, bob]
      for (const one of inOrder) await (await one.online()).link.caughtUp()
      await expect.poll(() => wordsIn(alice.text())).toContain('clumsily')
      await expect.poll(() => wordsIn(bob.text())).toBe(wordsIn(alice.text()))
      expect(wordsIn(bob.text())).not.toContain('broken')
      expect(wordsIn(bob.text()).split('clumsily')).toHaveLength(2)
    },
  )

  it('counts as one change that waits until the server has it, also where something was only taken out of it', async () => {
    const { alice } = await team()
    const first = await alice.online()
    make(alice)
    rootIn(alice.text()).insertEmbed(0, paragraph('The seal was broken.'))
    await first.link.caughtUp()
    first.offline()
    const second = await alice.online()
    expect(second.link.status.waiting).toBe(0)
    second.offline()
    rootIn(alice.text()).delete(0, 1)
    const third = await alice.online()
    expect(third.link.status.waiting).toBe(1)
    expect(third.link.isSafe).toBe(false)
    await third.link.caughtUp()
    expect(third.link.status.waiting).toBe(0)
    expect(third.link.isSafe).toBe(true)
  })

  it('stays here where the server would not take it, and is told of; what others write comes in', async () => {
    const { alice, bob } = await team('commenter')
    make(alice)
    rootIn(alice.text()).insertEmbed(0, paragraph('The seal was broken.'))
    const a = await alice.online()
    await a.link.caughtUp()
    // Bob does not know yet that he may only comment.
    const knows = await bob.online('commenter')
    await expect.poll(() => wordsIn(bob.text())).toBe(wordsIn(alice.text()))
    expect(knows.link.reportTroubles).toEqual([])
    expect(knows.link.status.waiting).toBe(0)
    knows.offline()
    rootIn(bob.text()).insertEmbed(0, paragraph('Mine.'))
    for (const role of ['editor', 'commenter'] as const) {
      const b = await bob.online(role)
      await expect
        .poll(() => b.link.reportTroubles)
        .toEqual([
          'What you wrote in the report “The seal” is not at the server: only an editor may write in it. It stays in this file.',
        ])
      expect(b.link.status).toMatchObject({ state: 'connected', waiting: 1 })
      rootIn(alice.text()).insertEmbed(0, paragraph(`News for ${role}.`))
      await expect.poll(() => wordsIn(bob.text())).toContain(`News for ${role}.`)
      expect(b.link.isSafe).toBe(true)
      b.offline()
    }
    expect(wordsIn(bob.text())).toContain('Mine.')
    expect(wordsIn(alice.text())).not.toContain('Mine.')
  })

  const future = encodeFrame({ type: 'update', update: Uint8Array.of(0, 1, 1, 1, 0, 0xff, 0xff, 0xff, 0xff, 0x7f) })
  it('takes in nothing that would take away what is still to come, and gives up a server that goes on with it', async () => {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
    onTestFinished(() => server.close())
    server.on('connection', (socket: WebSocket) => {
      socket.send(encodeFrame({ type: 'step2', update: Uint8Array.of(0, 0) }))
      socket.send(future)
    })
    await new Promise((listening) => server.once('listening', listening))
    const doc = new Y.Doc()
    doc.clientID = 1
    rootIn(doc).insertEmbed(0, paragraph('The seal was broken.'))
    const before = Y.encodeStateAsUpdate(doc)
    const { signer, clock } = someone('Alice')
    const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
    const link = new ReportLink({
      ...{ address: { url, server: '5e'.repeat(16) }, account: randomUUID(), document, doc, signer, clock },
      ...{ safe: noSafeText, mayWrite: true, onChange: () => undefined, onPeers: () => undefined },
    })
    onTestFinished(() => link.close())
    link.connect()
    await expect.poll(() => link.trouble).toBe('bad-server')
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  }, 25_000)
})

describe('whoever writes in a report', () => {
  it('is shown to others with their caret, and is gone with them', async () => {
    const { alice, bob } = await team()
    make(alice)
    const a = await alice.online()
    await a.link.caughtUp()
    const b = await bob.online()
    const caret = { focusing: true, anchorPos: { a: 1 }, name: 'Mallory', color: 'red' }
    b.link.showReport(document, 7, caret)
    await expect.poll(() => bob.account.reports.documents).toContain(document)
    b.link.showReport(document, 7, caret)
    const shown = { client: 7, person: 'bob', name: 'Bob', colour: 1, state: caret }
    await expect.poll(() => a.link.reportPeers(document)).toEqual([shown])
    expect(alice.heard).toContain(document)
    // A second window speaks once the first is closed.
    b.link.showReport(document, 8, { focusing: false })
    b.link.showReport(document, 7, null)
    await expect.poll(() => a.link.reportPeers(document)).toEqual([{ ...shown, client: 8, state: { focusing: false } }])
    b.offline()
    await expect.poll(() => a.link.reportPeers(document)).toEqual([])
  })

  it('writes alone under the client id that their window shows', async () => {
    const { alice, bob, address, hosted } = await team()
    make(alice)
    const a = await alice.online()
    await a.link.caughtUp()
    a.link.showReport(document, 7, {})
    const forger = stockProvider(address, hosted.id, bob.who, document)
    await forger.synced
    await expect.poll(() => forger.provider.awareness.getStates().has(7)).toBe(true)
    forger.doc.clientID = 7
    rootIn(forger.doc).insert(0, 'Forged')
    expect(await forger.closed).toMatchObject({ code: 4403 })
    expect(wordsIn(alice.text())).not.toContain('Forged')
  })
})

it('is among what is fetched of an account, whole', async () => {
  const { alice, hosted, address } = await team()
  make(alice)
  rootIn(alice.text()).insertEmbed(0, paragraph('The seal was broken.'))
  const { link } = await alice.online()
  await link.caughtUp()
  const membership = { address, role: 'owner' as const, safe: nothingSafe }
  const state = await fetchState(hosted.id, membership, alice.who.signer, alice.who.clock)
  expect(state?.updates.map((one) => one.document)).toEqual(['account', 'log', document])
  expect(state?.safe.reports).toEqual(link.safe.reports)
  expect(state?.unkept).toEqual([])
})
