import { promises as fs } from 'node:fs'
import { fail, ok, type Result } from '../../shared/result'
import { orSentence } from './library-problem'
import { changeOrganisation, folderAround, foldersOf, readOrganisation } from './organisation'

/**
 * Makes a folder part of the library, with the accounts in it.
 * @param folder absolute
 */
export async function addFolder(profile: string, folder: string): Promise<Result<void, string>> {
  const stat = await orSentence(folder, () => fs.stat(folder))
  if (!stat.ok) return stat
  if (!stat.value.isDirectory()) return fail(`“${folder}” is a file; choose the folder it lies in.`)
  const around = folderAround(foldersOf(profile, await readOrganisation(profile)), folder)
  if (around !== undefined) return fail(`“${folder}” belongs to the library already, as part of “${around}”.`)
  await changeOrganisation(profile, (before) => ({ ...before, folders: [...before.folders, folder] }))
  return ok(undefined)
}

/** The accounts in it stay where they are. */
export async function removeFolder(profile: string, folder: string): Promise<void> {
  await changeOrganisation(profile, (before) => ({
    ...before,
    folders: before.folders.filter((other) => other !== folder),
  }))
}
