import { generateKeyPairSync } from 'node:crypto'
import { onTestFinished } from 'vitest'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { newAccount } from '../../main/account/new-account'
import { draftCompacted } from '../../main/account-file/compacted-draft'
import { deviceSigner } from '../../main/profile/device-signer'
import { found } from '../../main/team/founding'
import { makeProof } from '../../main/team/make-proof'
import { becomeMember, makeInvitation, type Offer } from '../../main/team/membership'
import { ServerClock } from '../../main/team/server-clock'
import { ServerRequests } from '../../main/team/server-requests'
import { defaultLimits, type ServerLimits } from '../../main/team-server/server-limits'
import { TeamServer } from '../../main/team-server/team-server'
import type { Invitation, ServerAddress } from '../../shared/team/invitation'
import { subprotocol } from '../../shared/team/wire'
import { sampleText, temporaryFolder } from './account-file'

/** Somebody with a device of their own. */
export function someone(name: string) {
  const signer = deviceSigner(generateKeyPairSync('ed25519').privateKey)
  return { author: { id: name.toLowerCase(), name, colour: 1 }, signer, clock: new ServerClock() }
}

export type Someone = ReturnType<typeof someone>

const serverId = '5e'.repeat(16)

interface ServerSetting {
  readonly limits?: Partial<ServerLimits>
  readonly data?: string
  /** Fingerprint of its key. */
  readonly id?: string
  /** ms since 1970. */
  readonly now?: () => number
  readonly host?: string
  readonly port?: number
}

/** A server in this process, gone after the test. */
export async function teamServer({
  limits = {},
  data: given,
  id = serverId,
  now,
  host = '127.0.0.1',
  port = 0,
}: ServerSetting = {}) {
  const logged: string[] = []
  const data = given ?? (await temporaryFolder())
  const server = await TeamServer.start({
    data,
    host,
    port,
    id,
    limits: { ...defaultLimits, idle: 50, ...limits },
    compact: draftCompacted,
    mayFound: () => true,
    ...(now && { now }),
    onPresence: () => undefined,
    log: (event, details) => logged.push(`${event} ${JSON.stringify(details)}`),
  })
  onTestFinished(() => server.close())
  const address: ServerAddress = { url: `ws://${host}:${server.port}`, server: id }
  return { server, address, logged, data }
}

export const requestsOf = (address: ServerAddress, account: string, { signer, clock }: Someone) =>
  new ServerRequests(address, account, signer, clock)

/** An account of somebody's that a server keeps. */
export async function hostedAccount(address: ServerAddress, owner: Someone, text = sampleText) {
  const account = newAccount(
    { text, blocks: [{ type: 'paragraph', start: 0, end: text.length }], title: 'Sample', meta: {}, warnings: [] },
    owner.author,
    owner.signer,
  )
  const requests = requestsOf(address, account.id, owner)
  const founded = await found(requests, account.file)
  if (!founded.ok) throw new Error(JSON.stringify(founded.error))
  const joined = await becomeMember(requests, account.id, owner.author, owner.signer)
  if (!joined.ok) throw new Error(JSON.stringify(joined.error))
  return account
}

export const invite = (address: ServerAddress, account: string, owner: Someone, offer: Offer): Invitation =>
  makeInvitation(address, { id: account, title: 'Sample' }, owner.signer, offer, owner.clock.now())

export async function join(address: ServerAddress, account: string, who: Someone, invitation?: Invitation) {
  return becomeMember(requestsOf(address, account, who), account, who.author, who.signer, invitation)
}

/** An unmodified provider, which is given a valid proof and nothing else. */
export function stockProvider(address: ServerAddress, account: string, who: Someone, document = 'account') {
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(address.url, `${account}/${document}`, doc, {
    protocols: [subprotocol, makeProof(address.server, account, who.signer, who.clock.now())],
    WebSocketPolyfill: WebSocket as never,
    disableBc: true,
  })
  onTestFinished(() => provider.destroy())
  const closed = new Promise<{ code: number; reason: string }>((resolve) => provider.on('closed', resolve))
  const synced = new Promise<void>((resolve) => provider.on('sync', (isSynced: boolean) => isSynced && resolve()))
  return { doc, provider, closed, synced }
}

/** Resolves once a document holds what is waited for. */
export function until(doc: Y.Doc, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds()) return
      doc.off('update', look)
      resolve()
    }
    doc.on('update', look)
    look()
  })
}
