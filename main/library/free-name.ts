import { promises as fs } from 'node:fs'
import path from 'node:path'
import { draftBeside } from '../draft'

/**
 * Puts a file in its place, or beside it under the first like name that is free: "a.attest", "a 2.attest". Nothing is
 * ever written over.
 * @returns where it is now
 */
export async function moveToFree(from: string, wanted: string): Promise<string> {
  const { dir, name, ext } = path.parse(wanted)
  for (let number = 1; ; number++) {
    const to = path.join(dir, `${name}${number > 1 ? ` ${number}` : ''}${ext}`)
    if (await moveUnlessTaken(from, to)) return to
  }
}

/** The same for a copy, which is there whole and on the disk or not at all. */
export async function copyToFree(from: string, wanted: string): Promise<string> {
  const draft = draftBeside(wanted)
  try {
    await fs.copyFile(from, draft, fs.constants.COPYFILE_EXCL)
    await fs.chmod(draft, 0o644)
    const handle = await fs.open(draft, 'r+')
    await handle.sync().finally(() => handle.close())
    return await moveToFree(draft, wanted)
  } catch (error) {
    await fs.rm(draft, { force: true })
    throw error
  }
}

/** A hard link fails where the name is taken; a rename would replace what is there. Not every disk has links. */
async function moveUnlessTaken(from: string, to: string): Promise<boolean> {
  try {
    await fs.link(from, to)
    await fs.unlink(from)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    if (code === 'ENOENT' || code === 'ENOSPC' || code === 'EROFS') throw error
  }
  if (await isThere(to)) return false
  await fs.rename(from, to)
  return true
}

const isThere = (file: string): Promise<boolean> =>
  fs.lstat(file).then(
    () => true,
    () => false,
  )
