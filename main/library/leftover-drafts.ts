import { promises as fs } from 'node:fs'
import path from 'node:path'
import { isDraft } from '../draft'

/** A draft is written within minutes, by whichever computer; one that nobody has touched for so long is left over, in ms. */
const leftAfter = 86_400_000

/** Removes what was being written in these folders when a program was killed or the power failed. */
export async function removeLeftoverDrafts(folders: Iterable<string>): Promise<void> {
  for (const folder of folders) {
    // What cannot be looked at or removed now is as much in the way next time.
    const names = await fs.readdir(folder).catch(() => [])
    for (const name of names.filter(isDraft)) await removeIfLeft(path.join(folder, name)).catch(() => undefined)
  }
}

async function removeIfLeft(draft: string): Promise<void> {
  const stat = await fs.lstat(draft)
  if (stat.isFile() && Date.now() - stat.mtimeMs > leftAfter) await fs.rm(draft)
}
