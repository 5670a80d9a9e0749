import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { HostedAccount } from '../../../main/team-server/hosted-account'
import { reportDocument } from '../../../shared/account/schema'
import { closeCodes } from '../../../shared/team/close-codes'
import type { Role } from '../../../shared/team/role'
import { guestOf, hostedFrom, hostedInMemory, type Person, storeInMemory } from '../../support/hosted-in-memory'
import { people } from '../../support/replica'
import { anyTextEdit, edit, paragraph, rootIn, wordsIn } from '../../support/report-text'
import { invite, join, someone, stockProvider, teamServer, until } from '../../support/team'
import { claim, teamAtWork } from '../../support/team-at-work'
import { connectGuest } from '../../support/team-guest'

const [alice, bob, carol, dan] = people as [Person, Person, Person, Person]
const roles: readonly (readonly [Person, Role])[] = [
  [alice, 'owner'],
  [bob, 'editor'],
  [carol, 'editor'],
  [dan, 'commenter'],
]

const report = reportDocument('5d0c7d3e-1111-4111-8111-0123456789ab')
const ignore = () => undefined

const roleOf = (person: Person) => roles.find(([one]) => one === person)?.[1] as Role

const lacks = (doc: Y.Doc, there: Y.Doc) => Y.encodeStateAsUpdate(doc, Y.encodeStateVector(there))

function push(server: HostedAccount, doc: Y.Doc, person: Person) {
  const room = server.room(report)
  return room.receive(guestOf(person, roleOf(person)), lacks(doc, room.doc), ignore)
}

const pull = (server: HostedAccount, doc: Y.Doc) => Y.applyUpdate(doc, lacks(server.room(report).doc, doc))

const announce = (server: HostedAccount, person: Person, client: number) =>
  server.room(report).show(guestOf(person, roleOf(person)), [{ client, clock: 1, state: {} }])

const replica = fc.nat(2)

const anyStep = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('edit' as const), at: replica, edit: anyTextEdit }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('push' as const, 'pull' as const), at: replica }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('reopen' as const, 'restart' as const), at: replica }) },
)

describe('a report', () => {
  it('ends alike everywhere, whatever was written in it, cut off and begun again', () =>
    fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 60, size: 'max' }), async (steps) => {
        const store = storeInMemory(roles)
        let server = hostedFrom(store)
        const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()] as const
        const authors = [alice, bob, carol] as const
        const announceAll = () => {
          for (const [i, { clientID }] of docs.entries()) announce(server, authors[i] as Person, clientID)
        }
        announceAll()
        for (const step of steps) {
          const doc = docs[step.at] as Y.Doc
          if (step.kind === 'edit') edit(doc, step.edit)
          else if (step.kind === 'push')
            expect(push(server, doc, authors[step.at] as Person)).toMatchObject({ ok: true })
          else if (step.kind === 'pull') pull(server, doc)
          else if (step.kind === 'reopen') doc.clientID = new Y.Doc().clientID
          else {
            await server.close()
            server = hostedFrom(store)
            announceAll()
          }
        }
        for (const [i, doc] of docs.entries())
          expect(push(server, doc, authors[i] as Person)).toMatchObject({ ok: true })
        for (const doc of docs) pull(server, doc)
        await server.close()
        const again = hostedFrom(store).room(report).doc
        for (const doc of docs) expect(wordsIn(doc)).toBe(wordsIn(again))
        expect(Y.encodeStateVector(docs[0])).toEqual(Y.encodeStateVector(again))
      }),
      { numRuns: 100 },
    ))

  it('takes in nothing of what was changed on its way that it could not keep', () =>
    fc.assert(
      fc.property(
        fc.array(anyTextEdit, { minLength: 1, maxLength: 20 }),
        fc.array(fc.record({ at: fc.nat(), byte: fc.nat(255) }), { minLength: 1, maxLength: 3 }),
        (edits, changes) => {
          const server = hostedInMemory(roles)
          const doc = new Y.Doc()
          for (const one of edits) edit(doc, one)
          push(server, doc, bob)
          for (const one of edits) edit(doc, one)
          const room = server.room(report)
          const bytes = lacks(doc, room.doc)
          for (const { at, byte } of changes) bytes[at % bytes.length] = byte
          const before = Y.encodeStateAsUpdate(room.doc)
          const taken = room.receive(guestOf(bob, 'editor'), bytes, ignore)
          if (!taken.ok) expect(Y.encodeStateAsUpdate(room.doc)).toEqual(before)
          expect([room.doc.store.pendingStructs, room.doc.store.pendingDs]).toEqual([null, null])
        },
      ),
      { numRuns: 300 },
    ))

  it('is read and not written by whoever may only comment', () => {
    const server = hostedInMemory(roles)
    const doc = new Y.Doc()
    rootIn(doc).insertEmbed(0, paragraph('The seal was broken.'))
    rootIn(doc).insertEmbed(1, paragraph('Once.'))
    rootIn(doc).delete(1, 1)
    expect(push(server, doc, alice)).toMatchObject({ ok: true })
    const read = new Y.Doc()
    pull(server, read)
    const all = Y.encodeStateAsUpdate(read)
    expect(server.room(report).receive(guestOf(dan, 'commenter'), all, ignore)).toMatchObject({ ok: true })
    rootIn(read).delete(0, 1)
    const tooLow = { ok: false, error: { kind: 'role-too-low', needed: 'editor' } }
    expect(push(server, read, dan)).toMatchObject(tooLow)
    rootIn(read).insertEmbed(0, paragraph('Mine.'))
    expect(push(server, read, dan)).toMatchObject(tooLow)
    expect(wordsIn(server.room(report).doc)).toBe(wordsIn(doc))
  })

  it('is written by nobody under the client id of somebody else, once it is theirs or they are there with it', async () => {
    const store = storeInMemory(roles)
    let server = hostedFrom(store)
    const [ofBob, forged] = [new Y.Doc(), new Y.Doc()]
    forged.clientID = ofBob.clientID
    rootIn(forged).insert(0, 'Forged')
    announce(server, bob, ofBob.clientID)
    const refused = { ok: false, error: { kind: 'client-of-another', client: ofBob.clientID } }
    expect(push(server, forged, carol)).toEqual(refused)
    rootIn(ofBob).insert(0, 'Bob’s')
    expect(push(server, ofBob, bob)).toMatchObject({ ok: true })
    await server.close()
    server = hostedFrom(store)
    pull(server, forged)
    rootIn(forged).insert(0, 'Forged')
    expect(push(server, forged, carol)).toEqual(refused)
  })

  it('takes what somebody passes on, and whoever wrote it goes on with it', async () => {
    const store = storeInMemory(roles)
    const server = hostedFrom(store)
    const ofBob = new Y.Doc()
    rootIn(ofBob).insertEmbed(0, paragraph('From a copy.'))
    expect(push(server, ofBob, carol)).toMatchObject({ ok: true })
    expect(store.events.some(({ type }) => type === 'writes-as')).toBe(false)
    announce(server, bob, ofBob.clientID)
    rootIn(ofBob).insertEmbed(1, paragraph('And on.'))
    expect(push(server, ofBob, bob)).toMatchObject({ ok: true })
    await server.close()
    expect(store.events.at(-1)).toMatchObject({
      ...{ type: 'writes-as', document: report, device: bob.signer.device, clients: [ofBob.clientID] },
    })
  })

  it('is one of so many of an account, and all can be read when there are as many', () => {
    const server = hostedFrom(storeInMemory(roles), { reports: 2 })
    const write = () => {
      const doc = new Y.Doc()
      rootIn(doc).insert(0, 'x')
      const room = server.room(reportDocument(randomUUID()))
      return room.receive(guestOf(bob, 'editor'), Y.encodeStateAsUpdate(doc), ignore)
    }
    expect([write().ok, write().ok]).toEqual([true, true])
    expect(write()).toMatchObject({ ok: false, error: { kind: 'too-large' } })
    expect(server.rooms).toHaveLength(5)
    for (let i = 0; i < 10; i++) server.room(reportDocument(randomUUID()))
    expect(server.rooms).toHaveLength(5)
  })
})

describe('a server', () => {
  it('lets two members with unmodified providers write one report', async () => {
    const { address } = await teamServer()
    const { id, owner, member } = await teamAtWork(address)
    const one = stockProvider(address, id, owner, report)
    const other = stockProvider(address, id, await member('editor'), report)
    await Promise.all([one.synced, other.synced])
    rootIn(one.doc).insertEmbed(0, paragraph('The seal was broken.'))
    await until(other.doc, () => rootIn(other.doc).length > 0)
    rootIn(other.doc).insertEmbed(1, paragraph('It was whole.'))
    await until(one.doc, () => rootIn(one.doc).length > 1)
    expect(wordsIn(one.doc)).toBe(wordsIn(other.doc))
  })

  it.each([
    'report/5D0C7D3E-1111-4111-8111-0123456789AB',
    'report/5d0c7d3e111141118111-0123456789ab',
    'report/',
    'report/5d0c7d3e-1111-4111-8111-0123456789ab/x',
    'reports/5d0c7d3e-1111-4111-8111-0123456789ab',
  ])('has no room for %s', async (document) => {
    const { address } = await teamServer()
    const { id, owner } = await teamAtWork(address)
    expect(await connectGuest(address, id, owner, { document }).closed).toMatchObject({ code: closeCodes.notAdmitted })
  })

  const future = Uint8Array.of(0, 1, 1, 1, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x07)
  const huge = Uint8Array.of(1, 0xff, 0xff, 0xff, 0x7f, 1, 0, 0x04, 1, 4, 114, 111, 111, 116, 1, 97, 0)
  const map = () => {
    const doc = new Y.Doc()
    doc.getMap('a').set('x', claim('carol'))
    return Y.encodeStateAsUpdate(doc)
  }

  it.each([
    ['takes away what is still to come', future, closeCodes.gap],
    ['says that it holds more than it does', huge, closeCodes.malformed],
    ['belongs to an account', map(), closeCodes.malformed],
    ['is none', Uint8Array.of(1, 2, 3), closeCodes.malformed],
  ])('ends the connection of whoever sends a report an update that %s, and nobody else’s', async (_, update, code) => {
    const { address } = await teamServer()
    const { id, owner, member, exchange } = await teamAtWork(address)
    const guest = connectGuest(address, id, await member('editor'), { document: report })
    await guest.synced
    guest.send({ type: 'step2', update })
    expect(await guest.closed).toMatchObject({ code })
    const reader = connectGuest(address, id, owner, { document: report })
    await reader.synced
    expect(Y.encodeStateVector(reader.doc)).toEqual(Uint8Array.of(0))
    await exchange()
  })

  it('ends the connection of whoever writes in a report with a role that only reads', async () => {
    const { address } = await teamServer()
    const { id, member } = await teamAtWork(address)
    const guest = connectGuest(address, id, await member('viewer'), { document: report })
    await guest.synced
    rootIn(guest.doc).insert(0, 'x')
    expect(await guest.closed).toMatchObject({ code: closeCodes.forbiddenEdit })
  })

  it('keeps a report when it is started anew, with who writes under which client id', async () => {
    const first = await teamServer()
    const { id, owner, member } = await teamAtWork(first.address)
    const one = connectGuest(first.address, id, owner, { document: report })
    await one.synced
    one.send({ type: 'awareness', entries: [{ client: one.doc.clientID, clock: 1, state: {} }] })
    rootIn(one.doc).insertEmbed(0, paragraph('The seal was broken.'))
    expect(await one.settled()).toBe(true)
    const editor = await member('editor')
    await first.server.close()
    const { address } = await teamServer({ data: first.data })
    const other = connectGuest(address, id, editor, { document: report })
    await other.synced
    expect(wordsIn(other.doc)).toBe(wordsIn(one.doc))
    other.doc.clientID = one.doc.clientID
    rootIn(other.doc).insert(0, 'x')
    expect(await other.closed).toMatchObject({ code: closeCodes.forbiddenEdit })
  })

  it('gives a device ways to more reports than to an account', async () => {
    const { address } = await teamServer({ limits: { connectionsOfDevice: 2, connectionsToReports: 3 } })
    const { id, owner } = await teamAtWork(address)
    const who = someone('Eve')
    await join(address, id, who, invite(address, id, owner, { role: 'editor' }))
    const to = (document: string) => connectGuest(address, id, who, { document })
    const open = ['account', 'log', ...Array.from({ length: 3 }, () => reportDocument(randomUUID()))].map(to)
    await Promise.all(open.map(({ synced }) => synced))
    expect(await to(report).closed).toMatchObject({ code: closeCodes.tryLater })
  })
})
