import { promises as fs } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { commandLine } from '../../support/command-line'
import { teamServer } from '../../support/team'
import { annotations, type CommandLine, membershipIn, together } from '../../support/team-by-command-line'

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

it('says how much waits where the server is out of reach', async () => {
  const { alice, at, server } = await together()
  await server.close()
  await alice('annotate', at('alice.attest'), '--quote', 'clerk', '--kind', 'actor')
  const synced = await alice('sync', at('alice.attest'))
  expect(synced).toMatchObject({ code: 1 })
  expect(synced.err).toContain('one change is waiting here')
}, 60_000)
