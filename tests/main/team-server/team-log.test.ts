import { promises as fs } from 'node:fs'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { encodeRecord, scanRecords } from '../../../main/account-file/record'
import { registerInvitation } from '../../../main/team/sharing'
import { fetchTeam } from '../../../main/team/team-list'
import { accountPaths } from '../../../main/team-server/data-folder'
import { TeamLog } from '../../../main/team-server/team-log'
import { closeCodes } from '../../../shared/team/close-codes'
import { temporaryFolder } from '../../support/account-file'
import { hostedAccount, invite, join, requestsOf, someone, teamServer } from '../../support/team'
import { connectGuest } from '../../support/team-guest'

const event = (device: string) => ({ type: 'removed' as const, device: device.repeat(32), at: 1 })

async function opened(file: string) {
  const team = await TeamLog.open(file)
  onTestFinished(() => team.log.close())
  return team
}

async function withEvents(count: number) {
  const file = path.join(await temporaryFolder(), 'team')
  const { log } = await TeamLog.open(file)
  for (let i = 0; i < count; i++) await log.append(event(String(i)))
  await log.close()
  return { file, bytes: await fs.readFile(file) }
}

/** As a disk does that fails. */
async function flip(file: string, at: number): Promise<void> {
  const bytes = await fs.readFile(file)
  bytes[at] = (bytes[at] as number) ^ 1
  await fs.writeFile(file, bytes)
}

it('takes what a crash has left of an append for no damage, also once more was written behind it', async () => {
  const { file, bytes } = await withEvents(2)
  await fs.writeFile(file, bytes.subarray(0, bytes.length - 7))
  const { log, events, damaged } = await opened(file)
  expect([events.length, damaged]).toEqual([1, 0])
  await log.append(event('a'))
  const again = await opened(file)
  expect([again.events.length, again.damaged]).toEqual([2, 0])
})

it('counts what it cannot read, wherever one bit of it was flipped', async () => {
  const { bytes, file } = await withEvents(3)
  for (let at = 0; at < bytes.length; at += 5) {
    await fs.writeFile(file, bytes)
    await flip(file, at)
    expect([at, (await opened(file)).damaged]).toEqual([at, 1])
  }
})

it('counts events of which it does not know what they did', async () => {
  const { file, bytes } = await withEvents(1)
  const payloads = ['{"type":"banished"}', 'no JSON'].map((text) => Buffer.from(text))
  await fs.writeFile(file, Buffer.concat([bytes, ...payloads.map((payload) => encodeRecord({ type: 64, payload }))]))
  expect((await opened(file)).damaged).toBe(2)
})

/** Bob was let in, and his invitation taken back; then the record of that was damaged on the server's disk. */
async function withLostWithdrawal() {
  const data = await temporaryFolder()
  const [alice, bob] = [someone('Alice'), someone('Bob')]
  const first = await teamServer({ data })
  const { id } = await hostedAccount(first.address, alice)
  const invitation = invite(first.address, id, alice, { role: 'editor' })
  await registerInvitation(requestsOf(first.address, id, alice), invitation)
  await join(first.address, id, bob, invitation)
  const body = { invitation: invitation.granted.grant.id }
  await requestsOf(first.address, id, alice).askJson({ method: 'POST', path: 'revocations', body })
  await first.server.close()
  const { team } = accountPaths(data, id)
  const { records } = scanRecords(await fs.readFile(team))
  const last = records.at(-1)?.payload.length ?? 0
  await flip(team, (await fs.stat(team)).size - last + 10)
  const { address, logged } = await teamServer({
    data,
    port: Number(new URL(first.address.url).port),
  })
  return { address, logged, id, alice, bob }
}

it('lets in nobody but the owner where it cannot read who was removed, until the owner confirms who belongs to it', async () => {
  const { address, logged, id, alice, bob } = await withLostWithdrawal()
  expect(await connectGuest(address, id, bob).closed).toMatchObject({ code: closeCodes.teamUnsure })
  // Nor is it known that somebody did not join.
  expect(await connectGuest(address, id, someone('Carol')).closed).toMatchObject({ code: closeCodes.teamUnsure })
  expect(await fetchTeam(requestsOf(address, id, bob))).toEqual({
    ok: false,
    error: { kind: 'refused', problem: 'team-unsure' },
  })
  expect(logged.some((line) => line.startsWith('team-unsure'))).toBe(true)
  const asAlice = requestsOf(address, id, alice)
  await connectGuest(address, id, alice).synced
  expect(await fetchTeam(asAlice)).toMatchObject({ ok: true, value: { isUnsure: true } })
  // Bob is back in the list; nobody but Alice knows that he should not be.
  await asAlice.askJson({ method: 'POST', path: 'revocations', body: { device: bob.signer.device } })
  await asAlice.askJson({ method: 'POST', path: 'confirmation' })
  expect((await fetchTeam(asAlice)).ok && (await connectGuest(address, id, bob).closed).code).toBe(closeCodes.revoked)
})

it('lets the owner in also where that they joined cannot be read, and knows it once they have confirmed', async () => {
  const data = await temporaryFolder()
  const alice = someone('Alice')
  const first = await teamServer({ data })
  const { id, file } = await hostedAccount(first.address, alice)
  const port = Number(new URL(first.address.url).port)
  const guest = connectGuest(first.address, id, alice)
  await guest.synced
  for (const { document, update } of file.updates) if (document === 'account') Y.applyUpdate(guest.doc, update)
  expect(await guest.settled()).toBe(true)
  await first.server.close()
  await flip(accountPaths(data, id).team, 40)
  const second = await teamServer({ data, port })
  expect(await requestsOf(second.address, id, alice).askJson({ method: 'POST', path: 'confirmation' })).toMatchObject({
    ok: true,
  })
  await second.server.close()
  const { address } = await teamServer({ data, port })
  const told = await fetchTeam(requestsOf(address, id, alice))
  expect(told).toMatchObject({ ok: true, value: { members: [{ role: 'owner', person: { name: 'Alice' } }] } })
  expect(told.ok && told.value.isUnsure).toBe(undefined)
})

it('lets nobody join with an invitation of which it cannot read what became of it', async () => {
  const { address, id, alice } = await withLostWithdrawal()
  const invitation = invite(address, id, alice, { role: 'editor' })
  expect(await join(address, id, someone('Carol'), invitation)).toEqual({
    ok: false,
    error: { kind: 'refused', problem: 'team-unsure' },
  })
})
