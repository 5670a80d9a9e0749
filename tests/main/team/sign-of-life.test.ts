import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { type WebSocket, WebSocketServer } from 'ws'
import * as Y from 'yjs'
import { DocumentLink } from '../../../main/team/document-link'
import { someone } from '../../support/team'

it('hears of every sign of life of a server, however long what it sends takes to come', async () => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  onTestFinished(() => server.close())
  await once(server, 'listening')
  const { signer, clock } = someone('Alice')
  let heard = 0
  const link = new DocumentLink({
    ...{ document: 'account', doc: new Y.Doc(), account: '0'.repeat(36), signer, clock, safe: new Map() },
    address: { url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`, server: '5e'.repeat(16) },
    onChange: () => {
      heard += 1
    },
    onEnd: () => undefined,
    onBadServer: () => undefined,
  })
  onTestFinished(() => link.close())
  link.connect()
  const [socket] = (await once(server, 'connection')) as [WebSocket]
  await expect.poll(() => link.isConnected).toBe(true)
  for (let i = 0; i < 3; i++) {
    const before = heard
    socket.ping()
    await expect.poll(() => heard).toBeGreaterThan(before)
  }
})
