import { promises as fs } from 'node:fs'
import path from 'node:path'
import { draftBeside } from '../draft'

/**
 * Puts bytes on the disk beside a file and, once they are there, under its name by `publish`. All of them, or nothing.
 */
export async function writeDurably(
  file: string,
  bytes: Uint8Array,
  publish: (draft: string) => Promise<void>,
): Promise<void> {
  const draft = draftBeside(file)
  await writeSynced(draft, bytes)
  try {
    await publish(draft)
    await syncFolder(path.dirname(file))
  } catch (error) {
    await fs.rm(draft, { force: true }).catch(() => undefined)
    throw error
  }
}

/** A new file whose bytes are on the disk; all of them, or no file. */
export async function writeSynced(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await fs.open(file, 'wx', 0o666)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } catch (error) {
    await fs.rm(file, { force: true }).catch(() => undefined)
    throw error
  } finally {
    await handle.close()
  }
}

/** Makes a new name survive a power cut. Where a folder cannot be synced, the name is there, and the system keeps it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await fs.open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/** Whether a path still names the file that a handle has open. */
export async function isInPlace(file: string, handle: fs.FileHandle): Promise<boolean> {
  const [named, held] = await Promise.all([fs.stat(file, { bigint: true }), handle.stat({ bigint: true })])
  return named.ino === held.ino && named.dev === held.dev
}

/** Lets those read and write a draft who may do so with the file that it copies, as far as the disk knows of that. */
export async function takeRightsOf(file: string, draft: string): Promise<void> {
  const known = await fs.stat(file).catch(() => undefined)
  if (!known || process.platform === 'win32') return
  const { uid } = await fs.stat(draft)
  await fs.chown(draft, known.uid, known.gid).catch(async () => {
    // Only root may give a file away; to a group that one is in, anybody may.
    await fs.chown(draft, uid, known.gid).catch(() => undefined)
  })
  await fs.chmod(draft, known.mode & 0o777).catch(() => undefined)
}
