import { promises as fs } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { isSameJson } from '../../shared/canonical-json'
import { type ServerAddress, serverAddress } from '../../shared/team/invitation'
import { type Role, roles } from '../../shared/team/role'
import { readJsonFile, writeJsonFile } from '../profile/json-file'

/** By client id. */
const clocks = z.record(z.string(), z.int().min(0))

/** Of a report's text: also how much of it was taken out, in clocks, since nothing comes in with that. */
const safeText = z.object({ clocks, erased: z.int().min(0) })

export type SafeText = z.infer<typeof safeText>

/** What this device knows of an account's team; its key is the proof that it belongs to it. */
const membership = z.object({
  address: serverAddress,
  role: z.enum(roles),
  /** What this person was called when the server was told last. */
  name: z.string().optional(),
  /** How much of each document the server surely has. */
  safe: z.object({ account: clocks, log: clocks, reports: z.record(z.string(), safeText).exactOptional() }),
})

export type Membership = z.infer<typeof membership>

export const nothingSafe: Membership['safe'] = { account: {}, log: {} }

/** What the profile says of an account's team. */
export type KnownTeam =
  | { readonly kind: 'none' }
  | { readonly kind: 'known'; readonly membership: Membership }
  | DamagedMembership

/** There was a team, and nothing can be read of it but, from a second file, where its server is. */
export interface DamagedMembership {
  readonly kind: 'damaged'
  /** The file as it was found. */
  readonly kept: string
  readonly address?: ServerAddress | undefined
}

const filesOf = (teams: string, account: string) => {
  const file = path.join(teams, `${account}.json`)
  return { file, damaged: `${file}.damaged`, server: path.join(teams, 'servers', `${account}.json`) }
}

/**
 * Sets aside what is damaged, and knows that it was there for as long as nothing has taken its place. Where nothing of
 * this person's can be read, nobody works with others, and the account can be read all the same.
 * @param teams the folder of what is known of teams
 */
export async function recallTeam(teams: string, account: string): Promise<KnownTeam> {
  const { file, damaged, server } = filesOf(teams, account)
  const text = await fs.readFile(file, 'utf8').catch(() => undefined)
  const read = text === undefined ? undefined : membership.safeParse(jsonIn(text))
  if (read?.success) return { kind: 'known', membership: read.data }
  if (read) await fs.rename(file, damaged).catch(() => undefined)
  else if (!(await isThere(damaged))) return { kind: 'none' }
  return { kind: 'damaged', kept: damaged, address: await readJsonFile(server, serverAddress).catch(() => undefined) }
}

/** Where the server is, as far as that is known. */
export function addressIn(known: KnownTeam): ServerAddress | undefined {
  if (known.kind === 'none') return undefined
  return known.kind === 'known' ? known.membership.address : known.address
}

/**
 * What this person may do in an account; undefined where it is nobody else's. Whoever may have been a viewer is one until
 * the server has said otherwise.
 */
export async function roleIn(teams: string, account: string): Promise<Role | undefined> {
  const known = await recallTeam(teams, account)
  if (known.kind === 'known') return known.membership.role
  return known.kind === 'damaged' ? 'viewer' : undefined
}

/** Undefined also where it is damaged. */
export async function readMembership(teams: string, account: string): Promise<Membership | undefined> {
  const known = await recallTeam(teams, account)
  return known.kind === 'known' ? known.membership : undefined
}

export async function writeMembership(teams: string, account: string, value: Membership): Promise<void> {
  const { file, server } = filesOf(teams, account)
  const known = await readJsonFile(server, serverAddress).catch(() => undefined)
  if (!isSameJson(known, value.address)) await writeJsonFile(server, value.address)
  await writeJsonFile(file, value)
}

/**
 * Notes what is new of a membership. Another program may have taken the account to another server meanwhile: that stands.
 * @param server fingerprint of the key of the one of which this is so
 */
export async function amendMembership(
  teams: string,
  account: string,
  server: string,
  news: Partial<Membership>,
): Promise<void> {
  const known = await readMembership(teams, account)
  if (known?.address.server === server) await writeMembership(teams, account, { ...known, ...news })
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isThere = (file: string): Promise<boolean> =>
  fs.access(file).then(
    () => true,
    () => false,
  )
