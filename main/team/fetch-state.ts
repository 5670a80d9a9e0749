import * as Y from 'yjs'
import { accountDocument, logDocument } from '../../shared/account/schema'
import type { Signer } from '../../shared/history/entry'
import type { Role } from '../../shared/team/role'
import type { NamedUpdate } from '../account-file/payloads'
import { DocumentLink } from './document-link'
import type { Membership } from './membership-file'
import type { ServerClock } from './server-clock'
import { ServerRequests } from './server-requests'
import { fetchTeam } from './team-list'

/** How long to wait for it, in ms. */
const patience = 60_000

/** An account as its server has it. */
export interface ServerState {
  readonly updates: readonly NamedUpdate[]
  /** How far its documents have come, to be remembered as safe. */
  readonly safe: Membership['safe']
  /** What whoever asks may do. */
  readonly role: Role
}

/** Undefined where the server cannot be reached or lets nobody in. */
export async function fetchState(
  account: string,
  { address, role }: Membership,
  signer: Signer,
  clock: ServerClock,
): Promise<ServerState | undefined> {
  const [ofAccount, ofLog, team] = await Promise.all([
    fetchDocument(account, accountDocument, address, signer, clock),
    fetchDocument(account, logDocument, address, signer, clock),
    fetchTeam(new ServerRequests(address, account, signer, clock)),
  ])
  if (!ofAccount || !ofLog) return undefined
  const me = team.ok ? team.value.members.find(({ device }) => device === signer.device) : undefined
  return {
    updates: [
      { document: accountDocument, update: ofAccount },
      { document: logDocument, update: ofLog },
    ],
    safe: { account: clocksIn(ofAccount), log: clocksIn(ofLog) },
    role: me?.role ?? role,
  }
}

const clocksIn = (state: Uint8Array) => Object.fromEntries(Y.parseUpdateMeta(state).to)

function fetchDocument(
  account: string,
  document: string,
  address: Membership['address'],
  signer: Signer,
  clock: ServerClock,
): Promise<Uint8Array | undefined> {
  const doc = new Y.Doc()
  return new Promise<Uint8Array | undefined>((resolve) => {
    const link = new DocumentLink({
      address,
      account,
      document,
      doc,
      signer,
      clock,
      safe: new Map(),
      onChange: () => (link.isSafe ? end(Y.encodeStateAsUpdate(doc)) : undefined),
      onEnd: () => end(undefined),
      onBadServer: () => end(undefined),
    })
    const giveUp = setTimeout(() => end(undefined), patience)
    const end = (state: Uint8Array | undefined) => {
      clearTimeout(giveUp)
      // Not from within what it tells.
      setImmediate(() => link.close())
      resolve(state)
    }
    link.connect()
  }).finally(() => setImmediate(() => doc.destroy()))
}
