import { randomBytes } from 'node:crypto'
import { promises as fs } from 'node:fs'
import type { Socket } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import * as encoding from 'lib0/encoding'
import { beforeAll, expect, it } from 'vitest'
import * as Y from 'yjs'
import { closeCodes } from '../../../shared/team/close-codes'
import type { Role } from '../../../shared/team/role'
import { encodeFrame } from '../../../shared/team/wire'
import { builtServer, type ServerProcess, startServer } from '../../support/server-process'
import { claim, type TeamAtWork, teamAtWork } from '../../support/team-at-work'
import { connectGuest, type Guest } from '../../support/team-guest'

const program = builtServer()

interface Attack {
  readonly does: string
  readonly role?: Role
  readonly code: number
  attack(guest: Guest, team: TeamAtWork, me: string): unknown
}

const MB = 1024 * 1024

/** Straight to the network, past the WebSocket. */
const raw = ({ socket }: Guest, ...bytes: number[]) =>
  (socket as unknown as { _socket: Socket })._socket.write(Uint8Array.from(bytes))

const update = (guest: Guest, bytes: Uint8Array) => guest.send({ type: 'update', update: bytes })

/** What somebody's document would send who changes what is there. */
function changed(guest: Guest, work: (doc: Y.Doc) => void, client?: number): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(guest.doc))
  const before = Y.encodeStateVector(doc)
  if (client !== undefined) doc.clientID = client
  work(doc)
  return Y.encodeStateAsUpdate(doc, before)
}

const edit = (map: string, key: string, value: unknown) => (guest: Guest) =>
  update(
    guest,
    changed(guest, (doc) => doc.getMap(map).set(key, value)),
  )

/** An update by hand: bytes, with numbers as Yjs writes them. */
function bytesOf(...parts: readonly (number | string | Uint8Array)[]): Uint8Array {
  return encoding.encode((to) => {
    for (const part of parts) {
      if (typeof part === 'number') encoding.writeVarUint(to, part)
      else if (typeof part === 'string') encoding.writeVarString(to, part)
      else encoding.writeUint8Array(to, part)
    }
  })
}

/** Items of one client under one key of the map `m`: the numbers of what each holds, and what that is. */
const item = (client: number, content: Uint8Array) =>
  bytesOf(1, 1, client, 0, Uint8Array.of(0x28), 1, 'm', 'x/note', content, 0)

const arrays = (depth: number) =>
  Buffer.concat([Buffer.from([1]), Buffer.alloc(2 * depth, Uint8Array.of(117, 1)), Buffer.from([126])])

const deletion = (client: number, clock: number, length: number) => bytesOf(0, 1, client, 1, clock, length)

const carolsClient = ({ bystander }: TeamAtWork) => bystander.doc.clientID

const attacks: readonly Attack[] = [
  {
    does: 'a frame with reserved bits set',
    code: closeCodes.noFrame,
    attack: (guest) => raw(guest, 0xf2, 0x80, 0, 0, 0, 0),
  },
  {
    does: 'a frame of 101 MB',
    code: closeCodes.frameTooLong,
    attack: (guest) => raw(guest, 0x82, 0xff, 0, 0, 0, 0, 0x06, 0x50, 0, 0, 0, 0, 0, 0),
  },
  {
    does: 'random bytes',
    code: closeCodes.malformed,
    attack: (guest) => guest.sendBytes(Buffer.concat([Buffer.of(77), randomBytes(100)])),
  },
  { does: 'a text', code: closeCodes.malformed, attack: (guest) => guest.sendBytes('hello') },
  {
    does: 'an acknowledgement',
    code: closeCodes.malformed,
    attack: (guest) => guest.send({ type: 'acknowledged', updates: 1 }),
  },
  {
    does: 'a message that is cut off',
    code: closeCodes.malformed,
    attack: (guest) => {
      const whole = changed(guest, (doc) => doc.getMap('a').set('1', claim('mallory')))
      guest.sendBytes(encodeFrame({ type: 'step2', update: whole }).slice(0, -3))
    },
  },
  {
    does: 'a state vector of garbage',
    code: closeCodes.malformed,
    attack: (guest) => guest.send({ type: 'step1', stateVector: Uint8Array.of(9, 255) }),
  },
  {
    does: 'presence that is no JSON',
    code: closeCodes.malformed,
    attack: (guest) => guest.sendBytes(bytesOf(1, 4, 1, 5, 1, Uint8Array.of(65))),
  },
  {
    does: 'presence nested 5,000 deep',
    code: closeCodes.malformed,
    attack: (guest) =>
      guest.sendBytes(
        bytesOf(1, bytesOf(5 + 10_002), bytesOf(1, 5, 1, `{"a":${'['.repeat(4997)}${']'.repeat(4997)}}`)),
      ),
  },
  {
    does: '60 MB of garbage',
    code: closeCodes.malformed,
    attack: (guest) => update(guest, Buffer.alloc(60 * MB, 0xee)),
  },
  {
    does: '20 MB of the smallest items',
    code: closeCodes.tooLarge,
    attack: (guest) => update(guest, bytesOf(1, 10 * MB, 7, 0, Buffer.alloc(20 * MB, Uint8Array.of(0, 1)))),
  },
  {
    does: '20 MB of the smallest deletions',
    code: closeCodes.tooLarge,
    attack: (guest) => update(guest, bytesOf(0, 1, 7, 10 * MB, Buffer.alloc(20 * MB, Uint8Array.of(1, 1)))),
  },
  {
    does: '20 MB of the smallest values',
    code: closeCodes.tooLarge,
    attack: (guest) =>
      update(
        guest,
        item(guest.doc.clientID, bytesOf(1, Uint8Array.of(117), 10 * MB, Buffer.alloc(20 * MB, Uint8Array.of(117, 0)))),
      ),
  },
  {
    does: 'a value nested 100,000 deep',
    code: closeCodes.malformed,
    attack: (guest) => update(guest, item(guest.doc.clientID, arrays(100_000))),
  },
  { does: 'a nested document', code: closeCodes.malformed, attack: edit('m', 'x/note', new Y.Doc()) },
  { does: 'a text that grows', code: closeCodes.malformed, attack: edit('m', 'x/note', new Y.Text('more')) },
  {
    does: 'an update without the one before',
    code: closeCodes.gap,
    attack: (guest) => {
      const doc = new Y.Doc()
      doc.getMap('m').set('1/note', 'lost')
      const before = Y.encodeStateVector(doc)
      doc.getMap('m').set('2/note', 'x'.repeat(5 * MB))
      update(guest, Y.encodeStateAsUpdate(doc, before))
    },
  },
  {
    does: 'the deletion of all that a teammate will ever write',
    code: closeCodes.gap,
    attack: (guest, team) => update(guest, deletion(carolsClient(team), 0, 2 ** 50)),
  },
  {
    does: 'the deletion of what a teammate wrote',
    code: closeCodes.forbiddenEdit,
    attack: (guest, team) => update(guest, deletion(carolsClient(team), 0, 1)),
  },
  {
    does: 'an item under the client id of a teammate',
    code: closeCodes.forbiddenEdit,
    attack: (guest, team) =>
      update(
        guest,
        changed(guest, (doc) => doc.getMap('m').set('1/note', 'hers'), carolsClient(team)),
      ),
  },
  {
    does: 'another annotation in place of a teammate’s',
    code: closeCodes.forbiddenEdit,
    attack: edit('a', 'carols', claim('carol', 'forged')),
  },
  {
    does: 'its own annotation in place of a teammate’s',
    code: closeCodes.forbiddenEdit,
    attack: (guest, _team, me) => edit('a', 'carols', claim(me))(guest),
  },
  {
    does: 'an annotation in the name of a teammate',
    code: closeCodes.forbiddenEdit,
    attack: edit('a', 'x', claim('carol')),
  },
  {
    does: 'the profile of a teammate',
    code: closeCodes.forbiddenEdit,
    attack: edit('p', 'carol', { name: 'Not Carol' }),
  },
  {
    does: 'the device of a teammate as its own',
    role: 'commenter',
    code: closeCodes.forbiddenEdit,
    attack: (guest, { owner }, me) => edit('d', owner.signer.device, { person: me, publicKey: '0'.repeat(64) })(guest),
  },
  {
    does: 'a thread that a teammate is to have resolved',
    role: 'commenter',
    code: closeCodes.forbiddenEdit,
    attack: edit('s', 'carols', { resolved: true, by: 'carol', at: 1 }),
  },
  {
    does: 'a deletion that a teammate is to have made',
    code: closeCodes.forbiddenEdit,
    attack: edit('m', 'carols/deleted', { by: 'carol', at: 1 }),
  },
  {
    does: 'a schema that locks older versions out',
    code: closeCodes.forbiddenEdit,
    attack: edit('meta', 'schemaVersion', 99),
  },
  {
    does: 'a change of a claim',
    role: 'commenter',
    code: closeCodes.forbiddenEdit,
    attack: edit('m', 'carols/note', 'changed'),
  },
  {
    does: 'a claim',
    role: 'commenter',
    code: closeCodes.forbiddenEdit,
    attack: (guest, _team, me) => edit('a', 'x', claim(me))(guest),
  },
  ...['a', 'm', 'p', 'd', 't', 's', 'v', 'meta', 'anything'].map((map) => ({
    does: `an entry of the map ${map}`,
    role: 'viewer' as const,
    code: closeCodes.forbiddenEdit,
    attack: (guest: Guest, _team: TeamAtWork, me: string) => edit(map, me, { by: me, person: me })(guest),
  })),
  {
    does: 'the presence of a teammate',
    code: closeCodes.forbiddenEdit,
    attack: async (guest, { bystander }) => {
      bystander.send({ type: 'awareness', entries: [{ client: bystander.doc.clientID, clock: 1, state: { at: 1 } }] })
      guest.send({ type: 'awareness', entries: [{ client: guest.doc.clientID, clock: 1, state: {} }] })
      guest.send({ type: 'query-awareness' })
      const forged = { client: bystander.doc.clientID, clock: 2 ** 48, state: { at: 2 } }
      guest.send({ type: 'awareness', entries: [forged] })
    },
  },
  {
    does: 'more messages than anybody has to send',
    code: closeCodes.tooFast,
    attack: (guest) => {
      for (let i = 0; i < 3000; i++) guest.send({ type: 'query-awareness' })
    },
  },
  {
    does: 'the same question for everything, again and again',
    code: closeCodes.tooFast,
    attack: (guest) => {
      for (let i = 0; i < 100; i++) guest.send({ type: 'step1', stateVector: Uint8Array.of(0) })
    },
  },
]

let server: ServerProcess
let team: TeamAtWork

beforeAll(async () => {
  const data = await fs.mkdtemp(path.join(os.tmpdir(), 'attest-server-data-'))
  server = await startServer(program(), data)
  team = await teamAtWork(server.address)
  await team.exchange()
  return async () => {
    server.child.kill('SIGKILL')
    await server.ended
    await fs.rm(data, { recursive: true })
  }
})

it.each(attacks.map((attack) => ({ role: 'editor' as const, ...attack })))(
  'the $role who sends $does is told why he has to go, and nobody else notices',
  async ({ role, code, attack }) => {
    const who = await team.member(role)
    const guest = connectGuest(team.address, team.id, who)
    await guest.synced
    const before = await server.memory()
    await attack(guest, team, who.author.id)
    expect((await guest.closed).code).toBe(code)
    await team.exchange()
    expect((await server.memory()) - before).toBeLessThan(8 * MB)
    expect(server.logged.filter(({ level }) => level === 'error')).toEqual([])
  },
)
