import { z } from 'zod'
import { roles } from '../../../shared/team/role'
import { readArguments } from '../arguments'
import type { Command } from '../command'
import { contentsOf, meIn, membershipOf, refuseFor, requestsTo } from './team'

const person = z.object({ id: z.string(), name: z.string() })

const team = z.object({
  members: z.array(z.object({ device: z.string(), person, role: z.enum(roles), at: z.number(), present: z.boolean() })),
  invitations: z
    .array(
      z.object({
        id: z.string(),
        role: z.enum(roles),
        expires: z.number(),
        uses: z.number(),
        isWithdrawn: z.boolean(),
        redeemedBy: z.array(z.object({ device: z.string(), person, at: z.number() })),
      }),
    )
    .optional(),
})

/** What the server tells of an account's team; of its invitations only to owners. */
export async function teamOf(file: string, profile: string) {
  const { id } = await contentsOf(file)
  const me = await meIn(profile)
  const { address } = await membershipOf(me, id, file)
  const requests = requestsTo(address, id, me)
  const told = await requests.askJson({ method: 'GET', path: 'team' })
  if (!told.ok) return refuseFor(told.error, address)
  return { team: team.parse(told.value), requests, address }
}

export const whoCommand: Command = {
  usage: 'who FILE [--json]',
  about: 'list who belongs to the team of an account, and who is there now',
  async run(args, { profile, print }) {
    const { files, text } = readArguments(args, { json: { type: 'boolean' } }, [1, 1], this.usage)
    const { members } = (await teamOf(files[0] as string, profile)).team
    if (text('json') !== undefined) return print(`${JSON.stringify(members)}\n`)
    for (const { person, role, present, device } of members) {
      print(`${person.name}\t${role}\t${present ? 'here now' : 'away'}\t${device}\n`)
    }
  },
}
