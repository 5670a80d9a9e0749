import dns from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { FetchProblem } from '../../../shared/importing/fetch-problem'
import type { Fetched } from '../../../shared/importing/imported-document'
import { fail, ok, type Result } from '../../../shared/result'
import { isPrivateAddress } from './private-address'

/** A page as a server sent it. */
export interface FetchedPage extends Fetched {
  readonly bytes: Uint8Array
  readonly mediaType: string
}

interface Limits {
  /** May it be in one's own network? */
  readonly allowPrivate: boolean
}

const sizeLimit = 20_000_000
const redirectLimit = 5
const patienceMs = 20_000

/** Asks for one page and nothing that it names. Nothing of the person goes along: no cookies, no name of the program. */
export async function fetchPage(address: string, limits: Limits): Promise<Result<FetchedPage, FetchProblem>> {
  const until = Date.now() + patienceMs
  const addresses: string[] = []
  for (let next = addressOf(address); ; ) {
    if (!next) return fail({ kind: 'no-address' })
    if (addresses.length > redirectLimit) return fail({ kind: 'too-many-redirects', limit: redirectLimit })
    addresses.push(next.href)
    const answer = await ask(next, until - Date.now(), limits)
    if (!answer.ok) return answer
    const { status, headers, bytes } = answer.value
    if (status >= 300 && status < 400 && headers['location']) {
      next = addressOf(headers['location'], next)
      continue
    }
    if (status !== 200) return fail({ kind: 'status', status })
    const mediaType = (headers['content-type'] ?? 'text/html').split(';')[0]?.trim().toLowerCase() ?? 'text/html'
    return ok({ bytes, addresses, headers, mediaType, at: Date.now() })
  }
}

function addressOf(address: string, base?: URL): URL | undefined {
  try {
    const url = new URL(address.trim(), base)
    url.hash = ''
    return /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url : undefined
  } catch {
    return undefined
  }
}

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array
}

function ask(url: URL, ms: number, { allowPrivate }: Limits): Promise<Result<Answer, FetchProblem>> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!allowPrivate && isIP(host) && isPrivateAddress(host))
    return Promise.resolve(fail({ kind: 'private-address', host }))
  return new Promise((resolve) => {
    const settle = (result: Result<Answer, FetchProblem>) => {
      clearTimeout(timer)
      request.destroy()
      resolve(result)
    }
    const timer = setTimeout(() => settle(fail({ kind: 'page-too-slow', seconds: patienceMs / 1000 })), Math.max(1, ms))
    const request = (url.protocol === 'https:' ? https : http).get(url, {
      agent: false,
      headers: { accept: 'text/html,application/xhtml+xml,text/*;q=0.9,*/*;q=0.5', 'accept-encoding': 'identity' },
      ...(!allowPrivate && { lookup: lookupAbroad }),
    })
    request.on('error', (error: NodeJS.ErrnoException) => settle(fail(problemOf(error, host))))
    request.on('response', (response) => {
      const pieces: Buffer[] = []
      let length = 0
      response.on('data', (piece: Buffer) => {
        length += piece.length
        if (length > sizeLimit) return settle(fail({ kind: 'page-too-large', limit: sizeLimit }))
        pieces.push(piece)
      })
      response.on('error', (error: NodeJS.ErrnoException) => settle(fail(problemOf(error, host))))
      response.on('end', () =>
        settle(ok({ status: response.statusCode ?? 0, headers: headersOf(response), bytes: Buffer.concat(pieces) })),
      )
    })
  })
}

/** Looks a name up and takes no address of one's own network: a name of anybody's can lead there. */
const lookupAbroad: LookupFunction = (host, options, callback) => {
  dns.lookup(host, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, '', 0)
    const abroad = found.filter(({ address }) => !isPrivateAddress(address))
    const [first] = abroad
    if (!first) return callback(Object.assign(new Error('private'), { code: 'PRIVATE' }), '', 0)
    return options.all ? callback(null, abroad) : callback(null, first.address, first.family)
  })
}

function problemOf({ code = '' }: NodeJS.ErrnoException, host: string): FetchProblem {
  if (code === 'PRIVATE') return { kind: 'private-address', host }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return { kind: 'not-found', host }
  const isCertificate = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/.test(code)
  return { kind: isCertificate ? 'not-trusted' : 'unreachable', host }
}

const headersOf = ({ headers }: http.IncomingMessage): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  )
