import { createHash } from 'node:crypto'
import { promises as fs } from 'node:fs'

/**
 * The local socket on which the holder of a file listens: the same for every program of this person on this computer,
 * whatever its profile or environment. Undefined where no private place for it can be had.
 */
export async function socketPathOf(file: string): Promise<string | undefined> {
  const real = await fs.realpath(file)
  const name = createHash('sha256').update(real).digest('hex').slice(0, 32)
  if (process.platform === 'win32') return `\\\\.\\pipe\\attest-${name}`
  const folder = `/tmp/attest-${process.getuid?.()}`
  return (await isPrivateFolder(folder)) ? `${folder}/${name}` : undefined
}

/** Anyone may make names in /tmp: only a folder that is ours and closed to others will do. */
async function isPrivateFolder(folder: string): Promise<boolean> {
  try {
    await fs.mkdir(folder, { mode: 0o700 }).catch(() => undefined)
    const { uid, mode } = await fs.lstat(folder)
    return uid === process.getuid?.() && (mode & 0o170077) === 0o040000
  } catch {
    return false
  }
}
