import WebSocket from 'ws'
import type * as Y from 'yjs'
import type { Signer } from '../../shared/history/entry'
import type { ServerAddress } from '../../shared/team/invitation'
import { look } from '../../shared/team/look'
import { decodeFrame, encodeFrame, type Frame, subprotocol } from '../../shared/team/wire'
import { makeProof } from './make-proof'
import { pinnedAgent } from './pinned-agent'
import type { ServerClock } from './server-clock'

export interface SocketSetting {
  readonly address: ServerAddress
  readonly account: string
  /** `account`, `log` or `report/…`. */
  readonly document: string
  readonly doc: Y.Doc
  readonly signer: Signer
  readonly clock: ServerClock
  /** How long to wait before dialling, in ms: not all who were cut off come back at once. */
  readonly delay: () => number
  /** Resolves when an update may go out. */
  readonly mayUpdate: () => Promise<void>
  /** What is written here stays here: the server would not have it. */
  readonly readsOnly?: boolean
  /** A connection begins anew: nothing of it has been sent or acknowledged. */
  onDial(): void
  onUpdateSent(): void
  onAcknowledged(updates: number): void
  /** What comes of the document is taken in by this: it is to call `apply`, once. */
  takeIn(update: Uint8Array, apply: () => void): void
  /** Hears what the server says of its state, or sends of it, once that is taken in. */
  onServerState?(frame: StateFrame): void
  /** The server is there, and sends something long or takes it in. */
  onAlive(): void
  /** The server has sent what no honest one does; nothing of it was taken. */
  onBadServer(why: string): void
}

/** How far the server has come, or what one lacks of that and all that was ever deleted. */
export type StateFrame = Extract<Frame, { readonly type: 'step1' | 'step2' }>

/** A Yjs update in which there is nothing. */
const nothing = Uint8Array.of(0, 0)

/** With which a connection is ended from here; none of the server's codes, nor final. */
const distrusted = 4001

/** Updates in one message; an account of 50,000 annotations has fewer. */
const items = 4_000_000

/** The sockets that a provider is to make. */
export const teamSocket = (setting: SocketSetting): (new () => TeamSocket) =>
  class extends TeamSocket {
    constructor() {
      super(setting)
    }
  }

/**
 * The socket of an y-websocket provider, which itself believes all that it is told: what comes in is checked first, so
 * that no server can bring the program down or take from the account what is in it. What goes out is counted.
 */
class TeamSocket {
  static readonly OPEN = WebSocket.OPEN
  readonly OPEN = WebSocket.OPEN
  binaryType = 'arraybuffer'
  onmessage: ((event: { readonly data: ArrayBufferLike }) => void) | null = null
  onopen: (() => void) | null = null
  onclose: ((event: { readonly code: number; readonly reason: string }) => void) | null = null
  onerror: ((event: unknown) => void) | null = null
  #socket: WebSocket | undefined
  #isClosed = false
  #hasState = false
  #going: Promise<void> = Promise.resolve()
  readonly #dialling: NodeJS.Timeout

  readonly #setting: SocketSetting

  constructor(setting: SocketSetting) {
    this.#setting = setting
    setting.onDial()
    this.#dialling = setTimeout(() => this.#dial(), setting.delay())
  }

  get readyState(): number {
    return this.#socket?.readyState ?? (this.#isClosed ? WebSocket.CLOSED : WebSocket.CONNECTING)
  }

  send(bytes: Uint8Array): void {
    const frame = decodeFrame(bytes)
    const isUpdate = frame.ok && (frame.value.type === 'update' || frame.value.type === 'step2')
    if (!isUpdate) return this.#send(bytes)
    const { readsOnly } = this.#setting
    if (readsOnly && frame.value.type === 'update') return
    const sent = readsOnly ? encodeFrame({ type: 'step2', update: nothing }) : bytes
    this.#setting.onUpdateSent()
    this.#going = this.#going.then(this.#setting.mayUpdate).then(() => this.#send(sent))
  }

  close(): void {
    clearTimeout(this.#dialling)
    this.#isClosed = true
    this.#socket?.close()
  }

  #send(bytes: Uint8Array): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(bytes)
  }

  #dial(): void {
    const { address, account, document, signer, clock } = this.#setting
    const proof = makeProof(address.server, account, signer, clock.now())
    const url = `${address.url.replace(/\/$/, '')}/${account}/${document}`
    const agent = address.certificate === undefined ? {} : { agent: pinnedAgent(address.certificate) }
    const socket = new WebSocket(url, [subprotocol, proof], {
      perMessageDeflate: false,
      handshakeTimeout: 15_000,
      ...agent,
    })
    this.#socket = socket
    socket.binaryType = 'nodebuffer'
    socket.on('open', () => this.onopen?.())
    socket.on('error', (error) => this.onerror?.(error))
    socket.on('close', (code, reason) => this.onclose?.({ code, reason: reason.toString() }))
    // The state of a large account takes longer to come in than a provider waits for a sign of life.
    socket.on('ping', () => {
      this.onmessage?.({ data: bufferOf({ type: 'awareness', entries: [] }) })
      this.#setting.onAlive()
    })
    socket.on('message', (data: Buffer, isBinary) => this.#receive(data, isBinary))
  }

  #receive(data: Buffer, isBinary: boolean): void {
    const frame = isBinary ? decodeFrame(data) : undefined
    if (!frame?.ok) return this.#refuse(frame?.error ?? 'text')
    if (frame.value.type === 'acknowledged') return this.#setting.onAcknowledged(frame.value.updates)
    const checked = this.#checked(frame.value)
    if (!checked) return
    const apply = () => this.onmessage?.({ data: bufferOf(checked) })
    if (checked.type === 'step2' || checked.type === 'update') this.#setting.takeIn(checked.update, apply)
    else apply()
    if (checked.type === 'step1' || checked.type === 'step2') this.#setting.onServerState?.(checked)
  }

  /** What may be passed on, as Attest writes it. */
  #checked(frame: Frame): Frame | undefined {
    if (frame.type !== 'step2' && frame.type !== 'update') return frame
    const { doc, document } = this.#setting
    const looked = look(doc, document, frame.update, { items })
    if (!looked.ok) {
      // What came between joining and the state is in the state.
      if (looked.error.kind === 'gap' && !this.#hasState && frame.type === 'update') return undefined
      this.#refuse(looked.error.kind)
      return undefined
    }
    const damage = looked.value.damage()
    if (damage) {
      this.#refuse(damage.kind)
      return undefined
    }
    this.#hasState ||= frame.type === 'step2'
    return frame
  }

  #refuse(why: string): void {
    this.#setting.onBadServer(why)
    // Not for good: whoever comes back later each time may be told what is right.
    this.#socket?.close(distrusted, why)
  }
}

const bufferOf = (frame: Frame) => Uint8Array.from(encodeFrame(frame)).buffer
