import { promises as fs } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import WebSocket from 'ws'
import { makeProof } from '../../../main/team/make-proof'
import { closeCodes } from '../../../shared/team/close-codes'
import { subprotocol } from '../../../shared/team/wire'
import { temporaryFolder } from '../../support/account-file'
import { builtServer, serverProcess } from '../../support/server-process'
import { mountSmallDisk } from '../../support/small-disk'
import { hostedAccount, invite, join, type Someone, someone, teamServer, until } from '../../support/team'
import { claim, teamAtWork } from '../../support/team-at-work'
import { connectGuest } from '../../support/team-guest'

const program = builtServer()

const MB = 1024 * 1024

it('lets go of a guest who stops reading, and keeps no more for him than it may', async () => {
  const server = await serverProcess(program(), await temporaryFolder())
  const team = await teamAtWork(server.address)
  const sleeper = connectGuest(team.address, team.id, await team.member('viewer'))
  await sleeper.synced
  const before = await server.memory()
  sleeper.socket.pause()
  for (let i = 0; i < 40; i++) team.bystander.doc.getMap('s').set('status', 'x'.repeat(MB))
  expect(await team.bystander.settled()).toBe(true)
  await server.logs('closed', { code: closeCodes.slowReader })
  await team.exchange()
  expect((await server.memory()) - before).toBeLessThan(20 * MB)
})

it('is as small as before when 1,500 guests have asked for accounts that there are not', async () => {
  const server = await serverProcess(program(), await temporaryFolder())
  const team = await teamAtWork(server.address)
  const stranger = someone('Eve')
  const ask = (number: number) => {
    const id = `00000000-0000-8000-8000-${String(number).padStart(12, '0')}`
    const words = [subprotocol, makeProof(server.address.server, id, stranger.signer, Date.now())]
    const socket = new WebSocket(`${server.address.url}/${id}/account`, words)
    return new Promise((resolve) => socket.once('close', resolve))
  }
  await ask(0)
  const before = await server.memory()
  for (let round = 0; round < 15; round++) {
    const codes = await Promise.all(Array.from({ length: 100 }, (_, i) => ask(round * 100 + i)))
    expect(new Set(codes)).toEqual(new Set([closeCodes.notAdmitted]))
  }
  await team.exchange()
  expect((await server.memory()) - before).toBeLessThan(8 * MB)
})

it('serves 200 members who come back at once after it was killed', async () => {
  const data = await temporaryFolder()
  const first = await serverProcess(program(), data)
  const alice = someone('Alice')
  const { id } = await hostedAccount(first.address, alice)
  const invitation = invite(first.address, id, alice, { role: 'editor', uses: 200 })
  const members = Array.from({ length: 200 }, (_, i) => someone(`Member-${i}`))
  const joined = await Promise.all(members.map((member) => join(first.address, id, member, invitation)))
  expect(joined.every(({ ok }) => ok)).toBe(true)
  const guests = members.map((member) => connectGuest(first.address, id, member))
  await Promise.all(guests.map(({ synced }) => synced))
  first.child.kill('SIGKILL')
  await Promise.all(guests.map(({ closed }) => closed))
  for (const [i, { doc }] of guests.slice(0, 20).entries()) doc.getMap('a').set(String(i), claim(`member-${i}`))

  const second = await serverProcess(program(), data)
  const back = guests.map(({ doc }, i) => connectGuest(second.address, id, members[i] as Someone, { doc }))
  expect(new Set(await Promise.all(back.map((guest) => guest.settled())))).toEqual(new Set([true]))
  await Promise.all(back.map(({ doc }) => until(doc, () => doc.getMap('a').size === 20)))
})

it('says that a full disk has not taken what was sent, loses nothing that it said was safe, and goes on later', async ({
  skip,
}) => {
  const disk = mountSmallDisk(path.join(await temporaryFolder(), 'disk'))
  if (!disk) return skip('only root may mount a disk')
  try {
    const filler = path.join(disk.folder, 'filler')
    await fs.writeFile(filler, Buffer.alloc(MB / 2))
    const { address } = await teamServer({ data: path.join(disk.folder, 'data') })
    const alice = someone('Alice')
    const { id } = await hostedAccount(address, alice)
    const guest = connectGuest(address, id, alice)
    await guest.synced
    const made = guest.doc.getMap('a')
    for (let i = 0; i < 100; i++) made.set(String(i), claim('alice', 'x'.repeat(10_000)))
    expect(await guest.closed).toMatchObject({ code: closeCodes.cannotSave })
    const safe = guest.acknowledged - 1
    expect(safe).toBeLessThan(100)

    const reader = connectGuest(address, id, alice)
    await reader.synced
    for (let i = 0; i < safe; i++) expect(reader.doc.getMap('a').has(String(i))).toBe(true)

    await fs.rm(filler)
    const again = connectGuest(address, id, alice, { doc: guest.doc })
    expect(await again.settled()).toBe(true)
    await until(reader.doc, () => reader.doc.getMap('a').size === 100)
  } finally {
    disk.remove()
  }
})
