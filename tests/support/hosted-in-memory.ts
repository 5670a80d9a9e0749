import type { NamedUpdate } from '../../main/account-file/payloads'
import type { AccountStore } from '../../main/team-server/account-store'
import { HostedAccount } from '../../main/team-server/hosted-account'
import type { Guest } from '../../main/team-server/room'
import { defaultLimits, type ServerLimits } from '../../main/team-server/server-limits'
import type { TeamEvent } from '../../main/team-server/team-event'
import type { Genesis } from '../../shared/account/genesis'
import type { Role } from '../../shared/team/role'
import { accountId, type people } from './replica'

export type Person = (typeof people)[number]

/** What is kept of one account, without a disk. */
export function storeInMemory(roles: readonly (readonly [Person, Role])[]): AccountStore {
  const events = roles.map(
    ([{ author, signer }, role]): TeamEvent => ({
      ...{ type: 'joined', device: signer.device, publicKey: signer.publicKey, person: author, role, at: 0 },
    }),
  )
  const updates: NamedUpdate[] = []
  return {
    ...{ genesis: {} as Genesis, events, eventsDamaged: 0, size: 0 },
    takeUpdates: () => [...updates],
    append: async (more) => {
      updates.push(...more)
      return true
    },
    appendEvent: async (event) => {
      events.push(event)
      return true
    },
    close: async () => undefined,
  }
}

/** The account of a few replicas as a server has it, without a disk and without a network. */
export const hostedInMemory = (roles: readonly (readonly [Person, Role])[]): HostedAccount =>
  hostedFrom(storeInMemory(roles))

export function hostedFrom(store: AccountStore, limits: Partial<ServerLimits> = {}): HostedAccount {
  const ignored = () => undefined
  const server = {
    closed: ignored,
    refused: ignored,
    saved: ignored,
    notSaved: ignored,
    notCompacted: ignored,
    teamUnsure: ignored,
  }
  return new HostedAccount(accountId, store, { ...defaultLimits, ...limits }, { ...server, fault: ignored }, ignored)
}

/** Somebody who is connected and hears nothing. */
export const guestOf = ({ author, signer }: Person, role: Role): Guest => ({
  sender: { role, person: author.id, device: signer.device },
  stamp: { person: author.id, name: author.name, colour: author.colour, role },
  send: () => undefined,
})
