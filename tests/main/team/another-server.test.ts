import { promises as fs } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readAccountId } from '../../../main/account-file/read'
import { amendMembership, type Membership, readMembership, writeMembership } from '../../../main/team/membership-file'
import type { ServerAddress } from '../../../shared/team/invitation'
import { commandLine } from '../../support/command-line'
import { teamServer } from '../../support/team'
import { annotations, type CommandLine, membershipIn, together } from '../../support/team-by-command-line'

describe('an account that goes to another server', () => {
  const invitation = async (who: CommandLine, file: string, address: ServerAddress, role: string) => {
    const shared = await who('share', file, '--server', address.url, '--role', role, '--json')
    return { ...shared, link: (JSON.parse(shared.out) as { invitation: string }).invitation }
  }

  /** The account of Alice and Bob, at one server, and another to which it can go. */
  async function twoServers(role = 'editor') {
    const people = await together(role)
    const { address: elsewhere } = await teamServer({ id: '7a'.repeat(16) })
    return { ...people, elsewhere }
  }

  it('says whom it leaves behind, each time', async () => {
    const { alice, at, address, elsewhere } = await twoServers()
    expect((await invitation(alice, at('alice.attest'), address, 'editor')).err).toBe('')
    const moved = await invitation(alice, at('alice.attest'), elsewhere, 'editor')
    expect(moved).toMatchObject({ code: 0 })
    expect(moved.err).toContain('has to be invited anew')
    expect((await invitation(alice, at('alice.attest'), address, 'editor')).err).toContain('has to be invited anew')
  })

  it('and back has there what everybody did meanwhile, also who joined at the other only', async () => {
    const { alice, bob, at, address, elsewhere } = await twoServers()
    await bob('annotate', at('bob.attest'), '--quote', 'clerk', '--kind', 'actor')
    await bob('sync', at('bob.attest'))
    const { link } = await invitation(alice, at('alice.attest'), elsewhere, 'editor')
    const carol = commandLine(path.dirname(at('x')), 'carol')
    expect(await bob('join', link, '-o', at('bob.attest'))).toMatchObject({ code: 0, err: '' })
    const forCarol = await invitation(alice, at('alice.attest'), elsewhere, 'editor')
    expect(await carol('join', forCarol.link, '-o', at('carol.attest'))).toMatchObject({ code: 0, err: '' })
    await bob('annotate', at('bob.attest'), '--quote', 'witness', '--kind', 'source')
    await carol('annotate', at('carol.attest'), '--quote', 'nobody', '--kind', 'claim')
    for (const [who, file] of [
      [bob, 'bob.attest'],
      [carol, 'carol.attest'],
      [alice, 'alice.attest'],
    ] as const)
      expect(await who('sync', at(file))).toMatchObject({ code: 0, err: '' })
    // What Bob did and the other server never heard of comes along.
    await bob('annotate', at('bob.attest'), '--quote', 'came', '--kind', 'claim')
    const back = await invitation(alice, at('alice.attest'), address, 'editor')
    expect(await bob('join', back.link, '-o', at('bob.attest'))).toMatchObject({ code: 0, err: '' })
    expect(await carol('join', back.link, '-o', at('carol.attest'))).toMatchObject({ code: 0, err: '' })
    expect(await alice('sync', at('alice.attest'))).toMatchObject({ code: 0, err: '' })
    expect(await annotations(alice, at('alice.attest'))).toHaveLength(4)
    expect(await annotations(bob, at('bob.attest'))).toEqual(await annotations(alice, at('alice.attest')))
    expect(await annotations(carol, at('carol.attest'))).toEqual(await annotations(alice, at('alice.attest')))
    expect(await alice('verify', at('alice.attest'))).toMatchObject({ code: 0 })
    expect((await membershipIn(at('bob'), at('bob.attest')))?.address.server).toBe(address.server)
  })

  it('and back keeps what somebody did there who may do less here', async () => {
    const { alice, bob, at, address, elsewhere } = await twoServers('commenter')
    const { link } = await invitation(alice, at('alice.attest'), elsewhere, 'editor')
    expect(await bob('join', link, '-o', at('bob.attest'))).toMatchObject({ code: 0, err: '' })
    await bob('annotate', at('bob.attest'), '--quote', 'witness', '--kind', 'source')
    expect(await bob('sync', at('bob.attest'))).toMatchObject({ code: 0, err: '' })
    expect(await alice('sync', at('alice.attest'))).toMatchObject({ code: 0, err: '' })
    const back = await invitation(alice, at('alice.attest'), address, 'commenter')
    expect(back).toMatchObject({ code: 0 })
    expect(await annotations(alice, at('alice.attest'))).toHaveLength(1)
    expect(await bob('join', back.link, '-o', at('bob.attest'))).toMatchObject({ code: 0, err: '' })
    expect(await annotations(bob, at('bob.attest'))).toHaveLength(1)
    expect(await bob('annotate', at('bob.attest'), '--quote', 'clerk', '--kind', 'actor')).toMatchObject({ code: 1 })
  })

  it('stays there when somebody lets go of it who had it open before', async () => {
    const { bob, at, elsewhere } = await twoServers()
    const id = (await readAccountId(at('bob.attest'))) ?? ''
    const teams = path.join(at('bob'), 'teams')
    const before = await readMembership(teams, id)
    if (!before) throw new Error('not shared')
    await writeMembership(teams, id, { ...before, address: elsewhere })
    await amendMembership(teams, id, before.address.server, { safe: { account: { '1': 1 }, log: {} } })
    expect(await readMembership(teams, id)).toEqual({ ...before, address: elsewhere })
    expect(await bob('who', at('bob.attest'))).toMatchObject({ code: 1 })
  })
})

it('leaves an account at the server to which it was taken while it was being watched', async () => {
  const { alice, at } = await together()
  const elsewhere = await teamServer({ id: '7a'.repeat(16) })
  const teams = path.join(at('alice'), 'teams')
  const [name = ''] = await fs.readdir(teams)
  const membership = async () => JSON.parse(await fs.readFile(path.join(teams, name), 'utf8')) as Membership
  const watching = alice('sync', at('alice.attest'), '--watch')
  while (!(await alice('who', at('alice.attest'))).out.includes('here now'));
  expect(await alice('share', at('alice.attest'), '--server', elsewhere.address.url)).toMatchObject({ code: 0 })
  process.emit('SIGTERM')
  expect(await watching).toMatchObject({ code: 0 })
  expect((await membership()).address.url).toBe(elsewhere.address.url)
})
