import { readArguments } from '../arguments'
import type { Command } from '../command'
import { oneLine } from '../one-line'
import { refuse } from '../refusal'
import { refuseFor } from './team'
import { teamOf } from './who'

export const invitationsCommand: Command = {
  usage: 'invitations FILE list|revoke [ID] [--json]',
  about: 'list who was invited and who came of it; or take an invitation back, and the access of whoever came with it',
  async run(args, { profile, print }) {
    const { files, text } = readArguments(args, { json: { type: 'boolean' } }, [2, 3], this.usage)
    const [file, verb, id] = files as [string, string, string?]
    if (verb === 'list' && id === undefined) return list(file, profile, text('json') !== undefined, print)
    if (verb !== 'revoke' || id === undefined) return refuse(`Type it as “attest ${this.usage}”.`)
    const { team, requests, address } = await teamOf(file, profile)
    const invitations = team.invitations ?? refuse('Only an owner of the account may do that.')
    const meant = invitations.filter((invitation) => invitation.id.startsWith(id))
    const [invitation] = meant
    if (!invitation || meant.length > 1) {
      return refuse(
        meant.length > 1 ? `More than one invitation begins with “${id}”.` : `There is no invitation “${id}”.`,
      )
    }
    const revoked = await requests.askJson({ method: 'POST', path: 'revocations', body: { invitation: invitation.id } })
    if (!revoked.ok) return refuseFor(revoked.error, address)
    if (text('json') !== undefined) print(`${JSON.stringify({ revoked: invitation.id })}\n`)
  },
}

async function list(file: string, profile: string, asJson: boolean, print: (text: string) => void): Promise<void> {
  const { team, now } = await teamOf(file, profile)
  const invitations = team.invitations ?? refuse('Only an owner of the account may see its invitations.')
  if (asJson) return print(`${JSON.stringify(invitations)}\n`)
  for (const { id, role, expires, uses, isWithdrawn, isClosed, redeemedBy } of invitations) {
    const state = isWithdrawn
      ? 'taken back'
      : redeemedBy.length >= uses
        ? 'used'
        : isClosed
          ? 'closed to others'
          : expires < now
            ? 'expired'
            : `open until ${new Date(expires).toISOString()}`
    const names = redeemedBy.map(({ person }) => oneLine(person.name)).join(', ')
    print(`${id}\t${role}\t${redeemedBy.length} of ${uses}\t${state}\t${names}\n`)
  }
}
