import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { promises as fs } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { newAccount } from '../../../main/account/new-account'
import { isAssetPayloadOf } from '../../../main/account-file/evidence'
import { encodeAsset } from '../../../main/account-file/payloads'
import { fetchContent, sendContent } from '../../../main/team/content-transfer'
import { found } from '../../../main/team/founding'
import { makeProof } from '../../../main/team/make-proof'
import { becomeMember } from '../../../main/team/membership'
import { sampleText, temporaryFolder } from '../../support/account-file'
import { mountSmallDisk } from '../../support/small-disk'
import { requestsOf, someone, teamServer } from '../../support/team'

/** An account whose original is larger than what goes in one piece. */
async function withOriginal(data?: string) {
  const { address } = await teamServer({ ...(data && { data }) })
  const alice = someone('Alice')
  const bytes = randomBytes(9 * 1024 * 1024)
  const account = newAccount(
    {
      text: sampleText,
      blocks: [{ type: 'paragraph', start: 0, end: sampleText.length }],
      title: 'Sample',
      meta: {},
      warnings: [],
      original: { bytes, name: 'scan.bin', mediaType: 'application/octet-stream' },
    },
    alice.author,
    alice.signer,
  )
  const { genesis } = account.file
  const requests = requestsOf(address, account.id, alice)
  await found(requests, account.file)
  await becomeMember(requests, account.id, alice.author, alice.signer)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const payload = encodeAsset({ bytes, name: 'scan.bin', mediaType: 'application/octet-stream', sha256 })
  const part = path.join(await temporaryFolder(), 'original.part')
  const content = `original/${sha256}` as const
  const fetch = (onProgress = (_done: number, _all: number) => undefined as void) =>
    fetchContent(requests, content, part, (got) => isAssetPayloadOf(got, genesis), onProgress)
  return { address, alice, id: account.id, requests, content, payload, part, fetch }
}

it('goes on sending where it was cut off', async () => {
  const { requests, content, payload, fetch } = await withOriginal()
  const first = 3_000_000
  const sent = await requests.askJson({
    method: 'PUT',
    path: content,
    body: payload.slice(0, first),
    headers: { 'content-range': `bytes 0-${first - 1}/${payload.length}` },
  })
  expect(sent).toEqual({ ok: true, value: { received: first } })
  const progress: number[] = []
  expect(await sendContent(requests, content, payload, (done) => progress.push(done))).toEqual({
    ok: true,
    value: undefined,
  })
  expect(progress[0]).toBe(first)
  const fetched = await fetch()
  expect(fetched.ok && Buffer.from(fetched.value).equals(payload)).toBe(true)
})

it('goes on fetching where it was cut off, and says how far it is', async () => {
  const { requests, content, payload, part, fetch } = await withOriginal()
  await sendContent(requests, content, payload, () => undefined)
  await fs.writeFile(part, payload.subarray(0, 5_000_000))
  const progress: (readonly [number, number])[] = []
  const fetched = await fetch((done, all) => {
    progress.push([done, all])
  })
  expect(fetched.ok && Buffer.from(fetched.value).equals(payload)).toBe(true)
  expect(progress[0]?.[0]).toBeGreaterThan(5_000_000)
  expect(progress.at(-1)).toEqual([payload.length, payload.length])
})

it('keeps nothing of what is not what the account was made from, and fetches it anew', async () => {
  const { requests, content, payload, part, fetch } = await withOriginal()
  await sendContent(requests, content, payload, () => undefined)
  await fs.writeFile(part, randomBytes(1_000_000))
  expect(await fetch()).toMatchObject({ ok: false, error: { problem: 'wrong-content' } })
  expect((await fetch()).ok).toBe(true)
})

it('does not keep for others what is not what the account was made from', async () => {
  const { requests, content, payload, fetch } = await withOriginal()
  const other = Buffer.from(payload)
  other[other.length - 1] = (other.at(-1) as number) ^ 1
  expect(await sendContent(requests, content, other, () => undefined)).toMatchObject({ ok: false })
  expect(await fetch()).toMatchObject({ ok: false, error: { problem: 'no-content' } })
})

it('takes no more than was announced, however much is sent', async () => {
  const { address, alice, id, content } = await withOriginal()
  const proof = makeProof(address.server, id, alice.signer, Date.now())
  const sending = request(`${address.url.replace('ws', 'http')}/v1/accounts/${id}/${content}`, {
    method: 'PUT',
    headers: { authorization: `Attest ${proof}`, 'content-range': 'bytes 0-9/10' },
  })
  sending.on('error', () => undefined)
  const answered = once(sending, 'response')
  // Its length is not said before.
  for (let i = 0; i < 8; i++) sending.write(randomBytes(1024 * 1024))
  sending.end()
  const [response] = (await answered) as [IncomingMessage]
  response.resume()
  expect(response.statusCode).toBe(413)
})

it('fetches from the start what is longer here than at the server', async () => {
  const { requests, content, payload, part, fetch } = await withOriginal()
  await sendContent(requests, content, payload, () => undefined)
  await fs.writeFile(part, randomBytes(payload.length + 1))
  expect((await fetch()).ok).toBe(true)
})

it('says that a server’s disk is full, and leaves room there for what is written', async ({ skip }) => {
  const disk = mountSmallDisk(path.join(await temporaryFolder(), 'disk'), '6m')
  if (!disk) return skip('only root may mount a disk')
  onTestFinished(() => disk.remove())
  const { requests, content, payload } = await withOriginal(disk.folder)
  expect(await sendContent(requests, content, payload, () => undefined)).toEqual({
    ok: false,
    error: { kind: 'refused', problem: 'cannot-save' },
  })
  const { bavail, bsize } = await fs.statfs(disk.folder)
  expect(bavail * bsize).toBeGreaterThan(5 * 1024 * 1024)
})

it('takes in what two send at once, and from each no more than is missing', async () => {
  const { requests, content, payload, fetch } = await withOriginal()
  const send = () => sendContent(requests, content, payload, () => undefined)
  expect((await Promise.all([send(), send(), send()])).map(({ ok }) => ok)).toEqual([true, true, true])
  expect((await fetch()).ok).toBe(true)
})

it('says of what was sent wrong that it was sent', async () => {
  const { requests, content, payload } = await withOriginal()
  expect(await sendContent(requests, content, randomBytes(payload.length), () => undefined)).toEqual({
    ok: false,
    error: { kind: 'refused', problem: 'sent-wrong' },
  })
})
