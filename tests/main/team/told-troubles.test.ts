import { randomUUID } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '../../support/account-file'
import { commandLine } from '../../support/command-line'
import { mountSmallDisk } from '../../support/small-disk'
import { teamServer } from '../../support/team'
import { alone, together } from '../../support/team-by-command-line'

it('prints a name on its own line and in its own column, whatever it is', async () => {
  const { alice, at } = await together()
  const eve = commandLine(path.dirname(at('x')), 'eve')
  await fs.mkdir(at('eve'))
  const identity = { id: randomUUID(), name: 'Eve\towner\there now\n\u001b[31mAlice\u202e', colour: 1 }
  await fs.writeFile(path.join(at('eve'), 'identity.json'), JSON.stringify(identity))
  const invitation = (await alice('share', at('alice.attest'), '--role', 'viewer')).out
  expect(await eve('join', invitation, '-o', at('eve.attest'))).toMatchObject({ code: 0 })
  const { out } = await alice('who', at('alice.attest'))
  expect(out.trimEnd().split('\n')).toHaveLength(3)
  expect(out).toContain('\nEve owner here now [31mAlice\tviewer\taway\t')
  expect((await alice('invitations', at('alice.attest'), 'list')).out.trimEnd().split('\n')).toHaveLength(2)
})

it('says that there is no Attest server at an address where there is another', async () => {
  const { alice, at } = await alone()
  const { address } = await teamServer()
  const shared = await alice('share', at('alice.attest'), '--server', `${address.url}/elsewhere`)
  expect(shared).toMatchObject({ code: 1 })
  expect(shared.err).toContain('is no Attest server')
})

it('says that the disk here is full, where what is joined does not fit on it', async ({ skip }) => {
  const { alice, at } = await together()
  await fs.writeFile(at('long.txt'), Array.from({ length: 30_000 }, () => randomUUID()).join(' '))
  await alice('import', at('long.txt'), '-o', at('long.attest'))
  const { address } = await teamServer()
  const invitation = (await alice('share', at('long.attest'), '--server', address.url)).out
  const disk = mountSmallDisk(at('carol'), '256k')
  if (!disk) return skip('only root may mount a disk')
  onTestFinished(() => disk.remove())
  const carol = commandLine(path.dirname(at('x')), 'carol')
  expect(await carol('join', invitation, '-o', at('carol.attest'))).toEqual({
    code: 1,
    out: '',
    err: '“carol.attest” cannot be written because the disk is full; make room and try again.\n',
  })
})

it('says that a server whose disk is full cannot save, and what waits', async ({ skip }) => {
  const disk = mountSmallDisk(path.join(await temporaryFolder(), 'disk'))
  if (!disk) return skip('only root may mount a disk')
  onTestFinished(() => disk.remove())
  const { address } = await teamServer({ data: path.join(disk.folder, 'data') })
  const { alice, at } = await alone()
  expect(await alice('share', at('alice.attest'), '--server', address.url)).toMatchObject({ code: 0 })
  const filler = path.join(disk.folder, 'filler')
  await fs.writeFile(filler, Buffer.alloc(1024 * 1024)).catch(() => undefined)
  const note = 'x'.repeat(9000)
  await alice('annotate', at('alice.attest'), '--quote', 'clerk', '--kind', 'actor', '--note', note)
  const refused = await alice('sync', at('alice.attest'))
  expect(refused).toMatchObject({ code: 1 })
  expect(refused.err).toMatch(/cannot save anything now; one change is waiting here, saved on this computer/)
  await fs.rm(filler)
  expect(await alice('sync', at('alice.attest'))).toMatchObject({ code: 0 })
}, 60_000)
