import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** For what is in the profile: nobody else on the computer is to read it. */
export const privately = 0o700

/**
 * Makes a folder and those it lies in, unless they are there. Node's own `recursive` tries for ever where a folder that
 * is there says of a new name in it that there is no such folder, as /proc does.
 */
export function makeFolder(folder: string, mode = 0o777): void {
  if (isFolder(folder)) return
  const parent = path.dirname(folder)
  if (parent !== folder) makeFolder(parent, mode)
  try {
    mkdirSync(folder, mode)
  } catch (error) {
    if (!isFolder(folder)) throw error
  }
}

const isFolder = (folder: string) => statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false
