import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fetchPage } from '../../../main/importing/web/fetch-page'
import { isPrivateAddress } from '../../../main/importing/web/private-address'
import { fetchSentence } from '../../../shared/importing/fetch-problem'

/** A server on this computer. @returns its address, without a slash at the end */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const here = { allowPrivate: true }

describe('a page', () => {
  it('comes with its bytes, its headers and the way that led to it', async () => {
    const asked: (string | undefined)[] = []
    const address = await serve((request, response) => {
      asked.push(request.headers.cookie, request.headers['user-agent'])
      if (request.url === '/old') return response.writeHead(302, { location: '/new' }).end()
      return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag: '"7"' }).end('<p>Words.')
    })
    const page = await fetchPage(`${address}/old#part`, here)
    if (!page.ok) throw new Error(page.error.kind)
    const { bytes, addresses, headers, mediaType } = page.value
    expect(Buffer.from(bytes).toString()).toBe('<p>Words.')
    expect(addresses).toEqual([`${address}/old`, `${address}/new`])
    expect(headers['etag']).toBe('"7"')
    expect(mediaType).toBe('text/html')
    expect(asked).toEqual([undefined, undefined, undefined, undefined])
  })

  it.each([
    [
      'leads on without end',
      (_, response) => response.writeHead(302, { location: '/' }).end(),
      { kind: 'too-many-redirects', limit: 5 },
    ],
    ['is not there', (_, response) => response.writeHead(404).end(), { kind: 'status', status: 404 }],
    [
      'leads to a file',
      (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      { kind: 'no-address' },
    ],
    [
      'is larger than any page',
      (_, response) => void response.writeHead(200).end(Buffer.alloc(21_000_000)),
      { kind: 'page-too-large', limit: 20_000_000 },
    ],
  ] as const satisfies readonly (readonly [string, RequestListener, unknown])[])(
    'that %s is refused',
    async (_, answer, error) => {
      expect(await fetchPage(await serve(answer as RequestListener), here)).toEqual({ ok: false, error })
    },
  )

  it('of one’s own network is not asked for, by whatever way it is led to', async () => {
    let asked = 0
    const address = await serve((_, response) => {
      asked++
      response.end()
    })
    const { port } = new URL(address)
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0', '2130706433']) {
      const page = await fetchPage(`http://${host}:${port}/`, { allowPrivate: false })
      expect(page, host).toMatchObject({ ok: false, error: { kind: 'private-address' } })
    }
    expect(asked).toBe(0)
  })

  it.each([
    'ftp://files.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'not an address',
    'https://me:secret@host.example/',
  ])('is none at %s', async (address) => {
    expect(await fetchPage(address, here)).toEqual({ ok: false, error: { kind: 'no-address' } })
  })
})

it.each([
  ['10.1.2.3', true],
  ['172.31.0.1', true],
  ['172.32.0.1', false],
  ['192.168.1.1', true],
  ['169.254.169.254', true],
  ['100.100.0.1', true],
  ['93.184.216.34', false],
  ['fd00::1', true],
  ['fe80::1', true],
  ['::1', true],
  ['::ffff:10.0.0.1', true],
  ['2606:2800:220:1::1', false],
])('%s is private: %s', (address, expected) => {
  expect(isPrivateAddress(address)).toBe(expected)
})

it.each([
  { kind: 'no-address' },
  { kind: 'private-address', host: 'h' },
  { kind: 'not-found', host: 'h' },
  { kind: 'unreachable', host: 'h' },
  { kind: 'not-trusted', host: 'h' },
  { kind: 'status', status: 404 },
  { kind: 'too-many-redirects', limit: 5 },
  { kind: 'page-too-large', limit: 20_000_000 },
  { kind: 'page-too-slow', seconds: 20 },
] as const)('what came of it is said in one sentence: %j', (problem) => {
  expect(fetchSentence(problem, 'ADDRESS')).toMatch(/^“ADDRESS” was not imported, because [^.!?]+\.$/)
})
