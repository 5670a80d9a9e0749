import type * as Y from 'yjs'
import { mapNames } from '../../shared/account/schema'
import { person } from '../../shared/account/values'
import { fingerprintOf } from '../profile/device-signer'
import type { AccountStore } from './account-store'
import type { Member } from './team'

/** Whoever made an account, as it says itself: they belong to its team also where that they joined cannot be read. */
export function ownerByAccount({ genesis }: Pick<AccountStore, 'genesis'>, doc: Y.Doc): Member | undefined {
  const { ownerKey: publicKey } = genesis
  const device = fingerprintOf(publicKey)
  const id = (doc.getMap(mapNames.devices).get(device) as { readonly person?: unknown } | undefined)?.person
  const known = typeof id === 'string' ? person.safeParse(doc.getMap(mapNames.people).get(id)) : undefined
  return known?.success
    ? { device, publicKey, person: { id: id as string, ...known.data }, role: 'owner', at: 0 }
    : undefined
}
