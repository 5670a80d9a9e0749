import { promises as fs } from 'node:fs'
import path from 'node:path'

/** An account file, and what tells whether it is still as it was. */
export interface FoundFile {
  readonly file: string
  /** The folder of the library it was found in, perhaps deeper down. */
  readonly folder: string
  /** In bytes. */
  readonly size: number
  /** ms since 1970. */
  readonly changedAt: number
}

/** Deeper down nobody keeps accounts, and a folder may contain itself. */
const deepest = 12

/** All account files in a folder and the folders in it, hidden ones left out. Throws where the folder cannot be read. */
export async function scanFolder(folder: string): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = []
  await look(folder, 0)
  return found.sort((a, b) => (a.file < b.file ? -1 : 1))

  async function look(place: string, depth: number): Promise<void> {
    for (const entry of await fs.readdir(place, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue
      const file = path.join(place, entry.name)
      // A folder that cannot be read hides only what lies in it.
      if (entry.isDirectory() && depth < deepest) await look(file, depth + 1).catch(() => undefined)
      else if (/\.attest$/i.test(entry.name)) await add(file)
    }
  }

  async function add(file: string): Promise<void> {
    const stat = await fs.stat(file).catch(() => undefined)
    if (stat?.isFile()) found.push({ file, folder, size: stat.size, changedAt: stat.mtimeMs })
  }
}
