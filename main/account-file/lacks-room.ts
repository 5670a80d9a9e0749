import { promises as fs } from 'node:fs'

/** Less than this is written without asking, in bytes: half of it takes nothing from anybody. */
const least = 64 * 1024

/**
 * Whether the disk of a file surely has no room for so many bytes. A disk takes as much as it can of what is written to
 * it: half of something large would leave no room for anything else, and be of no use itself.
 */
export async function lacksRoom(file: string, bytes: number): Promise<boolean> {
  if (bytes < least) return false
  try {
    const { bavail, bsize } = await fs.statfs(file)
    return bavail * bsize < bytes
  } catch {
    return false // not every system tells
  }
}
