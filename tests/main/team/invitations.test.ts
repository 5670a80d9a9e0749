import { promises as fs } from 'node:fs'
import path from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { endSentences } from '../../../shared/team/end-sentence'
import { commandLine } from '../../support/command-line'
import { together } from '../../support/team-by-command-line'

it('lets an invitation be used once, and tells who has used it', async () => {
  const { alice, at, invitation } = await together()
  const carol = commandLine(path.dirname(at('x')), 'carol')
  expect(await carol('join', invitation, '-o', at('carol.attest'))).toMatchObject({
    code: 1,
    err: 'The invitation has been used already; ask for a new one.\n',
  })
  expect((await alice('invitations', at('alice.attest'), 'list')).out).toMatch(/editor\t1 of 1\tused/)
})

it('ends the access of whoever came with an invitation that is taken back', async () => {
  const { alice, bob, at } = await together()
  const [{ id }] = JSON.parse((await alice('invitations', at('alice.attest'), 'list', '--json')).out) as [
    { id: string },
  ]
  expect(await alice('invitations', at('alice.attest'), 'revoke', id)).toMatchObject({ code: 0 })
  await bob('annotate', at('bob.attest'), '--quote', 'witness', '--kind', 'source')
  const synced = await bob('sync', at('bob.attest'))
  expect(synced.code).toBe(1)
  expect(synced.err).toContain('has been taken back')
  expect(synced.err).toContain('One change is not at the server.')
})

it('makes no invitation for longer than a year', async () => {
  const { alice, at } = await together()
  expect(await alice('share', at('alice.attest'), '--expires', '99999d')).toEqual({
    code: 1,
    out: '',
    err: '--expires may be no more than 366d.\n',
  })
})

it('takes up no invitation where the file that it is to become is another already', async () => {
  const { alice, at } = await together()
  const carol = commandLine(path.dirname(at('x')), 'carol')
  const link = (await alice('share', at('alice.attest'))).out.trim()
  await fs.writeFile(at('notes.txt'), 'Mine.')
  const refused = await carol('join', link, '-o', at('notes.txt'))
  expect(refused.code).toBe(1)
  expect(refused.err).toContain('“notes.txt”')
  expect(await fs.readFile(at('notes.txt'), 'utf8')).toBe('Mine.')
  expect(await carol('join', link, '-o', at('carol.attest'))).toMatchObject({ code: 0 })
})

it('says nothing of changes where there are none when somebody is let in no more', async () => {
  const { alice, bob, at } = await together()
  await alice('members', at('alice.attest'), 'remove', 'Bob')
  expect((await bob('sync', at('bob.attest'))).err).toBe(`${endSentences.revoked}\n`)
})

it('tells which invitations are open by the clock of the server, whatever the own one says', async () => {
  const realNow = Date.now
  const { alice, at } = await together('editor', realNow)
  expect(await alice('share', at('alice.attest'), '--expires', '1h')).toMatchObject({ code: 0 })
  const wrong = vi.spyOn(Date, 'now').mockImplementation(() => realNow() + 36 * 60 * 60 * 1000)
  onTestFinished(() => wrong.mockRestore())
  expect((await alice('invitations', at('alice.attest'), 'list')).out).toMatch(/0 of 1\topen until/)
})
