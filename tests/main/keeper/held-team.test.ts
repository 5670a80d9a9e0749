import { randomUUID } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { OpenAccount } from '../../../main/account/open-account'
import { createAccountFile } from '../../../main/account-file/create'
import { HeldTeam } from '../../../main/keeper/held-team'
import { nothingSafe, readMembership, writeMembership } from '../../../main/team/membership-file'
import { share } from '../../../main/team/sharing'
import { temporaryFolder } from '../../support/account-file'
import { hostedAccount, requestsOf, someone, teamServer } from '../../support/team'

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
    () => undefined,
  )
  onTestFinished(() => team.close())
  const port = Number(new URL(address.url).port)
  const restart = () => teamServer({ data, port })
  const membershipFile = path.join(folder, `${id}.json`)
  return { team, alice, id, contents, folder, server, port, restart, account: account.value, membershipFile }
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

it('goes to the server to which another program has taken the account', async () => {
  const { team, alice, id, contents, folder, account } = await heldTeam()
  await team.begin()
  await expect.poll(() => team.status?.waiting).toBe(0)
  const elsewhere = await teamServer({ id: '7a'.repeat(16) })
  const requests = requestsOf(elsewhere.address, id, alice)
  const shared = await share({ id, ...contents }, elsewhere.address, { ...alice, requests, teams: folder })
  expect(shared).toMatchObject({ ok: true })
  account.run([{ type: 'annotate', id: randomUUID(), kind: 'claim', ranges: [[0, 3]] }], alice.author)
  await expect.poll(() => team.status).toMatchObject({ server: new URL(elsewhere.address.url).host })
  await expect.poll(() => team.status?.waiting).toBe(0)
  expect((await readMembership(folder, id))?.address).toEqual(elsewhere.address)
})

it('writes nothing while its own note is damaged, until the server has said what this person may do', async () => {
  const { team, server, restart, account, membershipFile } = await heldTeam()
  await server.close()
  await fs.writeFile(membershipFile, '{')
  await team.begin()
  expect(team.status).toMatchObject({ state: 'membership-damaged', role: 'viewer' })
  expect(account.role).toBe('viewer')
  await restart()
  await expect.poll(() => team.status).toMatchObject({ state: 'connected', role: 'owner' })
  expect(account.role).toBe('owner')
  expect(await fs.readFile(`${membershipFile}.damaged`, 'utf8')).toBe('{')
}, 20_000)

it.each([
  ['not-admitted', '5e'.repeat(16)],
  ['other-server', '7a'.repeat(16)],
] as const)(
  'lets somebody work in a copy of their own whose note is damaged where the server is set up anew: %s',
  async (state, id) => {
    const { team, server, port, account, membershipFile } = await heldTeam()
    await server.close()
    await teamServer({ id, port })
    await fs.writeFile(membershipFile, '{')
    await team.begin()
    await expect.poll(() => team.status?.state).toBe(state)
    expect(account.role).toBe('editor')
  },
)
