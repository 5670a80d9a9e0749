import { z } from 'zod'
import type { EnteredDevice, TeamInvitation, TeamMember } from '../../shared/keeper/team-protocol'
import { fail, ok, type Result } from '../../shared/result'
import { roles } from '../../shared/team/role'
import type { ServerProblem, ServerRequests } from './server-requests'

const person = z.object({ id: z.string(), name: z.string(), colour: z.number() })

const list = z.object({
  members: z.array(z.object({ device: z.string(), person, role: z.enum(roles), at: z.number(), present: z.boolean() })),
  invitations: z
    .array(
      z.object({
        id: z.string(),
        role: z.enum(roles),
        expires: z.number(),
        uses: z.number(),
        isWithdrawn: z.boolean(),
        isClosed: z.boolean().optional(),
        redeemedBy: z.array(z.object({ device: z.string(), person, at: z.number() })),
      }),
    )
    .optional(),
  entered: z
    .array(
      z.object({ device: z.string(), person: z.object({ id: z.string(), name: z.string() }), wasMember: z.boolean() }),
    )
    .optional(),
  isUnsure: z.boolean().optional(),
})

export interface TeamList {
  readonly members: readonly TeamMember[]
  /** Told to owners only. */
  readonly invitations?: readonly TeamInvitation[] | undefined
  /** Told to owners only. */
  readonly entered?: readonly EnteredDevice[] | undefined
  /** Not all of it can be read at the server: until an owner confirms it, nobody else is let in. */
  readonly isUnsure?: boolean | undefined
}

/** Who belongs to the team of an account and who was invited, as its server tells. */
export async function fetchTeam(requests: ServerRequests): Promise<Result<TeamList, ServerProblem>> {
  const told = await requests.askJson({ method: 'GET', path: 'team' })
  if (!told.ok) return told
  const read = list.safeParse(told.value)
  return read.success ? ok(read.data) : fail({ kind: 'other-server' })
}
