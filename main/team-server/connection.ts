import type { Socket } from 'node:net'
import type { WebSocket } from 'ws'
import { assertNever } from '../../shared/result'
import { closeCodes } from '../../shared/team/close-codes'
import { decodeFrame, encodeFrame, type Frame } from '../../shared/team/wire'
import { closeSocket } from './close-socket'
import { Outbox } from './outbox'
import type { Guest, Room } from './room'
import type { ServerEvents } from './server-events'
import type { ServerLimits } from './server-limits'
import type { Member } from './team'

/** Whoever asks for all of a document has as much work done as with so many messages. */
const costOfState = 200

/** One member's WebSocket to one room. */
export class Connection implements Guest {
  readonly member: Member
  /** Resolves when the socket has ended, from whichever side, to the code that the server or else the guest gave. */
  readonly ended: Promise<number>
  readonly #socket: WebSocket
  readonly #tcp: Socket
  readonly #outbox: Outbox
  readonly #room: Room
  readonly #limits: ServerLimits
  readonly #events: ServerEvents
  readonly #understandsAcks: boolean
  /** How many of its updates are safe. */
  #safe = 0
  /** Updates that came before what they rest on; its step 2 brings both. */
  #early = 0
  #hasSynced = false
  #credit: number
  #creditAt = Date.now()
  #isTelling = false
  /** Bytes that had come from it at the last beat. */
  #heard = -1
  #isClosed = false
  #closedWith: number | undefined

  /** @param tcp what the WebSocket runs over */
  constructor(
    socket: WebSocket,
    tcp: Socket,
    member: Member,
    room: Room,
    { limits, events }: { readonly limits: ServerLimits; readonly events: ServerEvents },
  ) {
    this.#socket = socket
    this.#tcp = tcp
    this.#outbox = new Outbox(socket)
    this.member = member
    this.#room = room
    this.#limits = limits
    this.#events = events
    this.#understandsAcks = socket.protocol !== ''
    this.#credit = limits.burst
    socket.on('message', (data: Buffer, isBinary: boolean) => this.#receive(data, isBinary))
    socket.on('error', (error: NodeJS.ErrnoException) => this.#failed(error))
    this.ended = new Promise((resolve) =>
      socket.on('close', (code) => {
        this.#leave()
        resolve(this.#closedWith ?? code)
      }),
    )
  }

  /** Greets, and reads from then on. */
  start(): void {
    this.#room.join(this)
    this.#socket.resume()
  }

  get document(): string {
    return this.#room.document
  }

  get sender() {
    const { role, person, device } = this.member
    return { role, person: person.id, device }
  }

  get stamp() {
    const { person, role } = this.member
    return { person: person.id, name: person.name, colour: person.colour, role }
  }

  send(frame: Uint8Array): void {
    if (this.#isClosed) return
    if (this.#outbox.unread > this.#limits.unreadBytes) return this.close(closeCodes.slowReader, 'reads too slowly')
    this.#outbox.send(frame)
  }

  close(code: number, reason: string): void {
    if (this.#isClosed) return
    this.#leave()
    this.#closedWith = code
    this.#events.closed(code)
    closeSocket(this.#socket, code, reason)
  }

  /** What the guest sends from now on stays unread. */
  stopReading(): void {
    this.#socket.pause()
  }

  #leave(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#outbox.clear()
    this.#room.leave(this)
  }

  /** Called from time to time; unmodified providers hang up on a server that is silent for half a minute. */
  beat(): void {
    // Also of a message that is under way: a long one may take minutes.
    const heard = this.#tcp.bytesRead
    if (heard === this.#heard) {
      this.#leave()
      return this.#socket.terminate()
    }
    this.#heard = heard
    this.#socket.ping()
    this.send(encodeFrame({ type: 'awareness', entries: [] }))
  }

  #receive(data: Buffer, isBinary: boolean): void {
    if (this.#isClosed) return
    const frame = isBinary ? decodeFrame(data) : undefined
    if (!frame?.ok) return this.close(closeCodes.malformed, frame?.error ?? 'text')
    if (!this.#spend(frame.value.type === 'step1' ? costOfState : 1))
      return this.close(closeCodes.tooFast, 'too many messages at once')
    try {
      this.#handle(frame.value)
    } catch (error) {
      // Whatever one guest has brought about, the others stay.
      this.#events.fault(error)
      this.close(closeCodes.tryLater, 'fault')
    }
  }

  #handle(frame: Frame): void {
    switch (frame.type) {
      case 'step1': {
        const sent = this.#room.sendState(this, frame.stateVector)
        return sent.ok ? undefined : this.close(closeCodes.malformed, 'no state vector')
      }
      case 'step2':
        return this.#take(frame.update, true)
      case 'update':
        return this.#take(frame.update, false)
      case 'awareness': {
        const shown = this.#room.show(this, frame.entries)
        return shown.ok ? undefined : this.close(closeCodes.forbiddenEdit, 'presence of another')
      }
      case 'query-awareness':
        return this.send(encodeFrame({ type: 'awareness', entries: this.#room.present }))
      case 'acknowledged':
        return this.close(closeCodes.malformed, 'a message of servers')
      default:
        return assertNever(frame)
    }
  }

  #take(update: Uint8Array, isStep2: boolean): void {
    const wasEarly = this.#early
    const count = isStep2 ? 1 + wasEarly : 1
    // What is acknowledged is acknowledged in order: behind one that came too early, nothing before the step 2 is.
    const waits = wasEarly > 0 && !isStep2
    const received = this.#room.receive(this, update, () => (waits ? undefined : this.#noteSafe(count)))
    if (received.ok) {
      this.#early = isStep2 ? 0 : wasEarly + (waits ? 1 : 0)
      this.#hasSynced ||= isStep2
      return
    }
    const refusal = received.error
    switch (refusal.kind) {
      case 'gap':
        if (this.#hasSynced || isStep2) return this.close(closeCodes.gap, 'something before it is missing')
        this.#early += 1
        return
      case 'malformed':
        return this.close(closeCodes.malformed, refusal.why)
      case 'too-large':
        return this.close(closeCodes.tooLarge, refusal.why)
      default:
        this.#events.refused(refusal)
        return this.close(closeCodes.forbiddenEdit, JSON.stringify(refusal).slice(0, 120))
    }
  }

  #noteSafe(count: number): void {
    this.#safe += count
    if (!this.#understandsAcks || this.#isTelling) return
    this.#isTelling = true
    queueMicrotask(() => {
      this.#isTelling = false
      this.send(encodeFrame({ type: 'acknowledged', updates: this.#safe }))
    })
  }

  /** What comes is no WebSocket's any more; ws has said so to the guest. */
  #failed({ code }: NodeJS.ErrnoException): void {
    if (this.#isClosed || !code?.startsWith('WS_ERR_')) return this.#socket.terminate()
    const isTooLong = code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH'
    this.close(isTooLong ? closeCodes.frameTooLong : closeCodes.noFrame, '')
  }

  /** Credit comes back with time. */
  #spend(cost: number): boolean {
    const now = Date.now()
    const { burst, perSecond } = this.#limits
    this.#credit = Math.min(burst, this.#credit + ((now - this.#creditAt) * perSecond) / 1000) - cost
    this.#creditAt = now
    return this.#credit >= 0
  }
}
