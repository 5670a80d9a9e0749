import { promises as fs } from 'node:fs'
import type { AccountPlace } from '../../shared/keeper/protocol'
import { folderAround, libraryFolders } from './organisation'
import { isRemovable } from './removable'

/**
 * Where an account file lies, as this profile sees it.
 * @param file links followed
 */
export async function accountPlace(profile: string, file: string): Promise<AccountPlace> {
  const realOf = (folder: string) => fs.realpath(folder).catch(() => folder)
  const folders = await Promise.all((await libraryFolders(profile)).map(realOf))
  if (folderAround(folders, file) !== undefined) return 'library'
  return isRemovable(file, await realOf(profile), process.platform) ? 'removable' : 'elsewhere'
}
