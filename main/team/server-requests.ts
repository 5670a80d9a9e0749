import http from 'node:http'
import https from 'node:https'
import type { Signer } from '../../shared/history/entry'
import { fail, ok, type Result } from '../../shared/result'
import type { ServerAddress } from '../../shared/team/invitation'
import { makeProof } from './make-proof'
import { pinnedAgent } from './pinned-agent'
import type { ServerClock } from './server-clock'

export type ServerProblem =
  | { readonly kind: 'unreachable'; readonly code: string }
  /** Another server answers there than the one meant. */
  | { readonly kind: 'other-server' }
  | { readonly kind: 'refused'; readonly problem: string }

export interface Asked {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST'
  /** Behind the account's own, as `team`; empty for the account itself. */
  readonly path: string
  readonly body?: object | Uint8Array
  readonly headers?: Readonly<Record<string, string>>
  /** Hears the answer's bytes as they come, in place of having them all in the end; `all` is how many there will be. */
  readonly onBytes?: (bytes: Uint8Array, all: number) => void
  /** Longest answer that is heard so, in bytes; of a longer one nothing beyond. */
  readonly mostBytes?: number
}

export interface Answered {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: Buffer
}

/** How long a server may be silent in the middle of an answer, in ms. */
const patience = 30_000

/** Longest answer that is taken whole, in bytes: a team of thousands with its invitations. */
const answerLimit = 16 * 1024 * 1024

/** The problem of an answer that no Attest server gives. */
export const noAnswer: ServerProblem = { kind: 'refused', problem: 'no-answer' }

/** Asks a server about one account, as one device. */
export class ServerRequests {
  readonly #address: ServerAddress
  readonly #account: string
  readonly #signer: Signer
  readonly #clock: ServerClock

  constructor(address: ServerAddress, account: string, signer: Signer, clock: ServerClock) {
    this.#address = address
    this.#account = account
    this.#signer = signer
    this.#clock = clock
  }

  /** The answer, whatever its status is; with a clock set right where the server says that it was wrong. */
  async ask(asked: Asked): Promise<Result<Answered, ServerProblem>> {
    const first = await this.#askOnce(asked)
    if (!first.ok || (first.value.status !== 401 && first.value.status !== 404)) return first
    const { problem, now } = jsonIn(first.value)
    if (problem === 'not-admitted') return (await isOtherServer(this.#address)) ? fail({ kind: 'other-server' }) : first
    if (problem !== 'stale' || typeof now !== 'number') return first
    this.#clock.set(now)
    return this.#askOnce(asked)
  }

  /** What the server answers as JSON, or why it refuses. */
  async askJson(asked: Asked): Promise<Result<unknown, ServerProblem>> {
    const answered = await this.ask(asked)
    if (!answered.ok) return answered
    if (answered.value.status < 300) return ok(jsonIn(answered.value))
    const problem = problemIn(answered.value)
    return problem === undefined ? fail(noAnswer) : fail({ kind: 'refused', problem })
  }

  #askOnce(asked: Asked): Promise<Result<Answered, ServerProblem>> {
    const { server } = this.#address
    const authorization = `Attest ${makeProof(server, this.#account, this.#signer, this.#clock.now())}`
    const path = `/v1/accounts/${this.#account}${asked.path ? `/${asked.path}` : ''}`
    return send(this.#address, path, { ...asked, headers: { ...asked.headers, authorization } })
  }
}

/** Which server answers there, and its time in ms since 1970. */
export async function askHealth(
  address: Pick<ServerAddress, 'url' | 'certificate'>,
): Promise<Result<{ readonly server: string; readonly now: number }, ServerProblem>> {
  const answered = await send(address, '/health', { method: 'GET', path: '' })
  if (!answered.ok) return answered
  const { attest, server, now } = jsonIn(answered.value)
  if (attest !== 1 || typeof server !== 'string' || typeof now !== 'number') return fail({ kind: 'other-server' })
  return ok({ server, now })
}

/** Whether a server with another key answers at an address: it knows nobody, and cannot say why. */
export async function isOtherServer(address: ServerAddress): Promise<boolean> {
  const health = await askHealth(address)
  return health.ok && health.value.server !== address.server
}

function send(
  { url, certificate }: Pick<ServerAddress, 'url' | 'certificate'>,
  path: string,
  { method, body, headers, onBytes, mostBytes = Number.POSITIVE_INFINITY }: Asked,
): Promise<Result<Answered, ServerProblem>> {
  const target = new URL(url.replace(/^ws/, 'http').replace(/\/$/, '') + path)
  const sent = body instanceof Uint8Array ? body : body && Buffer.from(JSON.stringify(body))
  // Where there is no TLS, nobody shows a certificate.
  if (certificate !== undefined && target.protocol !== 'https:') return Promise.resolve(fail({ kind: 'other-server' }))
  const agent = certificate === undefined ? {} : { agent: pinnedAgent(certificate) }
  const length = sent ? { 'content-length': String(sent.length) } : {}
  return new Promise((resolve) => {
    const failed = ({ code }: NodeJS.ErrnoException) =>
      resolve(
        fail(
          code === 'ATTEST_OTHER_CERTIFICATE' ? { kind: 'other-server' } : { kind: 'unreachable', code: code ?? '' },
        ),
      )
    const options = { method, headers: { ...headers, ...length }, timeout: patience, ...agent }
    const request = (target.protocol === 'https:' ? https : http).request(target, options, (response) => {
      const chunks: Buffer[] = []
      let length = 0
      response.on('data', (chunk: Buffer) => {
        length += chunk.length
        const hear = isRefused(response) ? undefined : onBytes
        if (length > (hear ? mostBytes : answerLimit)) {
          resolve(fail(noAnswer))
          response.destroy()
        } else if (hear) hear(chunk, Number(response.headers['content-length'] ?? 0))
        else chunks.push(chunk)
      })
      response.on('error', failed)
      response.on('end', () =>
        resolve(ok({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) })),
      )
    })
    request.on('timeout', () => request.destroy(Object.assign(new Error('silent'), { code: 'ETIMEDOUT' })))
    request.on('error', failed)
    request.end(sent)
  })
}

const isRefused = ({ statusCode = 0 }: http.IncomingMessage): boolean => statusCode >= 300

/** Why a server refuses, in a word of ours; undefined where it is no such word. */
export function problemIn(answered: Answered): string | undefined {
  const { problem } = jsonIn(answered)
  return typeof problem === 'string' && /^[a-z-]{1,40}$/.test(problem) ? problem : undefined
}

/** Nothing where it is no JSON object. */
function jsonIn({ body }: Answered): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(body.toString())
    return typeof read === 'object' && read !== null ? (read as Readonly<Record<string, unknown>>) : {}
  } catch {
    return {}
  }
}
