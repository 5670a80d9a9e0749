import { accessSync, constants, mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { makeFolder, privately } from '../make-folder'

/**
 * Where the runtime keeps its own files: in the profile, or, where that cannot be written to or nothing should be
 * left behind, in a temporary folder.
 */
export function userDataFolder(profile: string, passing: boolean): string {
  const temporary = () => mkdtempSync(path.join(os.tmpdir(), 'attest-'))
  if (passing) return temporary()
  const folder = path.join(profile, 'runtime')
  try {
    makeFolder(folder, privately)
    accessSync(folder, constants.W_OK)
    return folder
  } catch {
    return temporary()
  }
}
