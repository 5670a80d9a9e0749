import { realpathSync } from 'node:fs'
import path from 'node:path'
import type { ListedAccount, Listing } from '../../../shared/library/listing'
import { LibraryReader } from '../../search/library-reader'
import type { Surroundings } from '../command'
import { ofProfile } from '../profile'
import { refuse } from '../refusal'

export interface OpenedLibrary extends Listing {
  readonly reader: LibraryReader
}

/** More than this many accounts to read take long enough to say so. */
const many = 50

/** The library as it is now, with its index brought up to date. */
export async function openLibrary({ profile, remark }: Surroundings): Promise<OpenedLibrary> {
  const reader = new LibraryReader(profile, (done, total) => {
    if (done === 0 && total >= many) remark(`Reading ${total} accounts for the index…`)
  })
  const listing = await ofProfile(profile, () => reader.look())
  for (const { problem } of listing.folders) if (problem) remark(problem)
  return { ...listing, reader }
}

/** An account of the library by one of its files or by its id. */
export function accountIn({ accounts }: Listing, named: string): ListedAccount {
  const wanted = new Set([path.resolve(named), realOf(named)])
  const files = accounts.flatMap((account) => [account, ...account.copies.map((copy) => ({ ...account, ...copy }))])
  const found = files.find(({ file, id }) => id === named || wanted.has(file) || wanted.has(realOf(file)))
  return found ?? refuse(`“${named}” is not in the library; “attest library list” shows what is.`)
}

function realOf(file: string): string {
  try {
    return realpathSync(file)
  } catch {
    return path.resolve(file)
  }
}
