import { randomUUID } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { buildDocuments } from '../../../main/account-file/missing-updates'
import { readAccountFile, readAccountId } from '../../../main/account-file/read'
import { accountPaths } from '../../../main/team-server/data-folder'
import { temporaryFolder, updateRecord } from '../../support/account-file'
import { commandLine } from '../../support/command-line'
import { teamServer } from '../../support/team'
import { alone, annotations, type CommandLine, together } from '../../support/team-by-command-line'

it('takes out of a file what the server refuses, keeps the file as it was, and goes on', async () => {
  const { alice, bob, at } = await together('commenter')
  await fs.copyFile(at('bob.attest'), at('carol.attest'))
  const carol = commandLine(path.dirname(at('x')), 'carol')
  await carol('annotate', at('carol.attest'), '--quote', 'nobody', '--kind', 'claim')
  await bob('merge', at('bob.attest'), at('carol.attest'), '-o', at('bob.attest'))
  const refused = await bob('sync', at('bob.attest'))
  expect(refused).toMatchObject({ code: 1 })
  const [, kept = ''] = /it is kept as “(.+)”/.exec(refused.err) ?? []
  expect(await annotations(bob, kept)).toHaveLength(1)
  await alice('annotate', at('alice.attest'), '--quote', 'clerk', '--kind', 'actor')
  await alice('sync', at('alice.attest'))
  expect(await bob('sync', at('bob.attest'))).toMatchObject({ code: 0, err: '' })
  expect(await annotations(bob, at('bob.attest'))).toEqual(await annotations(alice, at('alice.attest')))
  expect(await bob('verify', at('bob.attest'))).toMatchObject({ code: 0 })
})

it('sends what is still permitted when a role was lowered, and lists what is not', async () => {
  const { alice, bob, at } = await together()
  const made = await alice('annotate', at('alice.attest'), '--quote', 'clerk', '--kind', 'actor')
  await alice('sync', at('alice.attest'))
  await bob('sync', at('bob.attest'))
  const [{ id }] = JSON.parse((await alice('invitations', at('alice.attest'), 'list', '--json')).out) as [
    { id: string },
  ]
  await bob('annotate', at('bob.attest'), '--quote', 'nobody', '--kind', 'claim')
  await bob('reply', at('bob.attest'), made.out.trim(), 'Which clerk?')
  await bob('verdict', at('bob.attest'), made.out.trim(), 'agree')
  await alice('invitations', at('alice.attest'), 'revoke', id)
  const shared = await alice('share', at('alice.attest'), '--role', 'commenter', '--json')
  const { invitation } = JSON.parse(shared.out) as { invitation: string }
  expect(await bob('join', invitation, '-o', at('again.attest'))).toMatchObject({ code: 0, err: '' })
  const synced = await bob('sync', at('bob.attest'), '--json')
  expect(synced).toMatchObject({ code: 1 })
  expect(synced.err).toContain('2 changes that your role permits were made again. One change was taken out.')
  expect(JSON.parse(synced.out)).toMatchObject({
    state: 'refused',
    again: 2,
    refused: [{ did: expect.stringContaining('tagged “nobody” as claim'), why: 'Only an editor may do that.' }],
  })
  expect(await bob('sync', at('bob.attest'))).toMatchObject({ code: 0, err: '' })
  expect(await alice('sync', at('alice.attest'))).toMatchObject({ code: 0, err: '' })
  const shown = async (who: CommandLine, file: string) => JSON.parse((await who('show', file, '--json')).out)
  expect(await shown(alice, at('alice.attest'))).toEqual(await shown(bob, at('bob.attest')))
  expect(JSON.stringify(await shown(alice, at('alice.attest')))).toContain('Which clerk?')
  expect(await bob('verify', at('bob.attest'))).toMatchObject({ code: 0 })
})

it('takes out what the server refuses also while it watches', async () => {
  const { bob, at } = await together('commenter')
  await fs.copyFile(at('bob.attest'), at('carol.attest'))
  const carol = commandLine(path.dirname(at('x')), 'carol')
  await carol('annotate', at('carol.attest'), '--quote', 'nobody', '--kind', 'claim')
  await bob('merge', at('bob.attest'), at('carol.attest'), '-o', at('bob.attest'))
  const watched = await bob('sync', at('bob.attest'), '--watch')
  expect(watched).toMatchObject({ code: 1 })
  expect(watched.out).toContain(
    'tagged “nobody” as claim. Somebody else did it, and you cannot bring it to the server for them.',
  )
  expect(watched.err).toContain('One change was taken out.')
  expect(await bob('sync', at('bob.attest'))).toMatchObject({ code: 0, err: '' })
})

it('says what a server has sent that nobody has signed, and in whose mouth it puts that', async () => {
  const data = await temporaryFolder()
  const first = await teamServer({ data })
  const { alice, bob, at } = await alone()
  const invitation = (await alice('share', at('alice.attest'), '--server', first.address.url)).out
  expect(await bob('join', invitation, '-o', at('bob.attest'))).toMatchObject({ code: 0, err: '' })
  await first.server.close()
  const { file } = accountPaths(data, (await readAccountId(at('bob.attest'))) ?? '')
  const contents = await readAccountFile(file)
  const doc = contents.ok && buildDocuments(contents.value.updates).get('account')
  if (!doc) throw new Error('not there')
  const before = Y.encodeStateVector(doc)
  const [by] = doc.getMap('p').keys()
  doc.getMap('a').set(randomUUID(), { kind: 'claim', ranges: [[4, 9]], by, at: 1, note: 'I made it up.' })
  await fs.appendFile(file, updateRecord({ document: 'account', update: Y.encodeStateAsUpdate(doc, before) }))
  await teamServer({ data, port: Number(new URL(first.address.url).port) })
  const synced = await bob('sync', at('bob.attest'))
  expect(synced).toMatchObject({ code: 0, out: 'safe at the server, 0 waiting\n' })
  expect(synced.err).toContain('has sent one thing under the name of Alice that nobody has signed')
  expect((await bob('verify', at('bob.attest'))).code).toBe(1)
})

it('takes what somebody did on a device that never joined from them alone, and says so', async () => {
  const { alice, bob, at } = await together()
  await fs.copyFile(at('bob.attest'), at('laptop.attest'))
  await fs.mkdir(at('laptop'))
  await fs.copyFile(path.join(at('bob'), 'identity.json'), path.join(at('laptop'), 'identity.json'))
  const laptop = commandLine(path.dirname(at('x')), 'laptop')
  await laptop('annotate', at('laptop.attest'), '--quote', 'witness', '--kind', 'source')
  await alice('merge', at('alice.attest'), at('laptop.attest'), '-o', at('alice.attest'))
  const refused = await alice('sync', at('alice.attest'))
  expect(refused.err).toContain('Some of it Bob did on a device that does not belong to the team, and only Bob can')
  await bob('merge', at('bob.attest'), at('laptop.attest'), '-o', at('bob.attest'))
  expect(await bob('sync', at('bob.attest'))).toMatchObject({ code: 0, err: '' })
  await alice('merge', at('alice.attest'), at('laptop.attest'), '-o', at('alice.attest'))
  expect(await alice('sync', at('alice.attest'))).toMatchObject({ code: 0, err: '' })
  expect(await annotations(alice, at('alice.attest'))).toHaveLength(1)
  expect(await alice('verify', at('alice.attest'))).toMatchObject({ code: 0 })
})

it('lets nobody write under the name of a teammate', async () => {
  const { alice, bob, at } = await together()
  const made = await bob('annotate', at('bob.attest'), '--quote', 'clerk', '--kind', 'actor')
  await bob('sync', at('bob.attest'))
  await alice('sync', at('alice.attest'))
  expect(await alice('note', at('alice.attest'), made.out.trim(), 'Seen.', '--author', 'Bob')).toEqual({
    code: 1,
    out: '',
    err: 'In the account of a team you work under your own name, not as “Bob”.\n',
  })
  await alice('note', at('alice.attest'), made.out.trim(), 'Seen.', '--author', 'Dana')
  expect(await alice('note', at('alice.attest'), made.out.trim(), 'Seen.', '--author', 'Dana')).toMatchObject({
    code: 0,
  })
  expect(await alice('sync', at('alice.attest'))).toMatchObject({ code: 0, err: '' })
})

it('lets a commenter write under no name but their own', async () => {
  const { alice, bob, at } = await together('commenter')
  const made = await alice('annotate', at('alice.attest'), '--quote', 'clerk', '--kind', 'actor')
  await alice('sync', at('alice.attest'))
  await bob('sync', at('bob.attest'))
  expect((await bob('reply', at('bob.attest'), made.out.trim(), 'Agreed.', '--author', 'Dana')).err).toBe(
    'In the account of a team you work under your own name, not as “Dana”.\n',
  )
})
