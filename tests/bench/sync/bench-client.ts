import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { decodeFrame, encodeFrame, type Frame } from '../../../shared/team/wire'

/** Where a room is and how one is let in. */
export interface Room {
  readonly url: string
  /** In the path of y-websocket; Hocuspocus wants it before every message. */
  readonly name: string
  readonly isHocuspocus: boolean
  readonly protocols: () => readonly string[]
}

/** A client that does as little as one can, so that what is measured is the server. */
export class BenchClient {
  readonly doc: Y.Doc
  readonly synced: Promise<void>
  readonly socket: WebSocket
  readonly #room: Room
  readonly #applies: boolean
  readonly #acknowledgements: ((at: number) => void)[] = []
  bytesIn = 0
  #bytesOfState = 0
  #acknowledged = 0

  /** @param applies without it, what comes in is only counted */
  constructor(room: Room, { doc = new Y.Doc(), applies = true }: { doc?: Y.Doc; applies?: boolean } = {}) {
    this.doc = doc
    this.#room = room
    this.#applies = applies
    const path = room.isHocuspocus ? '' : `/${room.name}`
    this.socket = new WebSocket(`${room.url}${path}`, [...room.protocols()], { perMessageDeflate: false })
    this.socket.binaryType = 'nodebuffer'
    this.socket.on('open', () => {
      if (room.isHocuspocus) this.#authenticate()
      this.send({ type: 'step1', stateVector: Y.encodeStateVector(doc) })
    })
    this.synced = new Promise((resolve, reject) => {
      this.socket.on('error', reject)
      this.socket.on('close', (code, reason) => reject(new Error(`closed ${code} ${reason}`)))
      this.socket.on('message', (data: Buffer) => this.#receive(data, resolve))
    })
    this.synced.catch(() => undefined)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.send({ type: 'update', update })
    })
  }

  /** How many bytes came before everything was there. */
  get bytesOfState(): number {
    return this.#bytesOfState
  }

  /** Resolves with the time at which the next update is acknowledged, as `performance.now` has it. */
  acknowledged(): Promise<number> {
    return new Promise((resolve) => this.#acknowledgements.push(resolve))
  }

  send(frame: Frame): void {
    if (this.socket.readyState !== WebSocket.OPEN) return
    const bytes = encodeFrame(frame)
    this.socket.send(this.#room.isHocuspocus ? this.#addressed((to) => encoding.writeUint8Array(to, bytes)) : bytes)
  }

  close(): void {
    this.socket.terminate()
  }

  #authenticate(): void {
    this.socket.send(
      this.#addressed((to) => {
        encoding.writeVarUint(to, 2)
        encoding.writeVarUint(to, 0)
        encoding.writeVarString(to, 'token')
        encoding.writeVarString(to, '4.7.0')
      }),
    )
  }

  #addressed(write: (to: encoding.Encoder) => void): Uint8Array {
    return encoding.encode((to) => {
      encoding.writeVarString(to, this.#room.name)
      write(to)
    })
  }

  #receive(data: Buffer, onSynced: () => void): void {
    this.bytesIn += data.length
    const frame = decodeFrame(this.#room.isHocuspocus ? withoutAddress(data) : data)
    if (!frame.ok) return
    switch (frame.value.type) {
      case 'step1':
        this.send({ type: 'step2', update: Y.encodeStateAsUpdate(this.doc, frame.value.stateVector) })
        return
      case 'step2':
        this.#bytesOfState = this.bytesIn
        if (this.#applies) Y.applyUpdate(this.doc, frame.value.update, this)
        return onSynced()
      case 'update':
        if (this.#applies) Y.applyUpdate(this.doc, frame.value.update, this)
        return
      case 'acknowledged': {
        const now = performance.now()
        const count = frame.value.updates - this.#acknowledged
        this.#acknowledged = frame.value.updates
        for (const resolve of this.#acknowledgements.splice(0, count)) resolve(now)
      }
    }
  }
}

function withoutAddress(data: Buffer): Uint8Array {
  const from = decoding.createDecoder(data)
  decoding.readVarString(from)
  const type = decoding.peekVarUint(from)
  const rest = data.subarray(from.pos)
  // A sync message that is an answer has a type of its own there, and is the same otherwise.
  if (type !== 4) return rest
  const plain = Buffer.from(rest)
  plain[0] = 0
  return plain
}
