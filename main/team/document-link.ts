import { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { closeCodes } from '../../shared/team/close-codes'
import type { ServerTrouble } from '../../shared/team/team-status'
import { documentClocks } from './document-clocks'
import { type SocketSetting, teamSocket } from './team-socket'

/** Why a link has ended for good. */
export interface LinkEnd {
  /** One of `closeCodes`. */
  readonly code: number
  readonly reason: string
}

export interface LinkSetting
  extends Pick<
    SocketSetting,
    'address' | 'account' | 'document' | 'doc' | 'signer' | 'clock' | 'readsOnly' | 'onServerState'
  > {
  /** Before an update goes out, this link is to have nothing under way. */
  readonly after?: DocumentLink
  /** What the server surely had when it was last heard of, by client. */
  readonly safe: ReadonlyMap<number, number>
  /** What the server sends is taken in as it is, unless this takes it in. */
  readonly takeIn?: SocketSetting['takeIn'] | undefined
  /** Hears what the server has sent. */
  onReceived?(transaction: Y.Transaction): void
  onChange(): void
  onEnd(end: LinkEnd): void
  onBadServer(why: string): void
}

/** Slowest attempts at coming back, and the longest that each waits besides, so that a team does not come all at once; ms. */
const slowest = 15_000
const spread = 3000

/** One document of an account and its room at the server, kept alike for as long as there is a way. */
export class DocumentLink {
  readonly awareness: Awareness
  readonly #setting: LinkSetting
  readonly #provider: WebsocketProvider
  #sent = 0
  #acknowledged = 0
  #isConnected = false
  #hasFailed = false
  #lastCode: number | undefined
  #dialled = 0
  #safe: Map<number, number>
  #waiting: (() => void)[] = []

  constructor(setting: LinkSetting) {
    this.#setting = setting
    this.#safe = new Map(setting.safe)
    const { address, account, document, doc, signer, clock, after, readsOnly = false } = setting
    this.awareness = new Awareness(doc)
    this.awareness.setLocalState(null)
    const socket = teamSocket({
      address,
      account,
      document,
      doc,
      signer,
      clock,
      readsOnly,
      takeIn: setting.takeIn ?? ((_, apply) => apply()),
      onServerState: (frame) => setting.onServerState?.(frame),
      delay: () => (this.#dialled++ === 0 ? 0 : Math.random() * spread),
      mayUpdate: () => after?.caughtUp() ?? Promise.resolve(),
      onDial: () => {
        this.#sent = 0
        this.#acknowledged = 0
      },
      onUpdateSent: () => {
        this.#sent += 1
        setting.onChange()
      },
      onAcknowledged: (updates) => {
        this.#acknowledged = updates
        this.#look()
      },
      onAlive: setting.onChange,
      onBadServer: setting.onBadServer,
    })
    this.#provider = new WebsocketProvider(address.url, `${account}/${document}`, doc, {
      connect: false,
      awareness: this.awareness,
      WebSocketPolyfill: socket as never,
      maxBackoffTime: slowest,
      disableBc: true,
      shouldReconnect: ({ code, reason }) => {
        if (code !== closeCodes.staleProof) return code < 4400 || code >= 4500
        clock.set(Number(reason))
        return true
      },
    })
    this.#provider.on('status', ({ status }) => {
      this.#isConnected = status === 'connected'
      setting.onChange()
    })
    this.#provider.on('connection-close', (event) => {
      this.#hasFailed = true
      this.#lastCode = event?.code
      setting.onChange()
    })
    this.#provider.on('sync', (isSynced) => {
      if (isSynced) this.#hasFailed = false
      this.#look()
    })
    this.#provider.on('closed', (end) => setting.onEnd(end))
    doc.on('update', this.#onUpdate)
  }

  get isConnected(): boolean {
    return this.#isConnected
  }

  /** Everything that is here is at the server, on its disk; where this only reads, all that may be. */
  get isSafe(): boolean {
    return this.#provider.synced && this.#sent > 0 && this.#sent === this.#acknowledged
  }

  /** Up to where of each client the server surely has it. */
  get safe(): ReadonlyMap<number, number> {
    return this.#safe
  }

  /** An attempt has come to nothing, or the connection has been lost, and none has succeeded since. */
  get hasFailed(): boolean {
    return this.#hasFailed
  }

  /** Why the server has ended the last connection, where it could be reached. */
  get trouble(): ServerTrouble | undefined {
    if (!this.#hasFailed) return undefined
    if (this.#lastCode === closeCodes.teamUnsure) return 'team-unsure'
    return this.#lastCode === closeCodes.cannotSave ? 'cannot-save' : undefined
  }

  connect(): void {
    this.#provider.connect()
  }

  disconnect(): void {
    this.#provider.disconnect()
  }

  /** Begins a connection anew. */
  reconnect(): void {
    this.#provider.disconnect()
    this.#provider.connect()
  }

  /** Resolves when all that was written so far is safe. */
  caughtUp(): Promise<void> {
    if (this.isSafe) return Promise.resolve()
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  close(): void {
    this.#setting.doc.off('update', this.#onUpdate)
    this.awareness.destroy()
    this.#provider.destroy()
  }

  /** What comes from the server is there. */
  #onUpdate = (update: Uint8Array, origin: unknown, _: Y.Doc, transaction: Y.Transaction): void => {
    if (origin !== this.#provider) return
    for (const [client, clock] of Y.parseUpdateMeta(update).to) {
      this.#safe.set(client, Math.max(clock, this.#safe.get(client) ?? 0))
    }
    this.#setting.onReceived?.(transaction)
  }

  #look(): void {
    if (this.isSafe) {
      if (!this.#setting.readsOnly) this.#safe = documentClocks(this.#setting.doc)
      const waiting = this.#waiting
      this.#waiting = []
      for (const resolve of waiting) resolve()
    }
    this.#setting.onChange()
  }
}
