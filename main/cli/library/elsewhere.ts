import { type Elsewhere, nothingElsewhere } from '../../../shared/tradecraft/elsewhere'
import { relatedElsewhere } from '../../../shared/tradecraft/join-elsewhere'
import { readTradecraft } from '../../../shared/tradecraft/tradecraft'
import type { LibraryReading } from '../../search/library-reader'
import type { ReadAccount } from '../account'
import type { Surroundings } from '../command'
import { Refusal } from '../refusal'
import { openLibrary } from './opened-library'

/** What other accounts of the library say of what is in one. */
export type Others = Pick<LibraryReading, 'elsewhere' | 'resting'>

/** Where nobody can read them. */
const unread: Others = {
  elsewhere: async ({ account }) => ({ ...nothingElsewhere, of: account }),
  resting: async () => ({ found: [], count: 0 }),
}

/** Where the library cannot be read, that is remarked, and the claims of others count as what nobody can read. */
export async function openOthers(surroundings: Surroundings): Promise<Others> {
  try {
    return (await openLibrary(surroundings)).reader
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    surroundings.remark(`Other accounts are not counted: ${error.message}`)
    return unread
  }
}

/** What others say of the claims of one. */
export const readElsewhere = async ({ id, doc }: Told, surroundings: Surroundings): Promise<Elsewhere> =>
  elsewhereOf({ id, doc }, await openOthers(surroundings))

type Told = Pick<ReadAccount, 'id' | 'doc'>

export const elsewhereOf = ({ id, doc }: Told, others: Others): Promise<Elsewhere> =>
  others.elsewhere({ account: id, related: relatedElsewhere(readTradecraft(doc).tradecraft.links, id) })
