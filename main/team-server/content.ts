import { createReadStream, createWriteStream, promises as fs } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { syncFolder } from '../account-file/durable-file'

/** How much of a piece of content is there; it is sent and fetched from where it was cut off. */
const receivedHeader = 'upload-offset'

/** The text or the original of an account, as its record holds it, sent from `Range` on. */
export async function sendContent(file: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const size = await sizeOf(file)
  if (size === undefined) {
    response.writeHead(404, { [receivedHeader]: (await sizeOf(partOf(file))) ?? 0 }).end()
    return
  }
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0)
  if (from > size) {
    response.writeHead(416).end()
    return
  }
  const headers = {
    'content-type': 'application/octet-stream',
    'content-length': size - from,
    'accept-ranges': 'bytes',
  }
  const range = from > 0 ? { 'content-range': `bytes ${from}-${size - 1}/${size}` } : {}
  response.writeHead(from > 0 ? 206 : 200, { ...headers, ...range })
  if (request.method === 'HEAD' || from === size) response.end()
  else await pipeline(createReadStream(file, { start: from }), response)
}

export type Received =
  | { readonly kind: 'complete' }
  /** More is to come, from this byte on. */
  | { readonly kind: 'partial'; readonly received: number }
  /** What came is not what the account was made from; it is to be sent again from the start. */
  | { readonly kind: 'wrong' }
  | { readonly kind: 'too-large' }
  /** The disk takes no more; nothing of it is kept, so that it does not stay full. */
  | { readonly kind: 'not-saved' }

/** Takes a piece of content, which begins where the last one ended. */
export async function receiveContent(
  file: string,
  request: IncomingMessage,
  isRight: (payload: Uint8Array) => boolean,
  limit: number,
): Promise<Received> {
  if ((await sizeOf(file)) !== undefined) return { kind: 'complete' }
  const part = partOf(file)
  const there = (await sizeOf(part)) ?? 0
  const [, from, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(request.headers['content-range'] ?? '') ?? []
  if (from === undefined || Number(from) !== there) return { kind: 'partial', received: there }
  if (Number(total) > limit || there + Number(request.headers['content-length'] ?? 0) > Number(total)) {
    return { kind: 'too-large' }
  }
  const problem = await keep(request, part, Number(total) - there)
  if (problem) {
    await fs.rm(part, { force: true })
    return { kind: problem }
  }
  const received = (await sizeOf(part)) ?? 0
  if (received < Number(total)) return { kind: 'partial', received }
  if (received > limit || !isRight(await fs.readFile(part))) {
    await fs.rm(part, { force: true })
    return { kind: 'wrong' }
  }
  const handle = await fs.open(part, 'r+')
  await handle.sync().finally(() => handle.close())
  await fs.rename(part, file)
  await syncFolder(path.dirname(file))
  return { kind: 'complete' }
}

/** Appends what comes, and no more than that many bytes, however many were announced; what is cut off is kept. */
async function keep(
  request: IncomingMessage,
  part: string,
  most: number,
): Promise<'too-large' | 'not-saved' | undefined> {
  let length = 0
  const bounded = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      length += chunk.length
      if (length > most) return
      yield chunk
    }
  }
  const failed = await pipeline(request, bounded, createWriteStream(part, { flags: 'a', mode: 0o600 })).then(
    () => undefined,
    (error: NodeJS.ErrnoException) => error,
  )
  if (length > most) return 'too-large'
  return failed?.syscall === 'write' || failed?.syscall === 'open' ? 'not-saved' : undefined
}

const partOf = (file: string) => `${file}.part`

const sizeOf = (file: string) =>
  fs.stat(file).then(
    ({ size }) => size,
    () => undefined,
  )
