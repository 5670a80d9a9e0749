import { HostedAccount } from '../../main/team-server/hosted-account'
import type { Guest } from '../../main/team-server/room'
import { defaultLimits } from '../../main/team-server/server-limits'
import type { TeamEvent } from '../../main/team-server/team-event'
import type { Genesis } from '../../shared/account/genesis'
import type { Role } from '../../shared/team/role'
import { accountId, type people } from './replica'

export type Person = (typeof people)[number]

/** The account of a few replicas as a server has it, without a disk and without a network. */
export function hostedInMemory(roles: readonly (readonly [Person, Role])[]): HostedAccount {
  const events = roles.map(
    ([{ author, signer }, role]): TeamEvent => ({
      ...{ type: 'joined', device: signer.device, publicKey: signer.publicKey, person: author, role, at: 0 },
    }),
  )
  const store = {
    ...{ genesis: {} as Genesis, events, eventsDamaged: 0, size: 0 },
    takeUpdates: () => [],
    append: async () => true,
    appendEvent: async () => true,
    close: async () => undefined,
  }
  const ignored = () => undefined
  const server = {
    closed: ignored,
    refused: ignored,
    saved: ignored,
    notSaved: ignored,
    notCompacted: ignored,
    teamUnsure: ignored,
  }
  return new HostedAccount(accountId, store, defaultLimits, { ...server, fault: ignored }, ignored)
}

/** Somebody who is connected and hears nothing. */
export const guestOf = ({ author, signer }: Person, role: Role): Guest => ({
  sender: { role, person: author.id, device: signer.device },
  stamp: { person: author.id, name: author.name, colour: author.colour, role },
  send: () => undefined,
})
