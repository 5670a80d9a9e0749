import { promises as fs } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { TeamList } from '../../../main/team/team-list'
import { commandLine } from '../../support/command-line'
import { type CommandLine, named, together } from '../../support/team-by-command-line'

describe('the members of a team', () => {
  async function three(name = 'Carol') {
    const people = await together()
    const { alice, at } = people
    const carol = commandLine(path.dirname(at('x')), 'carol')
    await named(at('carol'), name)
    const { out } = await alice('share', at('alice.attest'))
    const joined = await carol('join', out.trim(), '-o', at('carol.attest'))
    expect(joined).toMatchObject({ code: 0 })
    return { ...people, carol, joined }
  }

  const listed = async (who: CommandLine, file: string) =>
    (JSON.parse((await who('members', file, 'list', '--json')).out) as TeamList).members

  it('are listed, and lose their access when they are removed', async () => {
    const { alice, carol, at } = await three()
    expect((await alice('members', at('alice.attest'), 'list')).out.split('\n')).toContainEqual(
      expect.stringMatching(/\tCarol\teditor\tjoined 2\d{3}-/),
    )
    expect(await alice('members', at('alice.attest'), 'remove', 'Carol')).toEqual({ code: 0, out: '', err: '' })
    expect((await listed(alice, at('alice.attest'))).map(({ person }) => person.name)).not.toContain('Carol')
    expect((await carol('sync', at('carol.attest'))).err).toContain('has been taken back')
  })

  it('cannot come again under another name with a link for several, once they are removed', async () => {
    const { alice, at } = await together()
    const [carol, caroline] = ['carol', 'caroline'].map((name) => commandLine(path.dirname(at('x')), name))
    const link = (await alice('share', at('alice.attest'), '--uses', '5')).out.trim()
    expect(await carol?.('join', link, '-o', at('carol.attest'))).toMatchObject({ code: 0 })
    const { device = '' } = (await listed(alice, at('alice.attest'))).at(-1) ?? {}
    expect(await alice('members', at('alice.attest'), 'remove', device)).toMatchObject({ code: 0, err: '' })
    const again = await caroline?.('join', link, '-o', at('caroline.attest'))
    expect(again?.err).toBe('The invitation has been taken back; ask for a new one.\n')
    expect((await alice('invitations', at('alice.attest'), 'list')).out).toContain('1 of 5\tclosed to others')
  })

  it('of one name are told apart by their id before one is removed', async () => {
    const { alice, bob, carol, at, joined } = await three('Bob')
    expect(joined.err).toContain('Somebody else in this team is called “Bob” as well.')
    const all = await listed(alice, at('alice.attest'))
    const [me, , other] = all.map(({ person }) => person.id)
    expect((await alice('who', at('alice.attest'))).out).toContain(`Bob (${other?.slice(0, 4)})\teditor`)
    const unclear = await alice('members', at('alice.attest'), 'remove', 'Bob')
    expect(unclear.code).toBe(1)
    expect(unclear.err).toContain(`Bob (${other})`)
    expect((await listed(alice, at('alice.attest'))).length).toBe(3)
    expect((await alice('members', at('alice.attest'), 'remove', other ?? '')).code).toBe(0)
    expect((await carol('sync', at('carol.attest'))).code).toBe(1)
    expect((await bob('sync', at('bob.attest'))).code).toBe(0)
    expect((await alice('members', at('alice.attest'), 'remove', me ?? '')).err).toContain('That is you')
  })

  it('come from another device once their earlier one is removed twice: from the team, and from its list', async () => {
    const { alice, carol, at } = await three()
    await fs.rm(path.join(at('carol'), 'device-key.pem'))
    const again = async () =>
      carol('join', (await alice('share', at('alice.attest'))).out.trim(), '-o', at('new.attest'))
    expect((await again()).err).toContain('You are known here from another device')
    await alice('members', at('alice.attest'), 'remove', 'Carol')
    expect((await alice('members', at('alice.attest'), 'list')).out).toContain('\tCarol\tnone\tremoved\t')
    expect((await again()).code).toBe(1)
    expect(await alice('members', at('alice.attest'), 'remove', 'Carol')).toMatchObject({ code: 0, err: '' })
    expect(await again()).toMatchObject({ code: 0, err: '' })
  })

  it('are removed by an owner alone, and by a name that somebody has', async () => {
    const { alice, bob, at } = await together()
    expect(await bob('members', at('bob.attest'), 'remove', 'Alice')).toMatchObject({
      code: 1,
      err: 'Only an owner of the account may do that.\n',
    })
    expect(await alice('members', at('alice.attest'), 'remove', 'Nobody')).toMatchObject({
      code: 1,
      err: 'Nobody in the team is “Nobody”.\n',
    })
  })
})
