import { realpathSync } from 'node:fs'
import path from 'node:path'
import type { AccountSummary, LibraryFolder } from '../../../shared/library/listing'
import { scanFolders } from '../../library/library-folders'
import { foldersOf, type Organisation, readOrganisation } from '../../library/organisation'
import { profilePaths } from '../../profile/profile-folder'
import { LibraryIndex } from '../../search/library-index'
import type { Surroundings } from '../command'
import { ofProfile } from '../profile'
import { refuse } from '../refusal'

export interface OpenedLibrary {
  readonly organisation: Organisation
  readonly folders: readonly LibraryFolder[]
  readonly accounts: readonly AccountSummary[]
  readonly index: LibraryIndex
}

/** More than this many accounts to read take long enough to say so. */
const many = 50

/** The library as it is now, with its index brought up to date. */
export function openLibrary({ profile, remark }: Surroundings): Promise<OpenedLibrary> {
  return ofProfile(profile, async () => {
    const organisation = await readOrganisation(profile)
    const { folders, files } = await scanFolders(foldersOf(profile, organisation))
    for (const { problem } of folders) if (problem) remark(problem)
    const index = new LibraryIndex(profilePaths(profile).index)
    await index.refresh(files, (done, total) => {
      if (done === 0 && total >= many) remark(`Reading ${total} accounts for the index…`)
    })
    return { organisation, folders, accounts: index.accounts, index }
  })
}

/** An account of the library by its file or by its id. */
export function accountIn({ accounts }: OpenedLibrary, named: string): AccountSummary {
  const file = realOf(named)
  const found = accounts.find(
    (account) => account.file === path.resolve(named) || realOf(account.file) === file || account.id === named,
  )
  return found ?? refuse(`“${named}” is not in the library; “attest library list” shows what is.`)
}

function realOf(file: string): string {
  try {
    return realpathSync(file)
  } catch {
    return path.resolve(file)
  }
}
