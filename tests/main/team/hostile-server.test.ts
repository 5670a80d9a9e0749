import { randomBytes, randomUUID } from 'node:crypto'
import * as encoding from 'lib0/encoding'
import { expect, it, onTestFinished } from 'vitest'
import { type WebSocket, WebSocketServer } from 'ws'
import * as Y from 'yjs'
import { OpenAccount } from '../../../main/account/open-account'
import { AccountLink } from '../../../main/team/account-link'
import { nothingSafe } from '../../../main/team/membership-file'
import { decodeFrame, encodeFrame } from '../../../shared/team/wire'
import { accountOnDisk, alice, atWork } from '../../support/account-file'
import { someone } from '../../support/team'

/** What a server sends to whoever has just said what he has: his document is given as he told it. */
type Attack = (doc: Y.Doc) => readonly (Uint8Array | string)[]

const updateOf = (change: (doc: Y.Doc) => void, doc: Y.Doc): Uint8Array => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const before = Y.encodeStateVector(copy)
  change(copy)
  return encodeFrame({ type: 'update', update: Y.encodeStateAsUpdate(copy, before) })
}

/** Deletes whatever a client has ever written or ever will. */
const deleteSet = (client: number): Uint8Array =>
  encoding.encode((to) => {
    for (const number of [0, 1, client, 1, 0, 2 ** 50]) encoding.writeVarUint(to, number)
  })

const clientsOf = (doc: Y.Doc) => [...Y.decodeStateVector(Y.encodeStateVector(doc)).keys()]

const attacks: Readonly<Record<string, Attack>> = {
  'an empty frame': () => [new Uint8Array()],
  'a text frame': () => ['hello'],
  'an unknown message': () => [Uint8Array.of(77, 1, 2)],
  'an unknown sync type': () => [Uint8Array.of(0, 9, 1, 0)],
  'awareness that is no JSON': () => [
    encoding.encode((to) => {
      encoding.writeVarUint(to, 1)
      encoding.writeVarUint8Array(
        to,
        encoding.encode((inner) => {
          for (const number of [1, 7, 1]) encoding.writeVarUint(inner, number)
          encoding.writeVarString(inner, '{bad json')
        }),
      )
    }),
  ],
  'a garbled update': () => [encodeFrame({ type: 'update', update: randomBytes(200) })],
  'a garbled state': () => [encodeFrame({ type: 'step2', update: randomBytes(200) })],
  'a deletion of all that anybody wrote': (doc) => [
    encodeFrame({ type: 'step2', update: Uint8Array.of(0, 0) }),
    ...clientsOf(doc).map((client) => encodeFrame({ type: 'update', update: deleteSet(client) })),
  ],
  'another annotation in the place of one': (doc) => [
    updateOf((copy) => {
      for (const id of copy.getMap('a').keys()) copy.getMap('a').set(id, { kind: 'source' })
    }, doc),
  ],
  'an annotation that is gone': (doc) => [
    updateOf((copy) => {
      for (const id of [...copy.getMap('a').keys()]) copy.getMap('a').delete(id)
    }, doc),
  ],
}

it.each(Object.entries(attacks))('takes nothing from an account, nor the program down, by %s', async (_, attack) => {
  const account = await OpenAccount.open(await accountOnDisk(), atWork)
  if (!account.ok) throw new Error(account.error.kind)
  account.value.run([{ type: 'annotate', id: randomUUID(), kind: 'claim', ranges: [[4, 9]] }], alice)
  const before = Y.encodeStateAsUpdate(account.value.doc)
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  onTestFinished(() => server.close())
  let sent = 0
  server.on('connection', (socket: WebSocket, { url }) => {
    if (!url?.endsWith('/account')) return
    socket.on('message', (data: Buffer) => {
      const frame = decodeFrame(data)
      if (!frame.ok || frame.value.type !== 'step1') return
      for (const message of attack(account.value.doc)) socket.send(message)
      sent += 1
    })
  })
  await new Promise((listening) => server.once('listening', listening))
  const { port } = server.address() as { port: number }
  const { signer, clock } = someone('Alice')
  const link = await AccountLink.open({
    account: account.value,
    membership: {
      address: { url: `ws://127.0.0.1:${port}`, server: '5e'.repeat(16) },
      role: 'editor',
      safe: nothingSafe,
    },
    signer,
    clock,
    onChange: () => undefined,
  })
  onTestFinished(async () => {
    link.close()
    await account.value.close()
  })
  await expect.poll(() => sent).toBe(1)
  await expect.poll(() => link.distrust).toBeGreaterThan(0)
  expect(Y.encodeStateAsUpdate(account.value.doc)).toEqual(before)
  expect(link.isSafe).toBe(false)
})
