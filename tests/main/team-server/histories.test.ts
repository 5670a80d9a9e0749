import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { HostedAccount } from '../../../main/team-server/hosted-account'
import type { Command } from '../../../shared/account/command'
import { accountDocument, logDocument } from '../../../shared/account/schema'
import { LogChain } from '../../../shared/history/log-chain'
import { mayRun } from '../../../shared/team/may-run'
import { rightsTo } from '../../../shared/team/rights'
import type { Role } from '../../../shared/team/role'
import { guestOf, hostedInMemory, type Person } from '../../support/hosted-in-memory'
import { accountId, people, Replica, replicaText } from '../../support/replica'
import { anyCommand } from '../../support/steps'

const [alice, bob, carol, dan] = people as [Person, Person, Person, Person]

/** Who works on which copy; Bob has two of them, made from one profile. */
const copies: readonly { readonly person: Person; readonly role: Role }[] = [
  { person: alice, role: 'owner' },
  { person: bob, role: 'editor' },
  { person: bob, role: 'editor' },
  { person: carol, role: 'commenter' },
  { person: dan, role: 'viewer' },
]

type Step =
  | { readonly kind: 'run'; readonly at: number; readonly of: number; readonly command: Command }
  | { readonly kind: 'merge'; readonly at: number; readonly from: number }
  | { readonly kind: 'push' | 'pull' | 'undo' | 'reopen'; readonly at: number }

const at = fc.nat(copies.length - 1)

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('run' as const), at, of: at, command: anyCommand(replicaText) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('merge' as const), at, from: at }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constantFrom('push' as const, 'pull' as const), at }) },
  fc.record({ kind: fc.constantFrom('undo' as const, 'reopen' as const), at }),
)

const anyHistory = fc.array(anyStep, { minLength: 1, maxLength: 40, size: 'max' })

const makings: readonly Command['type'][] = ['annotate', 'reply', 'link', 'grade']

const makes = (command: Command) => makings.includes(command.type)

/** Ids are random: nobody makes what somebody else has made. */
function withOwnIds(command: Command, of: number): Command {
  const own = (id: string) => `${of}${id.slice(1)}`
  return {
    ...command,
    ...('id' in command && { id: own(command.id) }),
    ...('on' in command && { on: own(command.on) }),
  } as Command
}

function act(replicas: readonly Replica[], server: HostedAccount, step: Step): void {
  const replica = replicas[step.at] as Replica
  const { role } = copies[step.at] as (typeof copies)[number]
  const isEditor = role === 'owner' || role === 'editor'
  switch (step.kind) {
    case 'run':
      if (mayRun(role, [step.command])) replica.run([withOwnIds(step.command, makes(step.command) ? step.at : step.of)])
      return
    case 'merge':
      if (role !== 'viewer' && step.from !== step.at) replica.bring(replicas[step.from] as Replica)
      return
    case 'undo':
      if (isEditor) replica.undo()
      return
    case 'push':
      return push(replica, server, step.at)
    case 'pull':
      return pull(replica, server)
    case 'reopen':
      return replica.reopen()
  }
}

/** As a client does it that comes back: the log first, since it says whose the rest is. */
function push(replica: Replica, server: HostedAccount, at: number): void {
  const { person, role } = copies[at] as (typeof copies)[number]
  const guest = guestOf(person, role)
  const log = new Y.Doc()
  for (const update of replica.logUpdates) Y.applyUpdate(log, update)
  for (const [name, doc] of [
    [logDocument, log],
    [accountDocument, replica.doc],
  ] as const) {
    const room = server.room(name)
    const update = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(room.doc))
    const received = room.receive(guest, update, () => undefined)
    // As a string, since what is nested deep is left out where an expectation is printed.
    expect(`${person.author.name}: ${JSON.stringify(received)}`).toBe(`${person.author.name}: {"ok":true}`)
  }
}

const pull = (replica: Replica, server: HostedAccount) =>
  replica.take(
    ([logDocument, accountDocument] as const).map((document) => ({ document, update: stateOf(server, document) })),
  )

const stateOf = (server: HostedAccount, document: 'account' | 'log') => Y.encodeStateAsUpdate(server.room(document).doc)

function begin() {
  const server = hostedInMemory(copies.map(({ person, role }) => [person, role]))
  const first = Replica.made()
  const replicas = copies.map(({ person }, i) => (i === 0 ? first : new Replica(people.indexOf(person))))
  push(first, server, 0)
  for (const replica of replicas.slice(1)) pull(replica, server)
  return { server, replicas }
}

describe('a server', () => {
  it('takes all that honest people of all roles do, in whatever order it comes and by whomever', () =>
    fc.assert(
      fc.asyncProperty(anyHistory, async (history) => {
        const { server, replicas } = begin()
        for (const step of history) {
          act(replicas, server, step)
          await Promise.all(server.rooms.map((room) => room.settled()))
        }
        for (const [i, replica] of replicas.entries()) push(replica, server, i)
        for (const replica of replicas) pull(replica, server)
        const all = replicas.map(({ doc }) => said(doc))
        for (const one of all) expect(one).toEqual(said(server.room(accountDocument).doc))
        await Promise.all(server.rooms.map((room) => room.settled()))
      }),
      { numRuns: 60 },
    ))

  it('loses nothing of anybody’s to whatever a member sends', () =>
    fc.assert(
      fc.asyncProperty(anyHistory, anyForgery, async (history, forge) => {
        const { server, replicas } = begin()
        for (const step of history) act(replicas, server, step)
        for (const [i, replica] of replicas.entries()) push(replica, server, i)
        await Promise.all(server.rooms.map((room) => room.settled()))
        const { doc } = server.room(accountDocument)
        const before = { said: said(doc), clocks: clocksOfOthers(server, doc, bob) }
        server.room(accountDocument).receive(guestOf(bob, 'editor'), forge(doc), () => undefined)
        const after = said(doc)
        for (const [place, value] of Object.entries(before.said)) {
          expect(after).toHaveProperty([place])
          const [map = '', key = ''] = place.split('\n')
          if (rightsTo(accountDocument, map, key)?.newKeysOnly) expect([place, after[place]]).toEqual([place, value])
        }
        expect(clocksOfOthers(server, doc, bob)).toEqual(before.clocks)
      }),
      { numRuns: 200 },
    ))
})

it('takes nobody’s own word that he wrote under the client id of another', async () => {
  const { server, replicas } = begin()
  await Promise.all(server.rooms.map((room) => room.settled()))
  const { doc } = server.room(accountDocument)
  const { clientID } = (replicas[0] as Replica).doc
  const own = new Y.Doc()
  Y.applyUpdate(own, Y.encodeStateAsUpdate(doc))
  own.clientID = clientID
  const from = Y.getState(own.store, clientID)
  const before = Y.encodeStateVector(own)
  own.getMap('m').set('x/note', 'slipped in')
  const chain = new LogChain(accountId, 'f'.repeat(32), new Map())
  const changes = [{ map: 'm', key: 'x/note', after: 'slipped in' }]
  const entry = chain.write(changes, [clientID, from, from + 1], 'bob', 1, bob.signer)
  const guest = guestOf(bob, 'editor')
  const ignore = () => undefined
  expect(server.room(logDocument).receive(guest, entry, ignore)).toMatchObject({ ok: true })
  const forged = Y.encodeStateAsUpdate(own, before)
  expect(server.room(accountDocument).receive(guest, forged, ignore)).toEqual({
    ok: false,
    error: { kind: 'client-of-another', client: clientID },
  })
})

it('lets nobody take the place of what a teammate writes next into the log', async () => {
  const { server, replicas } = begin()
  const [first] = replicas as [Replica]
  const [chain = ''] = first.last.split('/')
  const log = server.room(logDocument)
  const taken = new Y.Doc()
  taken.getMap('log').set(`${chain}/1`, { person: 'carol', device: carol.signer.device, changes: [] })
  expect(log.receive(guestOf(carol, 'commenter'), Y.encodeStateAsUpdate(taken), () => undefined)).toMatchObject({
    ok: false,
    error: { kind: 'client-of-another' },
  })
  first.run([{ type: 'annotate', id: '1'.repeat(8), kind: 'claim', ranges: [[0, 3]] }])
  push(first, server, 0)
  expect(log.doc.getMap('log').get(`${chain}/1`)).toMatchObject({ person: 'alice' })
  await log.settled()
})

const bringing = { on: 'x', text: 'So?', by: 'alice', at: 1, from: { account: 'there', id: 'that' } }
const broughtTagging = { by: 'alice', at: 1, origin: { account: 'there', id: 'that' } }

it.each<[string, Person, Role, boolean, string, string, unknown]>([
  ['an editor bring over what another has said elsewhere', bob, 'editor', true, 't', 'r', bringing],
  ['an editor bring over another’s verdict', bob, 'editor', true, 'vb', 'x/alice', { verdict: 'agree', at: 1 }],
  ['a commenter not bring over what another has said', carol, 'commenter', false, 't', 'r', bringing],
  [
    'a commenter not bring over another’s verdict',
    carol,
    'commenter',
    false,
    'vb',
    'x/alice',
    { verdict: 'agree', at: 1 },
  ],
  ['an editor make a tag of a codebook', bob, 'editor', true, 'c', 'x', { name: 'Seen', by: 'alice', at: 1 }],
  ['a commenter not make one', carol, 'commenter', false, 'c', 'x', { name: 'Seen', by: 'carol', at: 1 }],
  ['an editor tag', bob, 'editor', true, 'ct', 'x/y', { by: 'bob', at: 1 }],
  ['an editor take a tag off', bob, 'editor', true, 'ct', 'x/y', null],
  ['an editor bring over what another has tagged elsewhere', bob, 'editor', true, 'ct', 'x/y', broughtTagging],
  ['an editor not tag in the name of another', bob, 'editor', false, 'ct', 'x/y', { by: 'alice', at: 1 }],
  ['a commenter not tag', carol, 'commenter', false, 'ct', 'x/y', { by: 'carol', at: 1 }],
  ['an editor not say here what another has not', bob, 'editor', false, 't', 'r', { ...bringing, from: undefined }],
  ['an editor not give another’s verdict', bob, 'editor', false, 'v', 'x/alice', { verdict: 'agree', at: 1 }],
])('lets %s', (_, person, role, ok, map, key, value) => {
  const { server } = begin()
  const room = server.room(accountDocument)
  const update = altered(null, (doc) => doc.getMap(map).set(key, value))(room.doc)
  expect(room.receive(guestOf(person, role), update, () => undefined).ok).toBe(ok)
})

/** Every value that stands, by map and key. */
const said = (doc: Y.Doc): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    [...doc.share.keys()]
      .flatMap((map) =>
        Object.entries(doc.getMap(map).toJSON()).map(([key, value]) => [`${map}\n${key}`, value] as const),
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

/** How far those have written who write under client ids of other devices. */
const clocksOfOthers = (server: HostedAccount, doc: Y.Doc, { signer }: Person) =>
  [...Y.decodeStateVector(Y.encodeStateVector(doc))]
    .filter(([client]) => ![signer.device, undefined].includes(server.team.writerOf(accountDocument, client)))
    .sort(([a], [b]) => a - b)

/** What somebody sends who has the document as the server has it, and does not mean well. */
const anyForgery: fc.Arbitrary<(doc: Y.Doc) => Uint8Array> = fc.oneof(
  fc
    .record({ map: fc.constantFrom('a', 'm', 'p', 'd', 't', 'meta'), pick: fc.nat(), client: fc.option(fc.nat()) })
    .map(({ map, pick, client }) => altered(client, (doc) => doc.getMap(map).delete(keyIn(doc, map, pick)))),
  fc
    .record({
      map: fc.constantFrom('a', 'd', 't', 'p'),
      pick: fc.nat(),
      value: fc.jsonValue(),
      client: fc.option(fc.nat()),
    })
    .map(({ map, pick, value, client }) => altered(client, (doc) => doc.getMap(map).set(keyIn(doc, map, pick), value))),
  fc
    .record({ cuts: fc.array(fc.record({ at: fc.nat(), byte: fc.nat(255) }), { minLength: 1, maxLength: 3 }) })
    .map(({ cuts }) => (doc: Y.Doc) => {
      const update = altered(null, (own) => own.getMap('a').set('forged', { by: 'bob' }))(doc)
      const whole = Uint8Array.from([...Y.encodeStateAsUpdate(doc)])
      const bytes = (cuts[0]?.at ?? 0) % 2 === 0 ? update : whole
      for (const { at, byte } of cuts) bytes[at % bytes.length] = byte
      return bytes
    }),
)

const keyIn = (doc: Y.Doc, map: string, pick: number) => {
  const keys = [...doc.getMap(map).keys()]
  return keys[pick % keys.length] ?? 'none'
}

/** @param client of which writer, by number, the client id is taken */
const altered =
  (client: number | null, work: (doc: Y.Doc) => void) =>
  (doc: Y.Doc): Uint8Array => {
    const own = new Y.Doc()
    Y.applyUpdate(own, Y.encodeStateAsUpdate(doc))
    const clients = [...own.store.clients.keys()]
    if (client !== null) own.clientID = clients[client % clients.length] as number
    const before = Y.encodeStateVector(own)
    work(own)
    return Y.encodeStateAsUpdate(own, before)
  }
