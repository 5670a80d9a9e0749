import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { fail, ok, type Result } from '../result'
import { isShallow } from './shallow'

// The frames of y-websocket, as unmodified providers speak them, and one of ours.
// https://github.com/yjs/y-protocols/blob/master/PROTOCOL.md

/** The subprotocol of those who understand {@link Acknowledged}. */
export const subprotocol = 'attest.v1'

const types = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, acknowledged: 100 } as const
const syncTypes = { step1: 0, step2: 1, update: 2 } as const

/** One writer's presence: null once gone. */
export interface AwarenessEntry {
  readonly client: number
  readonly clock: number
  readonly state: Readonly<Record<string, unknown>> | null
}

export type Frame =
  /** What the sender has; asks for the rest. */
  | { readonly type: 'step1'; readonly stateVector: Uint8Array }
  /** The answer to a step 1. */
  | { readonly type: 'step2'; readonly update: Uint8Array }
  | { readonly type: 'update'; readonly update: Uint8Array }
  | { readonly type: 'awareness'; readonly entries: readonly AwarenessEntry[] }
  | { readonly type: 'query-awareness' }
  | Acknowledged

/** So many updates of this connection, steps 2 among them, are safe on the server's disk. Sent by servers only. */
export interface Acknowledged {
  readonly type: 'acknowledged'
  readonly updates: number
}

export function encodeFrame(frame: Frame): Uint8Array {
  return encoding.encode((to) => {
    switch (frame.type) {
      case 'step1':
        return writeSync(to, syncTypes.step1, frame.stateVector)
      case 'step2':
        return writeSync(to, syncTypes.step2, frame.update)
      case 'update':
        return writeSync(to, syncTypes.update, frame.update)
      case 'awareness':
        encoding.writeVarUint(to, types.awareness)
        return encoding.writeVarUint8Array(to, encodeAwareness(frame.entries))
      case 'query-awareness':
        return encoding.writeVarUint(to, types.queryAwareness)
      case 'acknowledged':
        encoding.writeVarUint(to, types.acknowledged)
        return encoding.writeVarUint(to, frame.updates)
    }
  })
}

/** Whatever the bytes are, it is a frame or it is refused, with a word for a log. */
export function decodeFrame(bytes: Uint8Array): Result<Frame, string> {
  try {
    const from = decoding.createDecoder(bytes)
    const frame = readFrame(from)
    if (!frame) return fail('unknown message')
    return decoding.hasContent(from) ? fail('more than a message') : ok(frame)
  } catch {
    return fail('cut off or garbled')
  }
}

function readFrame(from: decoding.Decoder): Frame | undefined {
  switch (decoding.readVarUint(from)) {
    case types.sync: {
      const syncType = decoding.readVarUint(from)
      const body = decoding.readVarUint8Array(from)
      if (syncType === syncTypes.step1) return { type: 'step1', stateVector: body }
      if (syncType === syncTypes.step2) return { type: 'step2', update: body }
      return syncType === syncTypes.update ? { type: 'update', update: body } : undefined
    }
    case types.awareness:
      return { type: 'awareness', entries: decodeAwareness(decoding.readVarUint8Array(from)) }
    case types.queryAwareness:
      return { type: 'query-awareness' }
    case types.acknowledged:
      return { type: 'acknowledged', updates: decoding.readVarUint(from) }
    default:
      return undefined
  }
}

function writeSync(to: encoding.Encoder, syncType: number, body: Uint8Array): void {
  encoding.writeVarUint(to, types.sync)
  encoding.writeVarUint(to, syncType)
  encoding.writeVarUint8Array(to, body)
}

function encodeAwareness(entries: readonly AwarenessEntry[]): Uint8Array {
  return encoding.encode((to) => {
    encoding.writeVarUint(to, entries.length)
    for (const { client, clock, state } of entries) {
      encoding.writeVarUint(to, client)
      encoding.writeVarUint(to, clock)
      encoding.writeVarString(to, JSON.stringify(state))
    }
  })
}

/** As long as one writer's state may be, in UTF-16 units of its JSON. */
const stateLimit = 16 * 1024

/** As long as those of all who are present may be, in bytes. */
const awarenessLimit = 4 * 1024 * 1024

/** Throws on what is none. */
function decodeAwareness(bytes: Uint8Array): AwarenessEntry[] {
  if (bytes.length > awarenessLimit) throw new TypeError('more states than there can be')
  const from = decoding.createDecoder(bytes)
  const entries: AwarenessEntry[] = []
  const count = decoding.readVarUint(from)
  for (let i = 0; i < count; i++) {
    const client = decoding.readVarUint(from)
    const clock = decoding.readVarUint(from)
    const text = decoding.readVarString(from)
    if (text.length > stateLimit) throw new TypeError('a state that is too long')
    const state: unknown = JSON.parse(text)
    if (typeof state !== 'object' || Array.isArray(state)) throw new TypeError('a state that is no object')
    if (!isShallow(state)) throw new TypeError('a state nested too deep')
    entries.push({ client, clock, state: state as AwarenessEntry['state'] })
  }
  return entries
}
