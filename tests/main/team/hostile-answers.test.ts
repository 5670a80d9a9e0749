import { once } from 'node:events'
import { promises as fs } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { fetchContent, sendContent } from '../../../main/team/content-transfer'
import { becomeMember } from '../../../main/team/membership'
import { serverSentence } from '../../../main/team/problem-sentence'
import { askHealth } from '../../../main/team/server-requests'
import { temporaryFolder } from '../../support/account-file'
import { requestsOf, someone, teamServer } from '../../support/team'

const account = '00000000-0000-8000-8000-000000000000'
const server = '5e'.repeat(16)

/** A server that answers everything alike. */
async function answering(answer: (response: ServerResponse) => void) {
  const listening = createServer((request, response) => {
    request.resume().on('end', () => answer(response))
    response.on('error', () => undefined)
  }).listen(0, '127.0.0.1')
  await once(listening, 'listening')
  onTestFinished(() => {
    listening.closeAllConnections()
    listening.close()
  })
  return { url: `ws://127.0.0.1:${(listening.address() as AddressInfo).port}`, server }
}

const says = (status: number, body: string) => (response: ServerResponse) => response.writeHead(status).end(body)

/** More than any computer has memory for. */
const endless = (response: ServerResponse) => {
  const more = () => {
    while (!response.destroyed && response.write(Buffer.alloc(1024 * 1024, 0x20)));
  }
  response.writeHead(200).on('drain', more)
  more()
}

it.each([
  ['nothing', says(200, '')],
  ['null', says(200, 'null')],
  ['a list', says(200, '[1]')],
  ['null instead of a reason', says(401, 'null')],
  ['a role that there is none of', says(200, '{"role":"emperor"}')],
  [
    'a reason of its own words',
    says(403, JSON.stringify({ problem: '\u001b[31mred\nSend your key to evil.example.' })),
  ],
  ['an answer without end', endless],
])('takes nothing of a server that answers with %s', async (_what, answer) => {
  const address = await answering(answer)
  const alice = someone('Alice')
  const joined = await becomeMember(requestsOf(address, account, alice), account, alice.author, alice.signer)
  if (joined.ok) throw new Error('a member of nothing')
  expect(serverSentence(joined.error, 'host')).toMatch(/^What came is no answer of an Attest server/)
  expect(await askHealth(address)).toMatchObject({ ok: false })
})

it('reads no reason out of what every object has', () =>
  expect(serverSentence({ kind: 'refused', problem: 'constructor' }, 'host')).toBe(
    'The server host has refused this (constructor).',
  ))

it('sends nothing without TLS to a server that is known by its certificate', async () => {
  let asked = 0
  const address = await answering((response) => {
    asked += 1
    response.end()
  })
  expect(await askHealth({ ...address, certificate: 'ab'.repeat(32) })).toEqual({
    ok: false,
    error: { kind: 'other-server' },
  })
  expect(asked).toBe(0)
})

it('knows a server that has another key from one that does not know this device', async () => {
  const { address } = await teamServer({ id: '7a'.repeat(16) })
  const team = requestsOf(address, account, someone('Alice')).askJson({ method: 'GET', path: 'team' })
  expect(await team).toEqual({ ok: false, error: { kind: 'refused', problem: 'not-admitted' } })
  const other = requestsOf({ ...address, server }, account, someone('Alice')).askJson({ method: 'GET', path: 'team' })
  expect(await other).toEqual({ ok: false, error: { kind: 'other-server' } })
})

it('fills no disk with what a server sends without end, and keeps nothing of it', async () => {
  const part = path.join(await temporaryFolder(), 'text.part')
  const requests = requestsOf(await answering(endless), account, someone('Alice'))
  let most = 0
  const heard = (done: number) => {
    most = Math.max(most, done)
  }
  expect(await fetchContent(requests, 'text/x', part, () => true, heard, 10_000_000)).toEqual({
    ok: false,
    error: { kind: 'refused', problem: 'no-answer' },
  })
  expect(most).toBeLessThanOrEqual(10_000_000)
  expect(await fs.readdir(path.dirname(part))).toEqual([])
})

it('gives a server up that keeps nothing of what it is sent', async () => {
  const address = await answering((response) =>
    response.req.method === 'HEAD' ? response.writeHead(404).end() : response.end('{"received":0}'),
  )
  const requests = requestsOf(address, account, someone('Alice'))
  expect(await sendContent(requests, 'original/x', Buffer.from('scan'), () => undefined)).toEqual({
    ok: false,
    error: { kind: 'refused', problem: 'cannot-save' },
  })
})
