import { randomUUID } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import { readAccountId } from '../../main/account-file/read'
import { readMembership } from '../../main/team/membership-file'
import { temporaryFolder } from './account-file'
import { commandLine } from './command-line'
import { teamServer } from './team'

/** Whose profile it is. */
export async function named(profile: string, name: string): Promise<void> {
  await fs.mkdir(profile, { recursive: true })
  await fs.writeFile(path.join(profile, 'identity.json'), JSON.stringify({ id: randomUUID(), name, colour: 1 }))
}

/** Two people, each with a profile of their own, and an account that the first has made. */
export async function alone() {
  const folder = await temporaryFolder()
  const [alice, bob] = [commandLine(folder, 'alice'), commandLine(folder, 'bob')]
  await Promise.all([named(path.join(folder, 'alice'), 'Alice'), named(path.join(folder, 'bob'), 'Bob')])
  await fs.writeFile(path.join(folder, 'report.txt'), 'The clerk said that nobody came.\n\nThe witness saw them.\n')
  const at = (name: string) => path.join(folder, name)
  expect(await alice('import', at('report.txt'), '-o', at('alice.attest'))).toMatchObject({ code: 0 })
  return { alice, bob, at }
}

/** The same, with the account shared and joined. */
export async function together(role = 'editor', now?: () => number) {
  const { server, address } = await teamServer({ ...(now && { now }) })
  const people = await alone()
  const { alice, bob, at } = people
  const shared = await alice('share', at('alice.attest'), '--server', address.url, '--role', role, '--json')
  expect(shared.err).toBe('')
  const { invitation } = JSON.parse(shared.out) as { invitation: string }
  expect(await bob('join', invitation, '-o', at('bob.attest'))).toMatchObject({ code: 0, err: '' })
  return { ...people, server, address, invitation }
}

export type CommandLine = ReturnType<typeof commandLine>

export const membershipIn = async (profile: string, file: string) =>
  readMembership(path.join(profile, 'teams'), (await readAccountId(file)) ?? '')

export const annotations = async (who: CommandLine, file: string) =>
  (JSON.parse((await who('show', file, '--json')).out) as { annotations: { quote: string }[] }).annotations
