import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import https from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { closeCodes } from '../../shared/team/close-codes'
import { decodeProof } from '../../shared/team/proof'
import { subprotocol } from '../../shared/team/wire'
import type { Compactor } from '../account/compaction'
import { Accounts } from './accounts'
import { Admission, type ProofProblem } from './admission'
import { Connection } from './connection'
import { type HostedAccount, isDocument } from './hosted-account'
import { answerRequest } from './http-api'
import { Metrics } from './metrics'
import type { ServerLimits } from './server-limits'

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
  /** A line for the log, without content, names or secrets. */
  log(event: string, details: Readonly<Record<string, string | number>>): void
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
  readonly #connections = new Map<HostedAccount, Set<Connection>>()
  readonly #beat: NodeJS.Timeout
  #isClosing = false

  private constructor(setting: ServerSetting) {
    const { data, compact, limits, id, tls, now } = setting
    this.#setting = setting
    this.#accounts = new Accounts(data, compact, limits, this.#metrics)
    this.#accounts.onUnsaved = (account) => this.#closeAll(account, closeCodes.cannotSave, 'cannot be saved now')
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
    this.#beat = setInterval(() => {
      for (const connections of this.#connections.values()) for (const one of [...connections]) one.beat()
    }, limits.beat)
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

  /** Everyone who is connected, by account. */
  get present(): readonly { readonly account: string; readonly person: string; readonly name: string }[] {
    return [...this.#connections].flatMap(([{ id }, connections]) =>
      [...connections].map(({ member }) => ({ account: id, person: member.person.id, name: member.person.name })),
    )
  }

  /** Takes in no more, puts on the disk what has come, and says goodbye. */
  async close(): Promise<void> {
    this.#isClosing = true
    clearInterval(this.#beat)
    this.#server.close()
    for (const account of this.#connections.keys()) for (const room of account.rooms) await room.settled()
    for (const account of [...this.#connections.keys()]) this.#closeAll(account, closeCodes.restart, 'restart')
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
      const expel = (account: HostedAccount) => this.#expel(account)
      const api = { data, accounts: this.#accounts, admission: this.#admission, limits, mayFound, expel }
      if (!(await answerRequest(api, request, response))) response.writeHead(404).end()
    } catch (error) {
      this.#setting.log('fault', { error: String(error) })
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
      opened.on('error', () => opened.terminate())
      // Until it is known who that is, nothing is read.
      opened.pause()
      this.#admit(opened, request).catch((error: unknown) => {
        this.#setting.log('fault', { error: String(error) })
        opened.close(closeCodes.tryLater, 'fault')
      })
    })
  }

  async #admit(socket: WebSocket, request: IncomingMessage): Promise<void> {
    // A refusal is said over the open connection: before, it would look like a server that is not there.
    const turnAway = (code: number, reason: string) => {
      this.#metrics.closed(code)
      socket.resume()
      socket.close(code, reason)
      setTimeout(() => socket.terminate(), 1000).unref()
    }
    const { limits } = this.#setting
    const [, id = '', document = ''] =
      /^\/([0-9a-f-]{36})\/([\w-]+)$/.exec((request.url ?? '').split('?')[0] ?? '') ?? []
    const words = request.headers['sec-websocket-protocol']?.split(/\s*,\s*/) ?? []
    const proof = words.map(decodeProof).find((one) => one !== undefined)
    if (this.#isClosing || this.#metrics.connections >= limits.connections) {
      return turnAway(closeCodes.tryLater, 'no room for more')
    }
    if (!proof || !isDocument(document) || request.headers.origin?.startsWith('http')) {
      return turnAway(closeCodes.notAdmitted, 'not admitted')
    }
    const account = await this.#accounts.get(id)
    const admitted = account && this.#admission.admit(account, proof)
    if (!account || !admitted?.ok) {
      if (account) this.#accounts.release(account)
      const problem: ProofProblem = admitted?.ok === false ? admitted.error : { kind: 'not-admitted' }
      if (problem.kind === 'stale') return turnAway(closeCodes.staleProof, String(problem.now))
      const isRevoked = problem.kind === 'revoked'
      return turnAway(isRevoked ? closeCodes.revoked : closeCodes.notAdmitted, isRevoked ? 'revoked' : 'not admitted')
    }
    const connections = this.#connections.get(account) ?? new Set()
    const ofDevice = [...connections].filter(({ member }) => member.device === admitted.value.device)
    if (ofDevice.length >= limits.connectionsOfDevice) return turnAway(closeCodes.tryLater, 'no room for more')
    if (socket.readyState !== socket.OPEN) return this.#accounts.release(account)
    this.#connections.set(account, connections)
    const connection = new Connection(socket, admitted.value, account.room(document), limits, this.#metrics)
    connections.add(connection)
    this.#metrics.opened()
    socket.on('close', () => {
      connection.left()
      connections.delete(connection)
      this.#metrics.ended()
      if (connections.size === 0) this.#connections.delete(account)
      this.#accounts.release(account)
    })
    socket.resume()
  }

  #closeAll(account: HostedAccount, code: number, reason: string): void {
    for (const connection of this.#connections.get(account) ?? []) connection.close(code, reason)
  }

  #expel(account: HostedAccount): void {
    for (const connection of this.#connections.get(account) ?? []) {
      const member = account.team.member(connection.member.device)
      if (!member || member.role !== connection.member.role) connection.close(closeCodes.revoked, 'revoked')
    }
  }
}
