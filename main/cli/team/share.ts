import { readMeta } from '../../../shared/account/annotations'
import type { ServerAddress } from '../../../shared/team/invitation'
import { encodeInvitation } from '../../../shared/team/invitation-link'
import { type Role, roles } from '../../../shared/team/role'
import type { OpenAccount } from '../../account/open-account'
import { hostOf } from '../../team/host-of'
import { makeInvitation } from '../../team/membership'
import { addressIn, readMembership, recallTeam } from '../../team/membership-file'
import { registerInvitation, sendOriginal, share } from '../../team/sharing'
import { readArguments } from '../arguments'
import type { Command } from '../command'
import { refuse } from '../refusal'
import { readDuration } from './duration'
import { withSynced } from './synced'
import { addressOf, contentsOf, meIn, refuseFor, requestsTo } from './team'

const options = {
  server: { type: 'string' },
  certificate: { type: 'string' },
  role: { type: 'string' },
  expires: { type: 'string' },
  uses: { type: 'string' },
  json: { type: 'boolean' },
} as const

export const shareCommand: Command = {
  usage:
    'share FILE [--server URL] [--certificate SHA256] [--role editor|commenter|viewer|owner] [--expires 24h] [--uses N] [--json]',
  about: 'share an account through a server and print an invitation to it',
  async run(args, { profile, print, remark }) {
    const { files, text, integer } = readArguments(args, options, [1, 1], this.usage)
    const [file] = files as [string]
    const role = roleOf(text('role') ?? 'editor')
    const lifetime = text('expires') === undefined ? undefined : readDuration(text('expires') as string)
    const uses = integer('uses')
    if (uses !== undefined && (uses < 1 || uses > 10_000)) refuse('--uses must be between 1 and 10,000.')
    const contents = await contentsOf(file)
    const me = await meIn(profile)
    const before = addressIn(await recallTeam(me.teams, contents.id))
    const address = await serverOf(before, text('server'), text('certificate'))
    const requests = requestsTo(address, contents.id, me)
    if (contents.genesis.ownerKey === me.signer.publicKey) {
      const shared = await share(contents, address, { ...me, requests })
      if (!shared.ok) return refuseFor(shared.error, address)
      if (before && before.server !== address.server) remark(movedFrom(before))
    }
    const membership = await readMembership(me.teams, contents.id)
    if (!membership) return refuse('Only whoever made the account can share it on a server.')
    const titled = async ({ doc }: OpenAccount) => readMeta(doc)['title'] ?? ''
    const title = await withSynced(file, profile, membership, me, titled)
    const sent = await sendOriginal(requests, file, contents.genesis, () => undefined)
    if (!sent.ok) return refuseFor(sent.error, address)
    const account = { id: contents.id, title }
    const invitation = makeInvitation(address, account, me.signer, { role, lifetime, uses }, me.clock.now())
    const registered = await registerInvitation(requests, invitation)
    if (!registered.ok) return refuseFor(registered.error, address)
    const link = encodeInvitation(invitation)
    const { grant } = invitation.granted
    if (text('json') === undefined) return print(`${link}\n`)
    const told = {
      invitation: link,
      id: grant.id,
      role,
      expires: new Date(grant.expires).toISOString(),
      uses: grant.uses,
    }
    print(`${JSON.stringify(told)}\n`)
  },
}

const movedFrom = (before: ServerAddress): string =>
  `The account was shared on ${hostOf(before)} until now; whoever joined it there sees nothing of this, and has to be invited anew.`

const roleOf = (word: string): Role =>
  roles.find((role) => role === word) ?? refuse(`--role must be one of ${roles.join(', ')}, not “${word}”.`)

/** The server that is typed, or the one on which the account is already. */
async function serverOf(
  before: ServerAddress | undefined,
  typed: string | undefined,
  certificate: string | undefined,
): Promise<ServerAddress> {
  if (typed !== undefined) return addressOf(typed, certificate)
  return before ?? refuse('Say with --server through which server the account is to be shared.')
}
