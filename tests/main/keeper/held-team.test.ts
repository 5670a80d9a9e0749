import { promises as fs } from 'node:fs'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { OpenAccount } from '../../../main/account/open-account'
import { createAccountFile } from '../../../main/account-file/create'
import { HeldTeam } from '../../../main/keeper/held-team'
import { nothingSafe, writeMembership } from '../../../main/team/membership-file'
import { temporaryFolder } from '../../support/account-file'
import { hostedAccount, someone, teamServer } from '../../support/team'

async function heldTeam() {
  const data = await temporaryFolder()
  const { address, server } = await teamServer({ data })
  const alice = someone('Alice')
  const { id, file: contents } = await hostedAccount(address, alice)
  const folder = await temporaryFolder()
  const file = path.join(folder, 'sample.attest')
  await createAccountFile(file, contents)
  await writeMembership(folder, id, { address, role: 'owner', safe: nothingSafe })
  const account = await OpenAccount.open(file, { signerOf: () => alice.signer })
  if (!account.ok) throw new Error(account.error.kind)
  onTestFinished(() => account.value.close())
  const setting = { author: alice.author, signer: alice.signer, teams: folder, drafts: folder }
  const team = new HeldTeam(
    account.value,
    () => setting,
    () => undefined,
    () => undefined,
  )
  onTestFinished(() => team.close())
  const restart = () => teamServer({ data, port: Number(new URL(address.url).port) })
  return { team, server, restart, account: account.value, membershipFile: path.join(folder, `${id}.json`) }
}

it('goes on no way to a server once it is let go of, also where that had begun', async () => {
  const { team } = await heldTeam()
  const begun = team.begin()
  // By now it is reading what it has to know before it can go.
  await new Promise((next) => setImmediate(next))
  await team.close()
  await begun
  expect(team.status).toBe(null)
})

it('goes one way after the other, however many are begun at once', async () => {
  const { team } = await heldTeam()
  await Promise.all([team.begin(), team.begin(), team.begin()])
  await expect.poll(() => team.status?.state).toBe('connected')
  await team.close()
  expect(team.status).toBe(null)
})

it('writes nothing while its own note is damaged, until the server has said what this person may do', async () => {
  const { team, server, restart, account, membershipFile } = await heldTeam()
  await server.close()
  await fs.writeFile(membershipFile, '{')
  await team.begin()
  expect(team.status).toMatchObject({ state: 'membership-damaged', role: 'viewer' })
  expect(account.role).toBe('viewer')
  await restart()
  await expect.poll(() => team.status, { timeout: 15_000 }).toMatchObject({ state: 'connected', role: 'owner' })
  expect(account.role).toBe('owner')
  expect(await fs.readFile(`${membershipFile}.damaged`, 'utf8')).toBe('{')
}, 20_000)

it('lets somebody whom the server does not know any more work in a copy of their own', async () => {
  const { team, account, membershipFile } = await heldTeam()
  const { address } = JSON.parse(await fs.readFile(membershipFile, 'utf8'))
  const other = { ...address, server: '0'.repeat(32) }
  await fs.writeFile(
    path.join(path.dirname(membershipFile), 'servers', path.basename(membershipFile)),
    JSON.stringify(other),
  )
  await fs.writeFile(membershipFile, '{')
  await team.begin()
  await expect.poll(() => team.status?.state).toBe('not-admitted')
  expect(account.role).toBe('editor')
})
