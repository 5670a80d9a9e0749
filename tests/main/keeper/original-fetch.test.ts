import { randomBytes } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { newAccount } from '../../../main/account/new-account'
import { createAccountFile } from '../../../main/account-file/create'
import { readOriginalFrom } from '../../../main/account-file/read'
import { OriginalFetch } from '../../../main/keeper/original-fetch'
import { found } from '../../../main/team/founding'
import { becomeMember } from '../../../main/team/membership'
import { sendOriginal } from '../../../main/team/sharing'
import type { OriginalState } from '../../../shared/keeper/team-protocol'
import { sampleText, temporaryFolder } from '../../support/account-file'
import { slowLine } from '../../support/slow-link'
import { requestsOf, type Someone, someone, teamServer } from '../../support/team'

const MB = 1024 * 1024

/** A joined account whose original, of 3 MB, is still to come over a line that takes a while for it. */
async function joined({ isSent = true } = {}) {
  const { address } = await teamServer()
  const alice = someone('Alice')
  const bytes = randomBytes(3 * MB)
  const blocks = [{ type: 'paragraph' as const, start: 0, end: sampleText.length }]
  const original = { bytes, name: 'scan.bin', mediaType: 'application/octet-stream' }
  const material = { text: sampleText, blocks, title: 'Sample', meta: {}, warnings: [], original }
  const { id, file: contents } = newAccount(material, alice.author, alice.signer)
  const folder = await temporaryFolder()
  const [whole, file] = [path.join(folder, 'whole.attest'), path.join(folder, 'joined.attest')]
  await createAccountFile(whole, contents)
  await createAccountFile(file, { genesis: contents.genesis, source: contents.source, updates: [] })
  const requests = requestsOf(address, id, alice)
  await found(requests, contents)
  await becomeMember(requests, id, alice.author, alice.signer)
  const send = () => sendOriginal(requests, whole, contents.genesis, () => undefined)
  if (isSent) await send()
  const { cut, mend, ...slow } = await slowLine(address, 12 * MB)
  const source = { address: slow.address, requests: requestsOf(slow.address, id, alice) }
  const told: (OriginalState | null)[] = []
  const fetch = new OriginalFetch(file, (state) => told.push(state), 20)
  onTestFinished(() => fetch.close())
  return {
    ...{ cut, mend, send, told, folder, id },
    begin: () => fetch.begin(source, folder),
    beginAs: (who: Someone) => fetch.begin({ address, requests: requestsOf(address, id, who) }, folder),
    isHere: async () => (await readOriginalFrom(file, contents.genesis))?.bytes.length === bytes.length,
  }
}

const steps = (told: readonly (OriginalState | null)[]) =>
  told.map((state) => state?.step ?? 'here').filter((step, i, all) => step !== all[i - 1])

const reached = (told: readonly (OriginalState | null)[]) =>
  told.flatMap((state) => (state?.step === 'fetching' ? [state.done] : []))

it('tells how far the original has come until it is here', async () => {
  const { told, begin, isHere } = await joined()
  begin()
  await expect.poll(() => told.at(-1)).toBe(null)
  expect(steps(told)).toEqual(['fetching', 'here'])
  expect(reached(told).length).toBeGreaterThan(10)
  expect(reached(told)).toEqual([...reached(told)].sort((a, b) => a - b))
  expect(await isHere()).toBe(true)
})

it('goes on where it was cut off once the server is reached again', async () => {
  const { cut, mend, told, begin, isHere } = await joined()
  begin()
  await expect.poll(() => reached(told).at(-1)).toBeGreaterThan(MB)
  cut()
  await expect.poll(() => told.at(-1)?.step).toBe('waiting')
  const before = reached(told).length
  mend()
  await expect.poll(() => told.at(-1)).toBe(null)
  expect(steps(told)).toEqual(['fetching', 'waiting', 'fetching', 'here'])
  expect(reached(told)[before]).toBeGreaterThan(MB)
  expect(await isHere()).toBe(true)
})

it('waits for an original that the server does not have yet', async () => {
  const { told, begin, send, isHere } = await joined({ isSent: false })
  begin()
  await expect.poll(() => told.at(-1)?.step).toBe('absent')
  await send()
  await expect.poll(() => told.at(-1)).toBe(null)
  expect(await isHere()).toBe(true)
})

it('asks no more where its reader is not let in any more, and says why', async () => {
  const { told, beginAs } = await joined()
  beginAs(someone('Eve'))
  await expect.poll(() => told.at(-1)?.step).toBe('failed')
  expect(told.at(-1)).toMatchObject({ sentence: expect.stringContaining('does not belong to the team') })
})

it('fetches it once, however often it is begun', async () => {
  const { told, begin, isHere } = await joined()
  begin()
  begin()
  await expect.poll(() => told.at(-1)).toBe(null)
  expect(await isHere()).toBe(true)
})

it('says in a sentence what keeps it away, and begins anew when it is told to', async () => {
  const { told, begin, folder, id, isHere } = await joined()
  await fs.writeFile(path.join(folder, `${id}.original.part`), randomBytes(2 * MB))
  begin()
  await expect
    .poll(() => told.at(-1))
    .toEqual({
      step: 'failed',
      sentence: 'What the server sent is not what the account was made from; nothing of it was kept.',
    })
  begin()
  await expect.poll(() => told.at(-1)).toBe(null)
  expect(await isHere()).toBe(true)
})
