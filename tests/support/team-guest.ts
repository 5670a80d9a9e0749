import WebSocket from 'ws'
import * as Y from 'yjs'
import { makeProof } from '../../main/team/make-proof'
import type { ServerAddress } from '../../shared/team/invitation'
import { decodeFrame, encodeFrame, type Frame, subprotocol } from '../../shared/team/wire'
import type { Someone } from './team'

/** A connection whose every frame a test can see and make. It keeps a document in step until it is told to be silent. */
export interface Guest {
  readonly doc: Y.Doc
  readonly socket: WebSocket
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>
  /** Resolves when the server's step 2 has come. */
  readonly synced: Promise<void>
  readonly frames: readonly Frame[]
  /** How many of its updates and steps 2 the server says are safe. */
  readonly acknowledged: number
  /** How many it has sent. */
  readonly sent: number
  send(frame: Frame): void
  sendBytes(bytes: Uint8Array | string): void
  /** Resolves to true when all that it has sent is acknowledged, to false when the connection has ended before. */
  settled(): Promise<boolean>
}

interface GuestSetting {
  readonly doc?: Y.Doc
  readonly document?: string
  readonly proof?: string
  /** Whether it answers and sends by itself, as a provider does. */
  readonly keepsInStep?: boolean
  readonly socketOptions?: WebSocket.ClientOptions
}

export function connectGuest(
  address: ServerAddress,
  account: string,
  who: Someone,
  { doc = new Y.Doc(), document = 'account', keepsInStep = true, socketOptions = {}, ...more }: GuestSetting = {},
): Guest {
  const proof = more.proof ?? makeProof(address.server, account, who.signer, who.clock.now())
  const socket = new WebSocket(`${address.url}/${account}/${document}`, [subprotocol, proof], socketOptions)
  const frames: Frame[] = []
  const [synced, onSynced] = promise<void>()
  const [closed, onClosed] = promise<{ code: number; reason: string }>()
  const waiting = new Set<() => void>()
  const state = { acknowledged: 0, sent: 0, isClosed: false }
  const tell = () => {
    for (const look of waiting) look()
  }
  const send = (frame: Frame) => {
    if (socket.readyState !== WebSocket.OPEN) return
    if (frame.type === 'update' || frame.type === 'step2') state.sent += 1
    socket.send(encodeFrame(frame))
  }
  const answer = (frame: Frame) => {
    if (frame.type === 'acknowledged') state.acknowledged = frame.updates
    if (frame.type === 'step2' || frame.type === 'update') Y.applyUpdate(doc, frame.update, socket)
    if (frame.type === 'step1' && keepsInStep)
      send({ type: 'step2', update: Y.encodeStateAsUpdate(doc, frame.stateVector) })
    if (frame.type === 'step2') onSynced()
  }
  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin !== socket && keepsInStep) send({ type: 'update', update })
  }
  socket.on('open', () => keepsInStep && send({ type: 'step1', stateVector: Y.encodeStateVector(doc) }))
  socket.on('message', (data: Buffer) => {
    const frame = decodeFrame(new Uint8Array(data))
    if (!frame.ok) throw new Error(frame.error)
    frames.push(frame.value)
    answer(frame.value)
    tell()
  })
  socket.on('error', () => undefined)
  socket.on('close', (code, reason) => {
    state.isClosed = true
    doc.off('update', onUpdate)
    onClosed({ code, reason: String(reason) })
    tell()
  })
  doc.on('update', onUpdate)
  return {
    ...{ doc, socket, closed, synced, frames, send },
    get acknowledged() {
      return state.acknowledged
    },
    get sent() {
      return state.sent
    },
    sendBytes: (bytes) => socket.send(bytes),
    settled: () =>
      new Promise((resolve) => {
        const look = () => {
          const isAll = state.sent > 0 && state.acknowledged >= state.sent
          if (!isAll && !state.isClosed) return
          waiting.delete(look)
          resolve(isAll)
        }
        waiting.add(look)
        look()
      }),
  }
}

function promise<T>(): [promise: Promise<T>, resolve: (value: T) => void] {
  let settle: (value: T) => void = () => undefined
  const made = new Promise<T>((resolve) => {
    settle = resolve
  })
  return [made, settle]
}
