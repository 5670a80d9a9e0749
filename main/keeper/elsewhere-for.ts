import { type Elsewhere, nothingElsewhere } from '../../shared/tradecraft/elsewhere'
import { relatedElsewhere } from '../../shared/tradecraft/join-elsewhere'
import { readTradecraft } from '../../shared/tradecraft/tradecraft'
import type { OpenAccount } from '../account/open-account'
import type { Keeper } from './keeper'

/** What other accounts say of the claims of one; where they cannot be read, those count as what nobody can read. */
export async function elsewhereFor({ desk }: Keeper, { id, doc }: OpenAccount): Promise<Elsewhere> {
  const { links } = readTradecraft(doc).tradecraft
  const unread = { ...nothingElsewhere, of: id }
  return (await desk?.elsewhere({ account: id, related: relatedElsewhere(links, id) }).catch(() => unread)) ?? unread
}
