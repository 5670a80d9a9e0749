import { z } from 'zod'
import type { Signer } from '../../shared/history/entry'
import { fail, ok, type Result } from '../../shared/result'
import type { ServerAddress } from '../../shared/team/invitation'
import { roles } from '../../shared/team/role'
import { type Membership, nothingSafe, writeMembership } from './membership-file'
import type { ServerClock } from './server-clock'
import { type ServerProblem, ServerRequests } from './server-requests'

const told = z.object({ role: z.enum(roles) })

/** Asks a server anew what this device may do in an account, and notes that in place of what is damaged. */
export async function repairMembership(
  teams: string,
  account: string,
  address: ServerAddress,
  signer: Signer,
  clock: ServerClock,
): Promise<Result<Membership, ServerProblem>> {
  const asked = await new ServerRequests(address, account, signer, clock).askJson({ method: 'GET', path: '' })
  if (!asked.ok) return asked
  const read = told.safeParse(asked.value)
  if (!read.success) return fail({ kind: 'other-server' })
  const membership = { address, role: read.data.role, safe: nothingSafe }
  await writeMembership(teams, account, membership)
  return ok(membership)
}
