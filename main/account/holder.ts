import { promises as fs } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { z } from 'zod'
import type { Compacted } from '../account-file/compacted-draft'
import type { NamedUpdate } from '../account-file/payloads'
import { receiveLines, sendLine } from './lines'
import { socketPathOf } from './socket-path'

// One program holds a file and writes to it; whoever else has it open hands its updates to the holder. The file
// itself stands several writers (every append is one whole record), so that a wrong belief about who holds it costs
// promptness and never an update.

/** Listens for the updates of others until closed. */
export interface Holding {
  readonly role: 'holder'
  /** How many others have the file open, as far as they have told. */
  guests(): number
  /** Stops listening, then waits for those who are connected to finish. */
  close(): Promise<void>
}

/** Hands updates to the program that holds the file. */
export interface Asking {
  readonly role: 'asker'
  /** True once the holder has them on the disk; false when the holder went away and may or may not have them. */
  append(updates: readonly NamedUpdate[]): Promise<boolean>
  /** Null where the holder could not; undefined when it went away and may or may not have. */
  compact(): Promise<Compacted | null | undefined>
  /** Resolves when the connection has ended, from whichever side. */
  readonly ended: Promise<void>
  close(): Promise<void>
}

/** No socket can be shared here, as on some network folders: each writes by itself and follows the file. */
export interface Alone {
  readonly role: 'alone'
  close(): Promise<void>
}

export type Part = Holding | Asking | Alone

/** What a holder does for others. */
export interface Services {
  save(updates: readonly NamedUpdate[]): Promise<void>
  /** Undefined where it cannot be done. */
  compact(): Promise<Compacted | undefined>
}

/** A holder that takes longer to answer is stopped or cut off, and waited for no more, in ms. */
const patience = 5000
const patienceToCompact = 120_000

const request = z.union([
  z.object({ seq: z.int(), updates: z.array(z.object({ document: z.string().max(200), update: z.base64() })) }),
  z.object({ seq: z.int(), compact: z.literal(true) }),
])
const compacted = z.object({ before: z.int(), after: z.int() })
const answer = z.union([
  z.object({ seq: z.int(), saved: z.literal(true) }),
  z.object({ seq: z.int(), compacted: compacted.nullable() }),
])

/** Finds out whether someone holds the file, and becomes the holder if nobody does. */
export async function takePart(file: string, services: Services): Promise<Part> {
  const path = await socketPathOf(file).catch(() => undefined)
  if (path === undefined) return alone
  for (let attempt = 0; attempt < 20; attempt++) {
    const server = await listen(path, services)
    if (server) return server
    const socket = await reach(path)
    if (socket) return askThrough(socket)
    // Nobody answers: its holder was killed. Of several that clear it away at once, one then listens.
    if (process.platform !== 'win32') await fs.rm(path, { force: true })
    await new Promise((next) => setTimeout(next, Math.random() * 20))
  }
  return alone
}

export const alone: Alone = { role: 'alone', close: async () => undefined }

function listen(path: string, services: Services): Promise<Holding | undefined> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
    receiveLines(socket, (line) => {
      const asked = request.parse(line)
      void answerTo(asked, services).then(
        (answered) => sendLine(socket, { seq: asked.seq, ...answered }),
        () => socket.destroy(),
      )
    })
  })
  return new Promise((resolve) => {
    server.once('error', () => resolve(undefined))
    server.listen(path, () =>
      resolve({ role: 'holder', guests: () => sockets.size, close: () => closeServer(server, sockets) }),
    )
  })
}

async function answerTo(asked: z.infer<typeof request>, { save, compact }: Services): Promise<object> {
  if ('compact' in asked) return { compacted: (await compact()) ?? null }
  await save(asked.updates.map(({ document, update }) => ({ document, update: decodeBase64(update) })))
  return { saved: true }
}

const decodeBase64 = (text: string) => Uint8Array.from(Buffer.from(text, 'base64'))

async function closeServer(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()))
  for (const socket of sockets) sendLine(socket, { closing: true })
  const impatient = setTimeout(() => {
    for (const socket of sockets) socket.destroy()
  }, 2000)
  await closed
  clearTimeout(impatient)
}

function reach(path: string): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.once('connect', () => resolve(socket))
    socket.once('error', () => resolve(undefined))
  })
}

type Answer = z.infer<typeof answer>

function askThrough(socket: Socket): Asking {
  /** Settled with undefined when the connection ends before the answer has come. */
  const waiting = new Map<number, (answered: Answer | undefined) => void>()
  let seq = 0
  let leaving = false
  const leaveWhenIdle = () => {
    if (leaving && waiting.size === 0) socket.destroy()
  }
  receiveLines(socket, (line) => {
    const answered = answer.safeParse(line)
    if (answered.success) {
      waiting.get(answered.data.seq)?.(answered.data)
      waiting.delete(answered.data.seq)
    } else leaving = true
    leaveWhenIdle()
  })
  socket.on('error', () => socket.destroy())
  socket.on('timeout', () => waiting.size > 0 && socket.destroy())
  const ended = new Promise<void>((done) =>
    socket.once('close', () => {
      for (const settle of waiting.values()) settle(undefined)
      waiting.clear()
      done()
    }),
  )
  const ask = (question: object, ms: number): Promise<Answer | undefined> => {
    if (leaving || socket.destroyed) return Promise.resolve(undefined)
    socket.setTimeout(ms)
    seq += 1
    sendLine(socket, { seq, ...question })
    return new Promise((resolve) => waiting.set(seq, resolve))
  }
  return {
    role: 'asker',
    ended,
    append: async (updates) => {
      const coded = updates.map(({ document, update }) => ({
        document,
        update: Buffer.from(update).toString('base64'),
      }))
      return (await ask({ updates: coded }, patience)) !== undefined
    },
    compact: async () => {
      const answered = await ask({ compact: true }, patienceToCompact)
      return answered && 'compacted' in answered ? answered.compacted : undefined
    },
    close: async () => {
      leaving = true
      leaveWhenIdle()
      await ended
    },
  }
}
