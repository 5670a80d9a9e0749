import type { WebSocket } from 'ws'

/** Longest piece in which a message is sent, in bytes. Pings and their answers go between the pieces. */
const pieceBytes = 64 * 1024

/** How many pieces may be on their way: so many a round trip on a fast line, and still seconds on a slow one. */
const piecesUnderWay = 8

/** What the pings say that ask whether a piece has come. */
const afterPiece = 'piece'

/**
 * What goes out to one socket. A message longer than a piece is sent in pieces, only so many ahead of what has come,
 * and what is sent after it waits. It may itself be longer than what may wait, as the whole of an account is to
 * whoever has nothing of it yet: only what is behind it says that somebody does not read.
 */
export class Outbox {
  readonly #socket: WebSocket
  /** What of a long message is still to be sent. */
  #rest: Uint8Array | undefined
  #underWay = 0
  #waiting: Uint8Array[] = []
  #waitingBytes = 0

  constructor(socket: WebSocket) {
    this.#socket = socket
    socket.on('pong', (data: Buffer) => {
      if (data.toString() !== afterPiece) return
      this.#underWay = Math.max(0, this.#underWay - 1)
      this.#sendOn()
    })
  }

  /** Bytes behind the message that is being sent. */
  get unread(): number {
    return this.#waitingBytes + this.#socket.bufferedAmount
  }

  send(message: Uint8Array): void {
    if (!this.#rest && message.length <= pieceBytes) return this.#socket.send(message)
    this.#waiting.push(message)
    this.#waitingBytes += message.length
    this.#sendOn()
  }

  /** Forgets what has not been sent. */
  clear(): void {
    this.#rest = undefined
    this.#waiting = []
    this.#waitingBytes = 0
  }

  #sendOn(): void {
    for (;;) {
      while (this.#rest && this.#underWay < piecesUnderWay) this.#rest = this.#sendPiece(this.#rest)
      if (this.#rest) return
      const next = this.#waiting.shift()
      if (!next) return
      this.#waitingBytes -= next.length
      if (next.length > pieceBytes) this.#rest = next
      else this.#socket.send(next)
    }
  }

  /** What is left behind it. */
  #sendPiece(rest: Uint8Array): Uint8Array | undefined {
    const fin = rest.length <= pieceBytes
    this.#socket.send(rest.subarray(0, pieceBytes), { fin, binary: true })
    this.#socket.ping(afterPiece)
    this.#underWay += 1
    return fin ? undefined : rest.subarray(pieceBytes)
  }
}
