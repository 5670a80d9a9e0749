import { distinctNames } from '../../../shared/account/distinct-names'
import { fetchTeam } from '../../team/team-list'
import { readArguments } from '../arguments'
import type { Command } from '../command'
import { oneLine } from '../one-line'
import { contentsOf, meIn, membershipOf, refuseFor, requestsTo } from './team'

/** What the server tells of an account's team; of its invitations only to owners. */
export async function teamOf(file: string, profile: string) {
  const { id } = await contentsOf(file)
  const me = await meIn(profile)
  const { address } = await membershipOf(me, id, file)
  const requests = requestsTo(address, id, me)
  const told = await fetchTeam(requests)
  // By the server's clock, where it has said that this one is wrong.
  return told.ok ? { team: told.value, requests, address, now: me.clock.now() } : refuseFor(told.error, address)
}

export const whoCommand: Command = {
  usage: 'who FILE [--json]',
  about: 'list who belongs to the team of an account, and who is there now',
  async run(args, { profile, print }) {
    const { files, text } = readArguments(args, { json: { type: 'boolean' } }, [1, 1], this.usage)
    const { members } = (await teamOf(files[0] as string, profile)).team
    if (text('json') !== undefined) return print(`${JSON.stringify(members)}\n`)
    const people = distinctNames(Object.fromEntries(members.map(({ person }) => [person.id, person])))
    for (const { person, role, present, device } of members) {
      print(
        `${oneLine(people[person.id]?.name ?? person.name)}\t${role}\t${present ? 'here now' : 'away'}\t${device}\n`,
      )
    }
  },
}
