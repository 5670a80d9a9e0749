import { type Elsewhere, nothingElsewhere } from '../../../shared/tradecraft/elsewhere'
import { relatedElsewhere } from '../../../shared/tradecraft/join-elsewhere'
import { readTradecraft } from '../../../shared/tradecraft/tradecraft'
import type { ReadAccount } from '../account'
import type { Surroundings } from '../command'
import { Refusal } from '../refusal'
import { openLibrary } from './opened-library'

/**
 * What other accounts of the library say of the claims of one. Where the library cannot be read, that is remarked, and
 * the claims of others count as what nobody can read.
 */
export async function readElsewhere({ id, doc }: ReadAccount, surroundings: Surroundings): Promise<Elsewhere> {
  const { links } = readTradecraft(doc).tradecraft
  try {
    const { reader } = await openLibrary(surroundings)
    return await reader.elsewhere({ account: id, related: relatedElsewhere(links, id) })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    surroundings.remark(`Other accounts are not counted: ${error.message}`)
    return { ...nothingElsewhere, of: id }
  }
}
