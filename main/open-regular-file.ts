import { promises as fs } from 'node:fs'

/**
 * Opens a file to read it, through links if need be. A pipe or a device is refused with EFTYPE, as BSD systems call it:
 * opening it may wait for ever, and reading it may never end.
 */
export async function openRegularFile(file: string): Promise<fs.FileHandle> {
  const stat = await fs.stat(file)
  if (!stat.isFile() && !stat.isDirectory())
    throw Object.assign(new Error(`not a regular file: ${file}`), { code: 'EFTYPE' })
  return fs.open(file, 'r')
}
