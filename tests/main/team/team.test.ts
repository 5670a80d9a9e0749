import { randomUUID } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import * as Y from 'yjs'
import { buildDocuments } from '../../../main/account-file/missing-updates'
import { readAccountFile, readAccountId } from '../../../main/account-file/read'
import { amendMembership, type Membership, readMembership, writeMembership } from '../../../main/team/membership-file'
import type { TeamList } from '../../../main/team/team-list'
import { accountPaths } from '../../../main/team-server/data-folder'
import { endSentences } from '../../../shared/team/end-sentence'
import type { ServerAddress } from '../../../shared/team/invitation'
import { temporaryFolder, updateRecord } from '../../support/account-file'
import { commandLine } from '../../support/command-line'
import { mountSmallDisk } from '../../support/small-disk'
import { teamServer } from '../../support/team'

/** Whose profile it is. */
async function named(profile: string, name: string): Promise<void> {
  await fs.mkdir(profile, { recursive: true })
  await fs.writeFile(path.join(profile, 'identity.json'), JSON.stringify({ id: randomUUID(), name, colour: 1 }))
}

/** Two people, each with a profile of their own, and an account that the first has made. */
async function alone() {
  const folder = await temporaryFolder()
  const [alice, bob] = [commandLine(folder, 'alice'), commandLine(folder, 'bob')]
  await Promise.all([named(path.join(folder, 'alice'), 'Alice'), named(path.join(folder, 'bob'), 'Bob')])
  await fs.writeFile(path.join(folder, 'report.txt'), 'The clerk said that nobody came.\n\nThe witness saw them.\n')
  const at = (name: string) => path.join(folder, name)
  expect(await alice('import', at('report.txt'), '-o', at('alice.attest'))).toMatchObject({ code: 0 })
  return { alice, bob, at }
}

/** The same, with the account shared and joined. */
async function together(role = 'editor', now?: () => number) {
  const { server, address } = await teamServer({ ...(now && { now }) })
  const people = await alone()
  const { alice, bob, at } = people
  const shared = await alice('share', at('alice.attest'), '--server', address.url, '--role', role, '--json')
  expect(shared.err).toBe('')
  const { invitation } = JSON.parse(shared.out) as { invitation: string }
  expect(await bob('join', invitation, '-o', at('bob.attest'))).toMatchObject({ code: 0, err: '' })
  return { ...people, server, address, invitation }
}

type CommandLine = ReturnType<typeof commandLine>

const membershipIn = async (profile: string, file: string) =>
  readMembership(path.join(profile, 'teams'), (await readAccountId(file)) ?? '')

const annotations = async (who: CommandLine, file: string) =>
  (JSON.parse((await who('show', file, '--json')).out) as { annotations: { quote: string }[] }).annotations

it('brings what two people annotate apart into both of their files', async () => {
  const { alice, bob, at } = await together()
  await alice('annotate', at('alice.attest'), '--quote', 'clerk', '--kind', 'actor')
  await bob('annotate', at('bob.attest'), '--quote', 'witness', '--kind', 'source')
  expect(await alice('sync', at('alice.attest'))).toMatchObject({ code: 0, err: '' })
  expect(await bob('sync', at('bob.attest'))).toMatchObject({ code: 0, err: '' })
  expect(await alice('sync', at('alice.attest'))).toMatchObject({ code: 0, err: '' })
  expect(await annotations(alice, at('alice.attest'))).toHaveLength(2)
  expect(await annotations(bob, at('bob.attest'))).toEqual(await annotations(alice, at('alice.attest')))
  for (const [who, file] of [
    [alice, 'alice.attest'],
    [bob, 'bob.attest'],
  ] as const) {
    expect(await who('verify', at(file))).toMatchObject({ code: 0 })
  }
})

it('tells beside the time of whoever wrote when the server had it', async () => {
  const { alice, bob, at } = await together()
  const before = Date.now()
  await bob('annotate', at('bob.attest'), '--quote', 'witness', '--kind', 'source')
  const log = async (who: CommandLine, file: string) =>
    (JSON.parse((await who('log', file, '--json')).out) as { entries: { at: string; received?: string }[] }).entries
  expect((await log(bob, at('bob.attest'))).at(-1)?.received).toBe(undefined)
  await bob('sync', at('bob.attest'))
  await alice('sync', at('alice.attest'))
  const [byBob, byAlice] = [await log(bob, at('bob.attest')), await log(alice, at('alice.attest'))]
  expect(byAlice).toEqual(byBob)
  expect(byBob.every(({ received }) => received !== undefined)).toBe(true)
  const last = Date.parse(byBob.at(-1)?.received ?? '')
  expect(last).toBeGreaterThanOrEqual(before)
  expect(last).toBeLessThanOrEqual(Date.now())
})

it('passes on what a third has done in a copy that was merged', async () => {
  const { alice, bob, at } = await together()
  await fs.copyFile(at('bob.attest'), at('carol.attest'))
  const carol = commandLine(path.dirname(at('x')), 'carol')
  await carol('annotate', at('carol.attest'), '--quote', 'nobody', '--kind', 'claim')
  await bob('annotate', at('carol.attest'), '--quote', 'witness', '--kind', 'source')
  expect(await alice('merge', at('alice.attest'), at('carol.attest'), '-o', at('merged.attest'))).toMatchObject({
    code: 0,
  })
  await fs.rename(at('merged.attest'), at('alice.attest'))
  expect(await alice('sync', at('alice.attest'))).toMatchObject({ code: 0, err: '' })
  expect(await bob('sync', at('bob.attest'))).toMatchObject({ code: 0, err: '' })
  expect(await annotations(bob, at('bob.attest'))).toHaveLength(2)
  expect(await bob('verify', at('bob.attest'))).toMatchObject({ code: 0 })
})

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

it('keeps a file and its server alike for as long as it is told to, and ends when the access is taken back', async () => {
  const { alice, bob, at } = await together()
  const watching = bob('sync', at('bob.attest'), '--watch')
  const isThere = async () =>
    (JSON.parse((await alice('who', at('alice.attest'), '--json')).out) as { present: boolean }[]).some(
      ({ present }) => present,
    )
  while (!(await isThere()));
  await alice('annotate', at('alice.attest'), '--quote', 'clerk', '--kind', 'actor')
  await alice('sync', at('alice.attest'))
  const listed = await alice('invitations', at('alice.attest'), 'list', '--json')
  const [{ id }] = JSON.parse(listed.out) as [{ id: string }]
  await alice('invitations', at('alice.attest'), 'revoke', id)
  const watched = await watching
  expect(watched).toMatchObject({ code: 1 })
  expect(watched.out).toContain('connected, 0 waiting')
  expect(watched.err).toContain('has been taken back')
  expect(await annotations(bob, at('bob.attest'))).toHaveLength(1)
})

it('notes what is safe at the server while it keeps a file and its server alike, before it says so', async () => {
  const { alice, bob, at } = await together()
  await bob('annotate', at('bob.attest'), '--quote', 'witness', '--kind', 'source')
  const noted = async () => JSON.stringify((await membershipIn(at('bob'), at('bob.attest')))?.safe)
  const before = await noted()
  const atEach: Promise<string>[] = []
  const watching = commandLine(path.dirname(at('x')), 'bob', {}, (told) => {
    if (told.includes('connected, 0 waiting')) atEach.push(noted())
  })('sync', at('bob.attest'), '--watch')
  await expect.poll(() => atEach.length).toBeGreaterThan(0)
  expect(await atEach[0]).not.toBe(before)
  const listed = await alice('invitations', at('alice.attest'), 'list', '--json')
  const [{ id }] = JSON.parse(listed.out) as [{ id: string }]
  await alice('invitations', at('alice.attest'), 'revoke', id)
  expect(await watching).toMatchObject({ code: 1 })
})

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

it('knows a server that was set up anew from one that does not know this device', async () => {
  const { alice, at, server, address } = await together()
  await server.close()
  await teamServer({ id: '7a'.repeat(16), port: Number(new URL(address.url).port) })
  await alice('annotate', at('alice.attest'), '--quote', 'clerk', '--kind', 'actor')
  const synced = await alice('sync', at('alice.attest'))
  expect(synced).toMatchObject({ code: 1 })
  expect(synced.err).toContain('is another server than the one on which the account was shared')
  expect((await alice('who', at('alice.attest'))).err).toContain('is not the server that was meant')
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

it('says how much waits where the server is out of reach', async () => {
  const { alice, at, server } = await together()
  await server.close()
  await alice('annotate', at('alice.attest'), '--quote', 'clerk', '--kind', 'actor')
  const synced = await alice('sync', at('alice.attest'))
  expect(synced).toMatchObject({ code: 1 })
  expect(synced.err).toContain('one change is waiting here')
}, 60_000)
