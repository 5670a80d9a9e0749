import { promises as fs } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readAccountId } from '../../../main/account-file/read'
import { membershipIn, together } from '../../support/team-by-command-line'

describe('a note of the team that is damaged', () => {
  const damage = async (at: (name: string) => string) => {
    const file = path.join(at('bob'), 'teams', `${await readAccountId(at('bob.attest'))}.json`)
    await fs.writeFile(file, '{"address": {"url": "wss:')
    return file
  }

  it('is kept beside it, and nothing is changed before the server has said what one may do', async () => {
    const { alice, bob, at } = await together('commenter')
    const made = await alice('annotate', at('alice.attest'), '--quote', 'clerk', '--kind', 'actor')
    await alice('sync', at('alice.attest'))
    await bob('sync', at('bob.attest'))
    const file = await damage(at)
    const refused = await bob('annotate', at('bob.attest'), '--quote', 'witness', '--kind', 'source')
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toContain(`is damaged, and is kept as “${file}.damaged”. Type “attest sync FILE”`)
    expect(await fs.readFile(`${file}.damaged`, 'utf8')).toBe('{"address": {"url": "wss:')
    expect(await bob('sync', at('bob.attest'))).toMatchObject({ code: 0, err: '' })
    expect((await membershipIn(at('bob'), at('bob.attest')))?.role).toBe('commenter')
    expect(await bob('annotate', at('bob.attest'), '--quote', 'witness', '--kind', 'source')).toMatchObject({ code: 1 })
    expect(await bob('reply', at('bob.attest'), made.out.trim(), 'Agreed.')).toMatchObject({ code: 0 })
  })

  it('is asked for anew by hand where not even the server is known', async () => {
    const { bob, at } = await together()
    const file = await damage(at)
    await fs.rm(path.join(at('bob'), 'teams', 'servers'), { recursive: true })
    expect((await bob('sync', at('bob.attest'))).err).toContain(`“${file}.damaged”. Join again with a new invitation`)
    expect((await bob('annotate', at('bob.attest'), '--quote', 'clerk', '--kind', 'actor')).code).toBe(1)
  })
})
