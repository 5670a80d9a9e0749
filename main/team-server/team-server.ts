import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import https from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { closeCodes } from '../../shared/team/close-codes'
import { isDocument, isReportDocument } from '../../shared/team/document-name'
import { decodeProof } from '../../shared/team/proof'
import { subprotocol } from '../../shared/team/wire'
import type { Compactor } from '../account/compaction'
import { Accounts } from './accounts'
import { Admission, type ProofProblem } from './admission'
import { closeSocket } from './close-socket'
import { Connection } from './connection'
import { Connections, type Present } from './connections'
import type { HostedAccount } from './hosted-account'
import { answerRequest } from './http-api'
import { Metrics } from './metrics'
import type { ServerEvents } from './server-events'
import type { ServerLimits } from './server-limits'
import { countedAndLogged, type ServerLog } from './server-log'

export interface ServerSetting {
  /** The folder of everything that it keeps. */
  readonly data: string
  readonly host: string
  /** 0 for any that is free. */
  readonly port: number
  /** PEM both; without them, it is for a proxy or this computer only. */
  readonly tls?: { readonly key: string; readonly certificate: string } | undefined
  /** Fingerprint of the server's key. */
  readonly id: string
  readonly limits: ServerLimits
  readonly compact: Compactor
  /** Whose accounts are kept here, by their Ed25519 key in hexadecimal. */
  mayFound(publicKey: string): boolean
  readonly log: ServerLog
  /** Hears who is connected whenever that changes. */
  onPresence(present: readonly Present[]): void
  /** ms since 1970. */
  readonly now?: () => number
}

/** Serves accounts to their teams: WebSockets with y-websocket's messages, one for each document, and a few requests. */
export class TeamServer {
  readonly #setting: ServerSetting
  readonly #metrics = new Metrics()
  readonly #accounts: Accounts
  readonly #admission: Admission
  readonly #server: http.Server
  readonly #sockets: WebSocketServer
  readonly #events: ServerEvents
  readonly #connections: Connections
  readonly #beat: NodeJS.Timeout
  #isClosing = false

  private constructor(setting: ServerSetting) {
    const { data, compact, limits, id, tls, now, log } = setting
    this.#setting = setting
    this.#events = countedAndLogged(this.#metrics, log)
    this.#connections = new Connections((present) => setting.onPresence(present))
    this.#accounts = new Accounts(data, compact, limits, this.#events, (account) =>
      this.#connections.close(account, closeCodes.cannotSave, 'cannot be saved now'),
    )
    this.#admission = new Admission(id, now)
    const answer = (request: IncomingMessage, response: ServerResponse) => void this.#answer(request, response)
    this.#server = tls
      ? https.createServer({ key: tls.key, cert: tls.certificate, minVersion: 'TLSv1.2' }, answer)
      : http.createServer(answer)
    this.#server.on('clientError', (_error, socket) => socket.destroy())
    this.#sockets = new WebSocketServer({
      noServer: true,
      maxPayload: limits.messageBytes,
      perMessageDeflate: false,
      handleProtocols: (offered) => (offered.has(subprotocol) ? subprotocol : false),
    })
    this.#server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head))
    this.#beat = setInterval(() => this.#connections.beat(), limits.beat)
  }

  /** Throws the system's error where it cannot listen there. */
  static async start(setting: ServerSetting): Promise<TeamServer> {
    const server = new TeamServer(setting)
    await new Promise<void>((started, failed) => {
      server.#server.once('error', failed)
      server.#server.listen(setting.port, setting.host, () => started())
    }).catch((error: unknown) => {
      clearInterval(server.#beat)
      throw error
    })
    return server
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  /** Takes in no more, puts on the disk what has come, and says goodbye. */
  async close(): Promise<void> {
    this.#isClosing = true
    clearInterval(this.#beat)
    this.#server.close()
    await this.#connections.drain()
    await this.#accounts.close()
    for (const socket of this.#sockets.clients) socket.terminate()
    this.#server.closeAllConnections()
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      if (request.url === '/health') return this.#answerHealth(response)
      if (request.url === '/metrics') {
        response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' })
        response.end(this.#metrics.text(this.#accounts.inMemory))
        return
      }
      const { data, limits, mayFound } = this.#setting
      const expel = (account: HostedAccount) => this.#connections.expel(account)
      const api = { data, accounts: this.#accounts, admission: this.#admission, limits, mayFound, expel }
      if (!(await answerRequest(api, request, response))) response.writeHead(404).end()
    } catch (error) {
      this.#events.fault(error)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    }
  }

  #answerHealth(response: ServerResponse): void {
    const now = (this.#setting.now ?? Date.now)()
    response.writeHead(this.#isClosing ? 503 : 200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    response.end(JSON.stringify({ attest: 1, server: this.#setting.id, now, closing: this.#isClosing }))
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy())
    this.#sockets.handleUpgrade(request, socket, head, (opened) => {
      opened.on('error', () => undefined)
      // Until it is known who that is, nothing is read.
      opened.pause()
      this.#admit(opened, request).catch((error: unknown) => {
        this.#events.fault(error)
        closeSocket(opened, closeCodes.tryLater, 'fault')
      })
    })
  }

  async #admit(socket: WebSocket, request: IncomingMessage): Promise<void> {
    // A refusal is said over the open connection: before, it would look like a server that is not there.
    const turnAway = (code: number, reason: string) => {
      this.#metrics.closed(code)
      this.#setting.log('turned-away', { code })
      closeSocket(socket, code, reason)
    }
    const { limits } = this.#setting
    const [, id = '', document = ''] =
      /^\/([0-9a-f-]{36})\/([\w/-]+)$/.exec((request.url ?? '').split('?')[0] ?? '') ?? []
    const words = request.headers['sec-websocket-protocol']?.split(/\s*,\s*/) ?? []
    const proof = words.map(decodeProof).find((one) => one !== undefined)
    if (this.#isClosing || this.#sockets.clients.size > limits.connections) {
      return turnAway(closeCodes.tryLater, 'no room for more')
    }
    if (!proof || !isDocument(document) || request.headers.origin?.startsWith('http')) {
      return turnAway(closeCodes.notAdmitted, 'not admitted')
    }
    const account = await this.#accounts.get(id)
    if (!account) return turnAway(closeCodes.notAdmitted, 'not admitted')
    const admitted = this.#admission.admit(account, proof)
    const most = isReportDocument(document) ? limits.connectionsToReports : limits.connectionsOfDevice
    const isCrowded = admitted.ok && this.#connections.countOf(account, admitted.value.device, document) >= most
    if (admitted.ok && !isCrowded && socket.readyState === socket.OPEN) {
      const setting = { limits, events: this.#events }
      const room = account.room(document)
      return this.#host(account, new Connection(socket, request.socket, admitted.value, room, setting))
    }
    this.#accounts.release(account)
    if (!admitted.ok) return turnAway(...refusalOf(admitted.error))
    turnAway(closeCodes.tryLater, 'no room for more')
  }

  async #host(account: HostedAccount, connection: Connection): Promise<void> {
    this.#connections.add(account, connection)
    const number = this.#metrics.opened()
    this.#setting.log('opened', { connection: number, account: account.id, role: connection.member.role })
    connection.start()
    const code = await connection.ended
    this.#connections.remove(account, connection)
    this.#metrics.ended()
    this.#setting.log('closed', { connection: number, code })
    this.#accounts.release(account)
  }
}

function refusalOf(problem: ProofProblem): [code: number, reason: string] {
  switch (problem.kind) {
    case 'stale':
      return [closeCodes.staleProof, String(problem.now)]
    case 'revoked':
      return [closeCodes.revoked, 'revoked']
    case 'team-unsure':
      return [closeCodes.teamUnsure, 'the team is not confirmed']
    case 'not-admitted':
      return [closeCodes.notAdmitted, 'not admitted']
  }
}
