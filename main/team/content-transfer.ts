import { promises as fs } from 'node:fs'
import path from 'node:path'
import { fail, ok, type Result } from '../../shared/result'
import { makeFolder, privately } from '../make-folder'
import { type Answered, noAnswer, problemIn, type ServerProblem, type ServerRequests } from './server-requests'

/** Bytes that are there, of how many. */
export type OnProgress = (done: number, all: number) => void

/** By the SHA-256 that the account's genesis names: of a plain text both are the same. */
export type ContentPath = `text/${string}` | `original/${string}`

/** Longest that is fetched, in bytes: no account file that is read is longer, and a server could send without end. */
const longest = { text: 256 * 1024 * 1024, original: 1024 * 1024 * 1024 } as const

/** Pieces in which a long content is sent, in bytes: what is cut off is sent again from the last one. */
const piece = 4 * 1024 * 1024

/** After so many pieces of which a server has kept nothing it is given up: its disk may be full. */
const mostInVain = 3

/**
 * Fetches the text or the original, from where it was cut off the last time. Throws the system's error where this computer
 * cannot keep it.
 * @param part where it is kept until it is whole
 */
export async function fetchContent(
  requests: ServerRequests,
  content: ContentPath,
  part: string,
  isRight: (payload: Uint8Array) => boolean,
  onProgress: OnProgress,
  most = longest[content.startsWith('text/') ? 'text' : 'original'],
): Promise<Result<Uint8Array, ServerProblem>> {
  makeFolder(path.dirname(part), privately)
  const handle = await fs.open(part, 'a', 0o600)
  let isTooLong = false
  let isEndless = false
  try {
    const from = (await handle.stat()).size
    let done = from
    let writing: Promise<unknown> = Promise.resolve()
    // A disk that is full says so while more is still coming in.
    let problem: unknown
    const answered = await requests.ask({
      method: 'GET',
      path: content,
      ...(from > 0 && { headers: { range: `bytes=${from}-` } }),
      mostBytes: most - from,
      onBytes: (bytes, all) => {
        done += bytes.length
        writing = writing
          .then(() => handle.write(bytes))
          .catch((error: unknown) => {
            problem ??= error
          })
        onProgress(done, from + all)
      },
    })
    await writing
    if (problem) throw problem
    isEndless = !answered.ok && answered.error === noAnswer
    if (!answered.ok) return answered
    const { status } = answered.value
    isTooLong = status === 416 && from > 0
    if (status >= 300 && !isTooLong) return fail({ kind: 'refused', problem: whyNot(answered.value) })
  } finally {
    await handle.close()
    // None of it is the content.
    if (isEndless) await fs.rm(part, { force: true })
  }
  const payload = await fs.readFile(part)
  await fs.rm(part, { force: true })
  // What is longer than the content is none of it, and is fetched from the start at once.
  if (isTooLong) return fetchContent(requests, content, part, isRight, onProgress, most)
  // What is wrong is fetched again from the start.
  return isRight(payload) ? ok(payload) : fail({ kind: 'refused', problem: 'wrong-content' })
}

/** Whoever is not let in is told so; else it is not there yet. */
const whyNot = (answered: Answered): string =>
  answered.status === 401 ? (problemIn(answered) ?? 'not-admitted') : 'no-content'

/** Sends the original, from where it was cut off the last time. What the server has it has. */
export async function sendContent(
  requests: ServerRequests,
  content: ContentPath,
  payload: Uint8Array,
  onProgress: OnProgress,
): Promise<Result<void, ServerProblem>> {
  const there = await requests.ask({ method: 'HEAD', path: content })
  if (!there.ok) return there
  if (there.value.status === 200) return ok(undefined)
  let from = Number(there.value.headers['upload-offset'] ?? 0)
  for (let inVain = 0; inVain < mostInVain; ) {
    onProgress(from, payload.length)
    const to = Math.min(payload.length, from + piece)
    const sent = await requests.askJson({
      method: 'PUT',
      path: content,
      body: payload.slice(from, to),
      headers: { 'content-range': `bytes ${from}-${to - 1}/${payload.length}` },
    })
    if (!sent.ok) return isWrong(sent.error) ? fail({ kind: 'refused', problem: 'sent-wrong' }) : sent
    const { received } = sent.value as { received?: number }
    if (received === undefined) return ok(undefined)
    if (!(received > from)) inVain += 1
    from = received
  }
  return fail({ kind: 'refused', problem: 'cannot-save' })
}

const isWrong = (problem: ServerProblem): boolean => problem.kind === 'refused' && problem.problem === 'wrong-content'
