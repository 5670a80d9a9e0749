import * as Y from 'yjs'
import { accountDocument, logDocument } from '../../shared/account/schema'
import type { Signer } from '../../shared/history/entry'
import type { NamedUpdate } from '../account-file/payloads'
import { DocumentLink } from './document-link'
import type { Membership } from './membership-file'
import type { ServerClock } from './server-clock'

/** How long to wait for it, in ms. */
const patience = 60_000

/** An account's documents as the server has them; undefined where it cannot be reached or lets nobody in. */
export async function fetchState(
  account: string,
  { address }: Membership,
  signer: Signer,
  clock: ServerClock,
): Promise<readonly NamedUpdate[] | undefined> {
  const states = await Promise.all(
    [accountDocument, logDocument].map(async (document) => {
      const update = await fetchDocument(account, document, address, signer, clock)
      return update && { document, update }
    }),
  )
  return states.every((state) => state !== undefined) ? states : undefined
}

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
