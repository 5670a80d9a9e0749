import path from 'node:path'
import { z } from 'zod'
import { serverAddress } from '../../shared/team/invitation'
import { roles } from '../../shared/team/role'
import { readJsonFile, writeJsonFile } from '../profile/json-file'

const clocks = z.record(z.string(), z.int().min(0))

/** What this device knows of an account's team; its key is the proof that it belongs to it. */
const membership = z.object({
  address: serverAddress,
  role: z.enum(roles),
  /** What this person was called when the server was told last. */
  name: z.string().optional(),
  /** How much of each document the server surely has, as clocks by client id. */
  safe: z.object({ account: clocks, log: clocks }),
})

export type Membership = z.infer<typeof membership>

export const nothingSafe: Membership['safe'] = { account: {}, log: {} }

const membershipFile = (teams: string, account: string): string => path.join(teams, `${account}.json`)

/**
 * Where nothing of this person's can be read, nobody works with others, and the account can be read all the same.
 * @param teams the folder of what is known of teams
 */
export const readMembership = (teams: string, account: string): Promise<Membership | undefined> =>
  readJsonFile(membershipFile(teams, account), membership).catch(() => undefined)

export const writeMembership = (teams: string, account: string, value: Membership): Promise<void> =>
  writeJsonFile(membershipFile(teams, account), value)

/**
 * Notes what a server surely has. Another program may have taken the account to another server meanwhile: that stands.
 * @param server fingerprint of its key
 */
export async function noteSafe(
  teams: string,
  account: string,
  server: string,
  safe: Membership['safe'],
): Promise<void> {
  const known = await readMembership(teams, account)
  if (known?.address.server === server) await writeMembership(teams, account, { ...known, safe })
}
